package org.encours.formats.internal.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.encours.api.Words;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.LineError;

/**
 * Where the columns of one FEC stand, as its header says.
 *
 * @param separator what stands between two fields
 * @param width number of columns in the header, unnamed ones included
 * @param positions columns found and their places from 0
 */
record FecLayout(char separator, int width, Map<FecColumn, Integer> positions) {
  static final int ABSENT = -1;

  private static final int RESEMBLING = 8;
  private static final char[] SEPARATORS = {'\t', '|', ';'};
  private static final Set<FecColumn> SIGNATURE =
      EnumSet.of(FecColumn.JOURNAL_CODE, FecColumn.ECRITURE_DATE, FecColumn.COMPTE_NUM);
  private static final Set<FecColumn> WORDING =
      EnumSet.of(FecColumn.PIECE_REF, FecColumn.ECRITURE_LIB);
  private static final Set<FecColumn> TWO_SIDES = EnumSet.of(FecColumn.DEBIT, FecColumn.CREDIT);
  private static final Set<FecColumn> AMOUNT_AND_SIDE =
      EnumSet.of(FecColumn.MONTANT, FecColumn.SENS);

  /** Whether that line can only be the header of a FEC. */
  static boolean isHeader(String line) {
    for (char separator : SEPARATORS) {
      if (named(split(line, separator)).containsAll(SIGNATURE)) return true;
    }
    return false;
  }

  /** Whether that line has so many titles of a FEC that it was meant to be its header. */
  static boolean resemblesHeader(String line) {
    for (char separator : SEPARATORS) {
      if (named(split(line, separator)).size() >= RESEMBLING) return true;
    }
    return false;
  }

  /**
   * The layout that a header announces.
   *
   * @param line number of that line in the file
   * @throws DocumentRefused if a column is missing or stands twice
   */
  static FecLayout of(String header, int line) throws DocumentRefused {
    char separator = SEPARATORS[0];
    for (char candidate : SEPARATORS) {
      if (named(split(header, candidate)).size() > named(split(header, separator)).size()) {
        separator = candidate;
      }
    }
    List<String> names = split(header, separator);
    Map<FecColumn, Integer> positions = new EnumMap<>(FecColumn.class);
    for (int i = 0; i < names.size(); i++) {
      FecColumn column = FecColumn.named(names.get(i)).orElse(null);
      if (column != null && positions.putIfAbsent(column, i) != null) {
        throw refused(header, line, FecWords.columnTwice(column));
      }
    }
    List<String> missing = missing(positions.keySet());
    if (!missing.isEmpty()) throw refused(header, line, FecWords.columnsMissing(missing));
    return new FecLayout(separator, names.size(), Map.copyOf(positions));
  }

  /** The place of a column, {@link #ABSENT} if the file has none. */
  int at(FecColumn column) {
    return positions.getOrDefault(column, ABSENT);
  }

  /** Whether amounts stand in two columns, one for each side. */
  boolean hasTwoSides() {
    return positions.keySet().containsAll(TWO_SIDES);
  }

  /** The number of fields without which a line cannot be understood. */
  int needed() {
    Set<FecColumn> columns = EnumSet.copyOf(SIGNATURE);
    columns.addAll(WORDING);
    columns.addAll(hasTwoSides() ? TWO_SIDES : AMOUNT_AND_SIDE);
    return columns.stream().mapToInt(this::at).max().orElse(ABSENT) + 1;
  }

  private static List<String> missing(Set<FecColumn> found) {
    Set<FecColumn> missing = EnumSet.copyOf(SIGNATURE);
    if (Collections.disjoint(found, WORDING)) missing.add(FecColumn.ECRITURE_LIB);
    if (!found.containsAll(TWO_SIDES) && !found.containsAll(AMOUNT_AND_SIDE)) {
      boolean amountMeant =
          !Collections.disjoint(found, AMOUNT_AND_SIDE) && Collections.disjoint(found, TWO_SIDES);
      missing.addAll(amountMeant ? AMOUNT_AND_SIDE : TWO_SIDES);
    }
    missing.removeAll(found);
    return missing.stream().map(FecColumn::title).toList();
  }

  private static Set<FecColumn> named(List<String> names) {
    Set<FecColumn> found = EnumSet.noneOf(FecColumn.class);
    for (String name : names) FecColumn.named(name).ifPresent(found::add);
    return found;
  }

  private static List<String> split(String line, char separator) {
    return List.of(line.split(Pattern.quote(String.valueOf(separator)), -1));
  }

  private static DocumentRefused refused(String header, int line, Words reason) {
    return new DocumentRefused(new LineError(line, "", header.strip(), reason));
  }
}
