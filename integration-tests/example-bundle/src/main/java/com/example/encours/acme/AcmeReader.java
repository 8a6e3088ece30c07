package com.example.encours.acme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.document.Coded;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.DocumentReader;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LetterMark;
import org.encours.api.document.LineError;
import org.encours.api.document.Piece;
import org.encours.api.document.Posting;
import org.encours.api.document.Reading;
import org.osgi.service.component.annotations.Component;

/**
 * Reads the made-up format ACME-AR/1, customer lines in UTF-8: {@code ACME-AR/1;SIREN}, then {@code
 * date;customer;name;document;wording;amount}, a positive amount being owed by the customer.
 */
@Component
public final class AcmeReader implements DocumentReader {
  private static final String MARK = "ACME-AR/1;";
  private static final Coded JOURNAL = new Coded("ACME", "Acme");
  private static final Coded CUSTOMERS = new Coded("411000", "Clients");
  private static final int FIELDS = 6;
  private static final int LONGEST_LINE = 4_000;

  @Override
  public String kind() {
    return "acme-ar";
  }

  @Override
  public Recognition recognise(DocumentHead head) {
    return new String(head.bytes(), StandardCharsets.UTF_8).startsWith(MARK)
        ? Recognition.CERTAIN
        : Recognition.NO;
  }

  @Override
  public void read(InputStream content, Reading reading, DocumentSink sink)
      throws IOException, DocumentRefused {
    BufferedReader text =
        new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
    Optional<String> header = line(text, 1);
    if (header.isEmpty() || !header.get().startsWith(MARK)) {
      throw new DocumentRefused(
          LineError.ofDocument("Ce n'est pas un fichier ACME-AR/1.", "Not an ACME-AR/1 file."));
    }
    sink.company(header.get().substring(MARK.length()).strip());
    ControlTotals totals = ControlTotals.NONE;
    int number = 2;
    for (Optional<String> line = line(text, number);
        line.isPresent();
        line = line(text, ++number)) {
      if (!line.get().isBlank()) totals = take(line.get(), number, reading, sink, totals);
    }
    sink.totals(totals);
  }

  private static ControlTotals take(
      String line, int number, Reading reading, DocumentSink sink, ControlTotals totals) {
    String[] fields = line.split("\\s*;\\s*", -1);
    if (fields.length != FIELDS) {
      sink.error(
          new LineError(number, "", line, new Words("il faut 6 champs", "there must be 6 fields")));
      return totals;
    }
    try {
      LocalDate date = LocalDate.parse(fields[0].strip());
      long amount = minorUnits(fields[5].strip(), reading);
      sink.line(
          new LedgerLine(
              number,
              JOURNAL,
              Integer.toString(number),
              date,
              CUSTOMERS,
              new Coded(fields[1], fields[2]),
              new Piece(fields[3], Optional.of(date)),
              fields[4],
              new Posting(amount, amount < 0, 0, ""),
              LetterMark.NONE,
              Optional.empty()));
      return sum(totals, date, amount);
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      sink.error(
          new LineError(
              number,
              "",
              line,
              new Words("date ou montant illisible", "unreadable date or amount")));
      return totals;
    }
  }

  private static long minorUnits(String amount, Reading reading) {
    int digits = reading.currency().getDefaultFractionDigits();
    return new BigDecimal(amount).movePointRight(digits).longValueExact();
  }

  private static ControlTotals sum(ControlTotals totals, LocalDate date, long amount) {
    return new ControlTotals(
        totals.lines() + 1,
        Math.addExact(totals.debit(), Math.max(amount, 0)),
        Math.subtractExact(totals.credit(), Math.min(amount, 0)),
        Optional.of(totals.first().filter(date::isAfter).orElse(date)),
        Optional.of(totals.last().filter(date::isBefore).orElse(date)));
  }

  /** The next line; one without end must not fill the memory. */
  private static Optional<String> line(BufferedReader text, int number)
      throws IOException, DocumentRefused {
    StringBuilder line = new StringBuilder();
    int c = text.read();
    if (c < 0) return Optional.empty();
    for (; c >= 0 && c != '\n'; c = text.read()) {
      line.append((char) c);
      if (line.length() > LONGEST_LINE) {
        throw new DocumentRefused(
            new LineError(number, "", "", new Words("ligne trop longue", "line too long")));
      }
    }
    return Optional.of(line.toString().stripTrailing());
  }
}
