package org.encours.api;

/**
 * What was asked cannot be done as it was asked: the caller's mistake, in words for the caller. The
 * only exception that the screens and the API show verbatim.
 */
public final class InvalidRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Words words;

  public InvalidRequest(Words words) {
    super(words.en());
    this.words = words;
  }

  public InvalidRequest(String fr, String en) {
    this(new Words(fr, en));
  }

  /** The reason, for the person who asked. */
  public Words words() {
    return words == null ? Words.same(getMessage()) : words;
  }
}
