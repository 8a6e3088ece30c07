package org.encours.syncsources.internal.domain;

import java.util.Map;

/** Kinds of sources that are treated alike. */
public enum Family {
  LOCAL_FILES,
  FTP,
  SFTP,
  IMAP,
  POP3,
  /** A component that somebody else brings. */
  OTHER;

  private static final Map<String, Family> SCHEMES =
      Map.of(
          "file", LOCAL_FILES,
          "ftp", FTP,
          "ftps", FTP,
          "sftp", SFTP,
          "imap", IMAP,
          "imaps", IMAP,
          "pop3", POP3,
          "pop3s", POP3);

  static Family of(String scheme) {
    return SCHEMES.getOrDefault(scheme, OTHER);
  }

  /** Folders of files. */
  public boolean isFiles() {
    return this == LOCAL_FILES || this == FTP || this == SFTP;
  }

  /** Folders of files on another machine. */
  public boolean isRemoteFiles() {
    return this == FTP || this == SFTP;
  }

  public boolean isMail() {
    return this == IMAP || this == POP3;
  }
}
