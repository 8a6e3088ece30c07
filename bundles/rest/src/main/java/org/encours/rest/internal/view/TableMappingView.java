package org.encours.rest.internal.view;

import java.util.Map;
import java.util.TreeMap;
import org.encours.api.document.TableMapping;
import org.encours.api.document.TableMapping.Field;

/**
 * How a company's tables are understood.
 *
 * @param name its name
 * @param shape how they are written
 * @param columns titles of the columns, by field
 * @param constants values that are the same in every row, by field
 */
public record TableMappingView(
    String name, TableShapeView shape, Map<String, String> columns, Map<String, String> constants) {

  public static TableMappingView of(TableMapping mapping) {
    return new TableMappingView(
        mapping.name(),
        TableShapeView.of(mapping.shape()),
        byName(mapping.columns()),
        byName(mapping.constants()));
  }

  static Map<String, String> byName(Map<Field, String> fields) {
    Map<String, String> byName = new TreeMap<>();
    fields.forEach((field, text) -> byName.put(FieldNames.of(field), text));
    return byName;
  }
}
