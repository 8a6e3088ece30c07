package org.encours.formatsbank.internal.domain;

import org.encours.api.document.DocumentRefused;

/**
 * Takes the wanted parts of an XML document in their order.
 *
 * @param <P> the parts
 */
public interface ElementVisitor<P extends Enum<P>> {

  /** A group begins. */
  void begin(P part, ElementContent content) throws DocumentRefused;

  /** An element with a wanted text has ended. */
  void text(P part, ElementContent content) throws DocumentRefused;

  /** A group ends. */
  void end(P part, ElementContent content) throws DocumentRefused;

  /** The document ends, well-formed. */
  void conclude() throws DocumentRefused;
}
