package org.encours.api;

/**
 * What was asked cannot be done as it was asked: the caller's mistake, in words for the caller. The
 * only exception that the screens and the API show verbatim.
 */
public final class InvalidRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final transient Words words;

  /** What kind of mistake it is. */
  public enum Kind {
    /** What was asked makes no sense as things stand. */
    INVALID,
    /** What it is about does not exist, or no longer. */
    NOT_FOUND,
    /** More was sent than is taken. */
    TOO_LARGE
  }

  public InvalidRequest(Kind kind, Words words) {
    super(words.en());
    this.kind = kind;
    this.words = words;
  }

  public InvalidRequest(String fr, String en) {
    this(Kind.INVALID, new Words(fr, en));
  }

  public Kind kind() {
    return kind;
  }

  /** The reason, for the person who asked. */
  public Words words() {
    return words == null ? Words.same(getMessage()) : words;
  }
}
