package org.encours.formatstables.internal;

import org.encours.api.document.DocumentReader;
import org.encours.api.document.Reading;
import org.encours.testkit.DocumentReaderContract;

class XlsxTableReaderContractTest extends DocumentReaderContract {
  @Override
  protected DocumentReader reader() {
    return new XlsxTableReader();
  }

  @Override
  protected Reading reading() {
    return Tables.reading(Tables.usual());
  }

  @Override
  protected byte[] sample() {
    StringBuilder rows = new StringBuilder();
    rows.append(Tables.row(1, "Compte", "Date", "Pièce", "Échéance", "Débit", "Crédit"));
    for (int i = 2; i < 60; i++) {
      rows.append(
          Tables.row(i, "411É" + i, Tables.number("45322", 1), "FA", "", Tables.number("12.5", 0)));
    }
    return Tables.workbook(rows.toString());
  }
}
