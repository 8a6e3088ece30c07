package org.encours.formats.internal.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LedgerWriter;
import org.encours.api.document.Posting;

/**
 * Writes a FEC: the 18 columns of LPF A47 A-1 VII, tab, UTF-8 without byte order mark, decimal
 * comma. Lines end with CR LF: the article asks for "Retour chariot et/ou Fin de ligne", and both
 * together is what accounting programs on every system open.
 */
public final class FecSheet implements LedgerWriter.Sheet {
  private static final char SEPARATOR = '\t';
  private static final String END_OF_LINE = "\r\n";
  private static final int COLUMNS = 18;
  private static final int CHUNK = 32 * 1024;
  private static final int ABOVE_ALL_DATES = 100_000_000;

  private final OutputStream out;
  private final Currency currency;
  private final StringBuilder text = new StringBuilder(2 * CHUNK);

  /** Begins a sheet with its header; characters are written in chunks. */
  public FecSheet(OutputStream out, Currency currency) {
    this.out = out;
    this.currency = currency;
    FecColumn[] columns = FecColumn.values();
    for (int i = 0; i < COLUMNS; i++) {
      if (i > 0) text.append(SEPARATOR);
      text.append(columns[i].title());
    }
    text.append(END_OF_LINE);
  }

  @Override
  public void line(LedgerLine line) {
    Posting posting = line.posting();
    BigDecimal nothing = amount(0, currency);
    BigDecimal amount = amount(posting.amount(), currency);
    text(line.journal().code());
    text(line.journal().label());
    text(line.number());
    field(date(line.date()));
    text(line.account().code());
    text(line.account().label());
    text(line.auxiliary().code());
    text(line.auxiliary().label());
    text(line.piece().reference());
    field(date(line.piece().date()));
    text(line.label());
    field(decimal(posting.creditSide() ? nothing : amount));
    field(decimal(posting.creditSide() ? amount.negate() : nothing));
    text(line.letter().code());
    field(date(line.letter().date()));
    field(date(line.validated()));
    field(foreignAmount(posting));
    appendSafely(posting.foreignCurrency());
    text.append(END_OF_LINE);
    if (text.length() >= CHUNK) writeUnchecked();
  }

  @Override
  public void end() throws IOException {
    write();
    out.flush();
  }

  /** AAAAMMJJ. */
  static String date(LocalDate date) {
    int number = date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    return String.valueOf(ABOVE_ALL_DATES + number).substring(1);
  }

  private static String date(Optional<LocalDate> date) {
    return date.map(FecSheet::date).orElse("");
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

  private void text(String value) {
    appendSafely(value);
    text.append(SEPARATOR);
  }

  private void field(String value) {
    text.append(value).append(SEPARATOR);
  }

  /** A separator or an end of line inside a text would break the file. */
  private void appendSafely(String value) {
    int at = text.length();
    text.append(value);
    for (int i = 0; i < value.length(); i++) {
      char sign = value.charAt(i);
      if (sign == '|' || Character.isISOControl(sign)) text.setCharAt(at + i, ' ');
    }
  }

  private void writeUnchecked() {
    try {
      write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write() throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }
}
