package org.encours.formatstables.internal.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.document.TableMapping;
import org.encours.api.document.TableMapping.Field;

/** Where the fields of a mapping stand in one table. */
final class Columns {
  private static final int ABSENT = -1;

  private final TableMapping mapping;
  private final int[] places = new int[Field.values().length];
  private final Map<Field, Cell> constants = new EnumMap<>(Field.class);

  private Columns(TableMapping mapping, Titles titles) {
    this.mapping = mapping;
    for (Field field : Field.values()) {
      places[field.ordinal()] = mapping.column(field).map(titles::column).orElse(ABSENT);
      String constant = mapping.constants().getOrDefault(field, "");
      if (mapping.column(field).isEmpty()) constants.put(field, Cell.text(constant));
    }
  }

  /** The columns, if the table has all titles of the mapping. */
  static Optional<Columns> of(TableMapping mapping, Titles titles) {
    return missing(mapping, titles).isEmpty()
        ? Optional.of(new Columns(mapping, titles))
        : Optional.empty();
  }

  /** The titles of the mapping that the table lacks. */
  static List<String> missing(TableMapping mapping, Titles titles) {
    List<String> missing = new ArrayList<>();
    for (Field field : Field.values()) {
      mapping.column(field).filter(title -> titles.column(title) < 0).ifPresent(missing::add);
    }
    return missing;
  }

  /** What a row has for a field: its column, else the mapping's constant. */
  Cell cell(Field field, TableRows row) {
    int place = places[field.ordinal()];
    return place == ABSENT ? constants.getOrDefault(field, Cell.EMPTY) : row.cell(place);
  }

  /** Whether the table has a column for the field. */
  boolean has(Field field) {
    return places[field.ordinal()] != ABSENT;
  }

  /** What the user calls the column. */
  String title(Field field) {
    return mapping.column(field).orElse("");
  }

  /** Whether all mapped columns of a row are empty. */
  boolean isBlank(TableRows row) {
    for (int place : places) {
      if (place != ABSENT && !row.cell(place).isEmpty()) return false;
    }
    return true;
  }
}
