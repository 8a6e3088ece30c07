package org.encours.formatstables.internal.domain;

import java.util.List;
import org.encours.api.document.TableMapping.Field;

/**
 * Tells rows that add others up. Asked only of rows without a date: a customer may be called TOTAL,
 * but its entries are dated.
 */
final class TotalRow {
  private static final List<String> BEGINNINGS =
      List.of(
          "total",
          "totaux",
          "soustotal",
          "soustotaux",
          "subtotal",
          "grandtotal",
          "cumul",
          "solde",
          "balance",
          "report",
          "areporter",
          "somme",
          "sum");

  private TotalRow() {}

  /**
   * Whether a row names no customer, or a total where the customer should stand, and besides
   * amounts has either no text or one that begins like a total.
   */
  static boolean is(TableRows row, Columns columns) {
    Cell account = columns.cell(Field.ACCOUNT, row);
    if (!account.isEmpty()) return isTotal(account);
    boolean texts = false;
    for (int i = 0; i < row.width(); i++) {
      Cell cell = row.cell(i);
      if (cell.kind() != Cell.Kind.TEXT) continue;
      if (isTotal(cell)) return true;
      texts |= cell.text().chars().anyMatch(Character::isLetter);
    }
    return !texts;
  }

  private static boolean isTotal(Cell cell) {
    String canonical = Titles.canonical(CellText.of(cell));
    return BEGINNINGS.stream().anyMatch(canonical::startsWith);
  }
}
