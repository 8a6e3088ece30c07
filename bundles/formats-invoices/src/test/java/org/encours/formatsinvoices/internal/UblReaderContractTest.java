package org.encours.formatsinvoices.internal;

import org.encours.api.document.DocumentReader;
import org.encours.testkit.DocumentReaderContract;

/** The reader keeps what every reader promises. */
class UblReaderContractTest extends DocumentReaderContract {
  private static final byte[] SAMPLE = Samples.bytes(Samples.UBL);

  @Override
  protected DocumentReader reader() {
    return new UblReader();
  }

  @Override
  protected byte[] sample() {
    return SAMPLE.clone();
  }
}
