package org.encours.demo.internal.domain;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A line of a FEC as a reader of the file sees it; cents are debit minus credit. */
record FecRow(
    String journal,
    String number,
    LocalDate date,
    String account,
    String auxiliary,
    String name,
    String piece,
    LocalDate pieceDate,
    String label,
    long cents,
    String code,
    String codeDate) {

  private static final Set<String> CUSTOMER_ACCOUNTS = Set.of("411", "413", "416", "419");
  private static final Pattern AMOUNT = Pattern.compile("\\d+,\\d\\d");

  static List<FecRow> of(DemoFile file) {
    return lines(file).skip(1).map(FecRow::parse).toList();
  }

  static Stream<String> lines(DemoFile file) {
    return new String(file.content(), StandardCharsets.UTF_8).lines();
  }

  boolean isCustomer() {
    return CUSTOMER_ACCOUNTS.contains(account.substring(0, 3));
  }

  boolean isResult() {
    return account.startsWith("6") || account.startsWith("7");
  }

  boolean isOpening() {
    return journal.equals("AN");
  }

  static LocalDate day(String text) {
    return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static FecRow parse(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 18) {
      throw new IllegalArgumentException(cells.length + " columns: " + line);
    }
    return new FecRow(
        cells[0],
        cells[2],
        day(cells[3]),
        cells[4],
        cells[6],
        cells[7],
        cells[8],
        day(cells[9]),
        cells[10],
        Math.subtractExact(cents(cells[11]), cents(cells[12])),
        cells[13],
        cells[14]);
  }

  private static long cents(String text) {
    if (!AMOUNT.matcher(text).matches()) {
      throw new NumberFormatException(text);
    }
    return Long.parseLong(text.replace(",", ""));
  }
}
