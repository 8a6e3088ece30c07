package org.encours.formatsbank.internal;

import org.encours.api.document.DocumentReader;
import org.encours.testkit.DocumentReaderContract;
import org.junit.jupiter.api.Nested;

/** What every reader promises, for each of them. */
class ReaderContractsTest {

  @Nested
  class Camt052 extends DocumentReaderContract {
    @Override
    protected DocumentReader reader() {
      return new Camt052Reader();
    }

    @Override
    protected byte[] sample() {
      return Samples.utf8(
          Samples.camt(
              "camt.052.001.02", "BkToCstmrAcctRpt", "Rpt", Samples.HEAD, Samples.RECEIPT));
    }
  }

  @Nested
  class Camt053 extends DocumentReaderContract {
    @Override
    protected DocumentReader reader() {
      return new Camt053Reader();
    }

    @Override
    protected byte[] sample() {
      return Samples.utf8(Samples.statement());
    }
  }

  @Nested
  class Camt054 extends DocumentReaderContract {
    @Override
    protected DocumentReader reader() {
      return new Camt054Reader();
    }

    @Override
    protected byte[] sample() {
      return Samples.utf8(
          Samples.camt(
              "camt.054.001.04",
              "BkToCstmrDbtCdtNtfctn",
              "Ntfctn",
              Samples.HEAD,
              Samples.PAYMENT,
              Samples.RECEIPT));
    }
  }

  @Nested
  class Cfonb120 extends DocumentReaderContract {
    @Override
    protected DocumentReader reader() {
      return new Cfonb120Reader();
    }

    @Override
    protected byte[] sample() {
      return Samples.utf8(Samples.cfonbStatement());
    }
  }

  @Nested
  class Mt940 extends DocumentReaderContract {
    @Override
    protected DocumentReader reader() {
      return new Mt940Reader();
    }

    @Override
    protected byte[] sample() {
      return Samples.utf8(Samples.MT_DAY.repeat(3));
    }
  }

  @Nested
  class Mt942 extends DocumentReaderContract {
    @Override
    protected DocumentReader reader() {
      return new Mt942Reader();
    }

    @Override
    protected byte[] sample() {
      return Samples.utf8(Samples.MT_WITHIN_DAY.repeat(3));
    }
  }

  @Nested
  class Pain002 extends DocumentReaderContract {
    @Override
    protected DocumentReader reader() {
      return new Pain002Reader();
    }

    @Override
    protected byte[] sample() {
      return Samples.utf8(Samples.REFUSALS);
    }
  }
}
