package org.encours.formatstables.internal;

import java.nio.charset.StandardCharsets;
import org.encours.api.document.DocumentReader;
import org.encours.api.document.Reading;
import org.encours.testkit.DocumentReaderContract;

class CsvTableReaderContractTest extends DocumentReaderContract {
  @Override
  protected DocumentReader reader() {
    return new CsvTableReader();
  }

  @Override
  protected Reading reading() {
    return Tables.reading(Tables.usual());
  }

  @Override
  protected byte[] sample() {
    StringBuilder text = new StringBuilder("Compte;Date;Pièce;Échéance;Débit;Crédit\n");
    for (int i = 0; i < 60; i++) {
      text.append("411É").append(i).append(";31/01/2024;FA").append(i).append(";;12,50;\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
