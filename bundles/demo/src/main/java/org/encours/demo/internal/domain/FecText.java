package org.encours.demo.internal.domain;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes entries as « fichier des écritures comptables » (LPF, article A47 A-1): 18 columns, tabs,
 * UTF-8, comma decimals.
 */
final class FecText {

  static final String HEADER =
      "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum"
          + "\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet"
          + "\tValidDate\tMontantdevise\tIdevise";

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final int VALIDATED_AFTER_DAYS = 10;

  private final LocalDate today;
  private final Lettering lettering;

  FecText(LocalDate today, Lettering lettering) {
    this.today = today;
    this.lettering = lettering;
  }

  /** The whole file of entries that are already in order. */
  byte[] write(List<Entry> entries) {
    return bytes(rows(entries));
  }

  /** The lines of the file after its header. */
  List<String> rows(List<Entry> entries) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      for (Line line : entries.get(i).lines()) {
        rows.add(row(i + 1, entries.get(i), line));
      }
    }
    return rows;
  }

  static byte[] bytes(List<String> rows) {
    return (HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private String row(int number, Entry entry, Line line) {
    Lettering.Mark mark = lettering.of(line);
    return String.join(
        "\t",
        entry.journal().name(),
        entry.journal().label(),
        String.format(Locale.ROOT, "%06d", number),
        DAY.format(entry.date()),
        line.account().number(),
        line.account().label(),
        line.party().code(),
        line.party().name(),
        line.pieceRef(),
        DAY.format(line.pieceDate()),
        line.label(),
        amount(Math.max(0, line.cents())),
        amount(Math.max(0, -line.cents())),
        mark.code(),
        mark.code().isEmpty() ? "" : DAY.format(mark.date()),
        DAY.format(validated(entry.date())),
        "",
        "");
  }

  private LocalDate validated(LocalDate day) {
    LocalDate planned = YearMonth.from(day).atEndOfMonth().plusDays(VALIDATED_AFTER_DAYS);
    return planned.isAfter(today) ? today : planned;
  }

  private static String amount(long cents) {
    long rest = cents % 100;
    return cents / 100 + (rest < 10 ? ",0" : ",") + rest;
  }
}
