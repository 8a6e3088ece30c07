package org.encours.rest.internal.view;

import java.util.List;
import java.util.Map;
import org.encours.api.document.TableSamples.Sample;

/**
 * The beginning of a table.
 *
 * @param shape how it is written
 * @param sheets sheets of a workbook
 * @param titles titles of the columns
 * @param rows first rows under the titles
 * @param suggested titles of the columns that seem to hold a field, by field
 */
public record TableSampleView(
    TableShapeView shape,
    List<String> sheets,
    List<String> titles,
    List<List<String>> rows,
    Map<String, String> suggested) {

  public static TableSampleView of(Sample sample) {
    return new TableSampleView(
        TableShapeView.of(sample.shape()),
        sample.sheets(),
        sample.titles(),
        sample.rows(),
        TableMappingView.byName(sample.suggested()));
  }
}
