package org.encours.formatsinvoices.internal;

import java.io.IOException;

/** A PDF that cannot be read without a key. */
final class LockedPdf extends IOException {
  private static final long serialVersionUID = 1L;

  LockedPdf() {
    super("encrypted for certain recipients");
  }
}
