package org.encours.api.document;

/** The document cannot be read on; nothing of it may be kept. */
public final class DocumentRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient LineError error;

  public DocumentRefused(LineError error) {
    super(error.reason().en());
    this.error = error;
  }

  public LineError error() {
    return error;
  }
}
