package org.encours.formatstables.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LedgerWriter;
import org.encours.api.document.Posting;
import org.encours.formatstables.internal.domain.PlainTexts;

/** A CSV being written. Not thread-safe. */
final class LedgerCsvSheet implements LedgerWriter.Sheet {
  private static final List<String> TITLES =
      List.of(
          "Compte client",
          "Nom du client",
          "Compte général",
          "Journal",
          "N° écriture",
          "Date",
          "N° pièce",
          "Date pièce",
          "Échéance",
          "Libellé",
          "Débit",
          "Crédit",
          "Devise",
          "Montant en devise",
          "Devise d'origine",
          "Lettrage",
          "Date lettrage");

  private final SpreadsheetCsv csv;
  private final Currency currency;

  LedgerCsvSheet(OutputStream out, Currency currency) throws IOException {
    this.currency = currency;
    csv = new SpreadsheetCsv(out, TITLES);
  }

  @Override
  public void line(LedgerLine line) {
    Posting posting = line.posting();
    List<String> fields = new ArrayList<>(TITLES.size());
    fields.add(PlainTexts.of(customer(line)));
    fields.add(PlainTexts.of(line.auxiliary().label()));
    fields.add(PlainTexts.of(line.account().code()));
    fields.add(PlainTexts.of(line.journal().code()));
    fields.add(PlainTexts.of(line.number()));
    fields.add(SpreadsheetCsv.date(line.date()));
    fields.add(PlainTexts.of(line.piece().reference()));
    fields.add(SpreadsheetCsv.date(line.piece().date()));
    fields.add(SpreadsheetCsv.date(line.piece().due()));
    fields.add(PlainTexts.of(line.label()));
    fields.add(posting.creditSide() ? "" : SpreadsheetCsv.amount(posting.amount(), currency));
    fields.add(posting.creditSide() ? SpreadsheetCsv.amount(-posting.amount(), currency) : "");
    fields.add(currency.getCurrencyCode());
    fields.add(foreignAmount(posting));
    fields.add(PlainTexts.of(posting.foreignCurrency()));
    fields.add(PlainTexts.of(line.letter().code()));
    fields.add(SpreadsheetCsv.date(line.letter().date()));
    csv.row(fields);
  }

  @Override
  public void end() throws IOException {
    csv.end();
  }

  /** The customer's account, or the general one that stands for it. */
  static String customer(LedgerLine line) {
    String code = line.auxiliary().code();
    return code.isEmpty() ? line.account().code() : code;
  }

  private static String foreignAmount(Posting posting) {
    if (posting.foreignCurrency().isEmpty()) return "";
    Currency foreign = Currency.getInstance(posting.foreignCurrency());
    return SpreadsheetCsv.amount(posting.foreignAmount(), foreign);
  }
}
