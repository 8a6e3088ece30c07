package com.example.encours.acme;

import java.nio.charset.StandardCharsets;
import org.encours.api.document.DocumentReader;
import org.encours.testkit.DocumentReaderContract;

/** The promises of every reader hold for this one. */
class AcmeReaderTest extends DocumentReaderContract {
  @Override
  protected DocumentReader reader() {
    return new AcmeReader();
  }

  @Override
  protected byte[] sample() {
    return """
        ACME-AR/1;732829320
        2024-01-05;DUPONT;Dupont SARL;FA2024-0001;Facture janvier;120.00
        2024-02-05;DUPONT;Dupont SARL;RG-17;Virement FA2024-0001;-120.00
        2024-02-06;MARTIN;Société Martin;FA2024-0002;Facture février;59.90
        """
        .getBytes(StandardCharsets.UTF_8);
  }
}
