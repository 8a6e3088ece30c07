package org.encours.rest.internal.view;

import java.util.Locale;
import org.encours.api.customer.Identifier;
import org.encours.api.customer.StatedIdentifier;

/** A number under which a legal person is known. */
public record IdentifierView(
    long id,
    String kind,
    String value,
    String register,
    String check,
    String remark,
    String source,
    Long document,
    String actor,
    String recordedAt,
    boolean contradicted) {

  public static IdentifierView of(StatedIdentifier stated, Locale locale) {
    Identifier identifier = stated.checked().identifier();
    return new IdentifierView(
        stated.id(),
        code(identifier.kind()),
        identifier.value(),
        identifier.register().isEmpty() ? null : identifier.register(),
        code(stated.checked().verdict()),
        stated.checked().remark().in(locale),
        code(stated.source()),
        stated.document().orElse(null),
        stated.actor(),
        stated.recordedAt().toString(),
        stated.contradicted());
  }

  /** Name outside. */
  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
