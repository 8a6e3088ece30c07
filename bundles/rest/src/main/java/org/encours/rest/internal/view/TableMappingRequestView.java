package org.encours.rest.internal.view;

import java.util.Map;

/**
 * Saves a mapping.
 *
 * @param shape how the tables are written
 * @param columns titles of the columns, by field
 * @param constants values that are the same in every row, by field
 */
public record TableMappingRequestView(
    TableShapeView shape, Map<String, String> columns, Map<String, String> constants) {}
