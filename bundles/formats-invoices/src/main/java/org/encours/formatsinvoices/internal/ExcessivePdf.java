package org.encours.formatsinvoices.internal;

import java.io.IOException;

/** Reading a PDF would cost more than any real one does. */
final class ExcessivePdf extends IOException {
  private static final long serialVersionUID = 1L;

  ExcessivePdf(String what) {
    super(what);
  }
}
