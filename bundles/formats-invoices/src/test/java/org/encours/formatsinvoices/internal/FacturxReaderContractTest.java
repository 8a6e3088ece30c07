package org.encours.formatsinvoices.internal;

import org.encours.api.document.DocumentReader;
import org.encours.testkit.DocumentReaderContract;

/** The reader keeps what every reader promises. */
class FacturxReaderContractTest extends DocumentReaderContract {
  private static final byte[] SAMPLE = SamplePdf.facturx();

  @Override
  protected DocumentReader reader() {
    return new FacturxReader();
  }

  @Override
  protected byte[] sample() {
    return SAMPLE.clone();
  }
}
