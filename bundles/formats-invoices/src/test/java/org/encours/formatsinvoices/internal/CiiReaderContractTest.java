package org.encours.formatsinvoices.internal;

import org.encours.api.document.DocumentReader;
import org.encours.testkit.DocumentReaderContract;

/** The reader keeps what every reader promises. */
class CiiReaderContractTest extends DocumentReaderContract {
  private static final byte[] SAMPLE = Samples.bytes(Samples.CII);

  @Override
  protected DocumentReader reader() {
    return new CiiReader();
  }

  @Override
  protected byte[] sample() {
    return SAMPLE.clone();
  }
}
