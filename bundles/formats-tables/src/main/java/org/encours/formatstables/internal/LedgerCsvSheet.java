package org.encours.formatstables.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LedgerWriter;
import org.encours.api.document.Posting;
import org.encours.formatstables.internal.domain.DatePattern;
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
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final DatePattern DATES = DatePattern.of(DatePattern.USUAL).orElseThrow();

  private final OutputStream out;
  private final CsvWriter writer;
  private final Currency currency;

  LedgerCsvSheet(OutputStream out, Currency currency) throws IOException {
    this.out = out;
    this.currency = currency;
    out.write(BYTE_ORDER_MARK);
    writer =
        CsvWriter.builder()
            .fieldSeparator(';')
            .lineDelimiter(LineDelimiter.CRLF)
            .build(out, StandardCharsets.UTF_8);
    writer.writeRecord(TITLES);
  }

  @Override
  public void line(LedgerLine line) {
    Posting posting = line.posting();
    BigDecimal amount = amount(posting.amount(), currency);
    List<String> fields = new ArrayList<>(TITLES.size());
    fields.add(PlainTexts.of(customer(line)));
    fields.add(PlainTexts.of(line.auxiliary().label()));
    fields.add(PlainTexts.of(line.account().code()));
    fields.add(PlainTexts.of(line.journal().code()));
    fields.add(PlainTexts.of(line.number()));
    fields.add(DATES.write(line.date()));
    fields.add(PlainTexts.of(line.piece().reference()));
    fields.add(date(line.piece().date()));
    fields.add(date(line.piece().due()));
    fields.add(PlainTexts.of(line.label()));
    fields.add(posting.creditSide() ? "" : decimal(amount));
    fields.add(posting.creditSide() ? decimal(amount.negate()) : "");
    fields.add(currency.getCurrencyCode());
    fields.add(foreignAmount(posting));
    fields.add(PlainTexts.of(posting.foreignCurrency()));
    fields.add(PlainTexts.of(line.letter().code()));
    fields.add(date(line.letter().date()));
    writer.writeRecord(fields);
  }

  @Override
  public void end() throws IOException {
    writer.flush();
    out.flush();
  }

  /** The customer's account, or the general one that stands for it. */
  private static String customer(LedgerLine line) {
    String code = line.auxiliary().code();
    return code.isEmpty() ? line.account().code() : code;
  }

  private static String date(Optional<LocalDate> date) {
    return date.map(DATES::write).orElse("");
  }

  private static String foreignAmount(Posting posting) {
    if (posting.foreignCurrency().isEmpty()) return "";
    Currency foreign = Currency.getInstance(posting.foreignCurrency());
    return decimal(amount(posting.foreignAmount(), foreign));
  }

  private static BigDecimal amount(long minor, Currency currency) {
    return BigDecimal.valueOf(minor, Math.max(0, currency.getDefaultFractionDigits()));
  }

  private static String decimal(BigDecimal amount) {
    return amount.toPlainString().replace('.', ',');
  }
}
