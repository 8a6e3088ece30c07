package org.encours.demo.internal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A small file exported wrong: the last invoices once more, with an impossible date, an amount in
 * letters and a line that lacks a column. The import refuses it whole and names the three lines.
 */
final class FaultyFec {

  /** Lines of the file, the header being the first, that are wrong. */
  static final List<Integer> WRONG_LINES = List.of(6, 12, 18);

  private static final int ENTRIES = 7;
  private static final int COLUMN_DATE = 3;
  private static final int COLUMN_AUXILIARY_NAME = 7;
  private static final int COLUMN_DEBIT = 11;

  private FaultyFec() {}

  static byte[] write(FecText text, List<Entry> entries) {
    List<Entry> sales = entries.stream().filter(entry -> entry.journal() == Journal.VE).toList();
    List<String> rows =
        new ArrayList<>(text.rows(sales.subList(sales.size() - ENTRIES, sales.size())));
    spoil(rows, WRONG_LINES.get(0), FaultyFec::impossibleDate);
    spoil(rows, WRONG_LINES.get(1), FaultyFec::amountInLetters);
    spoil(rows, WRONG_LINES.get(2), FaultyFec::missingColumn);
    return FecText.bytes(rows);
  }

  private static void spoil(List<String> rows, int line, UnaryOperator<List<String>> mistake) {
    int index = line - 2;
    List<String> cells = new ArrayList<>(List.of(rows.get(index).split("\t", -1)));
    rows.set(index, String.join("\t", mistake.apply(cells)));
  }

  private static List<String> impossibleDate(List<String> cells) {
    cells.set(COLUMN_DATE, cells.get(COLUMN_DATE).substring(0, 4) + "0231");
    return cells;
  }

  private static List<String> amountInLetters(List<String> cells) {
    cells.set(COLUMN_DEBIT, "12OO,5O");
    return cells;
  }

  private static List<String> missingColumn(List<String> cells) {
    cells.remove(COLUMN_AUXILIARY_NAME);
    return cells;
  }
}
