package org.encours.syncsources.internal.domain;

/** What becomes of a file, or a mail, once it has been received. */
public enum After {
  /** It stays; a list of what was taken prevents that it is taken again. A mail is marked read. */
  KEEP,
  /** It goes to another folder of the same server. */
  MOVE,
  /** It goes. */
  DELETE,
  /** The options of the component say it. */
  BY_OPTIONS
}
