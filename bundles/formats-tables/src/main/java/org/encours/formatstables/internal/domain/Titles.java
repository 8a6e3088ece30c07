package org.encours.formatstables.internal.domain;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.encours.api.document.DocumentRefused;

/**
 * The titles of a table's columns. Each is distinct: a repeated one is numbered, "Montant (2)", a
 * missing one is called after its column, "(C)".
 */
public final class Titles {
  private static final int LONGEST = 200;
  private static final int LETTERS = 26;

  private final List<String> titles;
  private final Map<String, Integer> columns = new HashMap<>();

  private Titles(List<String> titles) {
    this.titles = List.copyOf(titles);
    for (int i = 0; i < titles.size(); i++) columns.putIfAbsent(canonical(titles.get(i)), i);
  }

  /** Makes titles of texts. */
  public static Titles of(List<String> texts) {
    int width = texts.size();
    while (width > 0 && Blanks.isBlank(texts.get(width - 1))) width--;
    List<String> titles = new ArrayList<>(width);
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < width; i++) {
      String text = Blanks.oneLine(texts.get(i)).replaceAll("\\s+", " ");
      if (text.length() > LONGEST) text = text.substring(0, LONGEST);
      String title = text.isEmpty() ? "(" + letters(i) + ")" : text;
      for (int n = 2; !taken.add(canonical(title)); n++) title = text + " (" + n + ")";
      titles.add(title);
    }
    return new Titles(titles);
  }

  /**
   * The titles in a row of the table, which is then the current one; none if it has no such row.
   *
   * @param row number of the row, from 1
   */
  static Titles in(TableRows rows, int row) throws IOException, DocumentRefused {
    while (rows.next()) {
      if (rows.number() < row) continue;
      return rows.number() == row ? of(texts(rows)) : new Titles(List.of());
    }
    return new Titles(List.of());
  }

  private static List<String> texts(TableRows rows) {
    List<String> texts = new ArrayList<>(rows.width());
    for (int i = 0; i < rows.width(); i++) texts.add(CellText.of(rows.cell(i)));
    return texts;
  }

  public List<String> all() {
    return titles;
  }

  /** The column of a title, case, accents and blanks aside; -1 if there is none. */
  int column(String title) {
    return columns.getOrDefault(canonical(title), -1);
  }

  /** A title without accents, case, blanks and punctuation, but with its brackets and signs. */
  static String canonical(String title) {
    String plain = Normalizer.normalize(title, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    StringBuilder canonical = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char sign = plain.charAt(i);
      if (Blanks.is(sign) || ".,:;'\u2019_-/".indexOf(sign) >= 0) continue;
      canonical.append(sign);
    }
    return canonical.toString().toLowerCase(Locale.ROOT).replace("œ", "oe");
  }

  private static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
      letters.insert(0, (char) ('A' + rest % LETTERS));
    }
    return letters.toString();
  }
}
