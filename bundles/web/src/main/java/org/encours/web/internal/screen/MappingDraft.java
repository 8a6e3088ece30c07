package org.encours.web.internal.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.document.TableMapping;
import org.encours.api.document.TableMapping.Field;
import org.encours.api.document.TableMapping.Shape;
import org.encours.api.document.TableSamples.Sample;
import org.encours.api.web.ScreenRequest;

/**
 * A mapping in the making: what the form says of a table.
 *
 * @param name what it will be called, may be empty
 * @param journal journal of all entries, may be empty
 * @param shape how the table is written
 * @param sheets sheets of a workbook
 * @param columns the columns with what they are said to mean
 */
public record MappingDraft(
    String name, String journal, Shape shape, List<String> sheets, List<Column> columns) {
  private static final int MOST_COLUMNS = 200;
  private static final int SAMPLED_ROWS = 6;

  /**
   * A column of the table.
   *
   * @param index its place, from 0
   * @param title its title
   * @param field what it means, empty: nothing
   * @param sample what stands in its first rows
   */
  public record Column(int index, String title, Optional<Field> field, List<String> sample) {
    /** Whether it is said to mean that. */
    public boolean means(Field candidate) {
      return field.filter(candidate::equals).isPresent();
    }
  }

  /** Of a table as it has been opened; nothing has been said yet. */
  static MappingDraft suggested(Sample sample, String name) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_COLUMNS, sample.titles().size()); i++) {
      String title = sample.titles().get(i);
      columns.add(column(sample, i, field(sample.suggested(), title)));
    }
    return new MappingDraft(name, "", sample.shape(), sample.sheets(), columns);
  }

  /**
   * As the form says; columns whose titles the form does not know, because the table is opened in
   * another shape, mean what is suggested.
   */
  static MappingDraft asked(ScreenRequest request, Sample sample) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_COLUMNS, sample.titles().size()); i++) {
      String title = sample.titles().get(i);
      boolean known = request.parameter("t" + i).filter(title::equals).isPresent();
      Optional<Field> field =
          known
              ? request.parameter("c" + i).flatMap(MappingDraft::field)
              : field(sample.suggested(), title);
      columns.add(column(sample, i, field));
    }
    return new MappingDraft(
        request.parameter("name").orElse(""),
        request.parameter("journal").orElse(""),
        sample.shape(),
        sample.sheets(),
        columns);
  }

  /** The shape that the form says; where it says nothing, that one. */
  static Shape shape(ScreenRequest request, Shape usual) {
    return new Shape(
        request.parameter("charset").orElse(usual.charset()),
        request
            .parameter("delimiter")
            .map(text -> text.equals("tab") ? '\t' : text.charAt(0))
            .orElse(usual.delimiter()),
        request.parameter("sheet").orElse(usual.sheet()),
        request
            .parameter("header")
            .filter(row -> row.matches("[1-9][0-9]{0,3}"))
            .map(Integer::valueOf)
            .orElse(usual.headerRow()),
        request.parameter("decimal").map(text -> text.charAt(0)).orElse(usual.decimal()),
        request.parameter("dates").orElse(usual.dates()));
  }

  /** The mapping; of columns that mean the same, the first. */
  TableMapping mapping() {
    Map<Field, String> titles = new EnumMap<>(Field.class);
    for (Column column : columns) {
      column.field().ifPresent(field -> titles.putIfAbsent(field, column.title()));
    }
    Map<Field, String> constants =
        journal.isEmpty() || titles.containsKey(Field.JOURNAL)
            ? Map.of()
            : Map.of(Field.JOURNAL, journal);
    return new TableMapping(name, shape, titles, constants);
  }

  /** The sign between the columns, as the form names it. */
  public String delimiter() {
    return shape.delimiter() == '\t' ? "tab" : String.valueOf(shape.delimiter());
  }

  /** The decimal mark. */
  public String decimal() {
    return String.valueOf(shape.decimal());
  }

  /** What is still missing before the table can be understood. */
  public List<Words> gaps() {
    Map<Field, String> titles = mapping().columns();
    List<Words> gaps = new ArrayList<>();
    if (!titles.containsKey(Field.ACCOUNT)) {
      gaps.add(new Words("Indiquez la colonne du compte client.", "State the customer account."));
    }
    if (!titles.containsKey(Field.DATE)) {
      gaps.add(new Words("Indiquez la colonne de la date.", "State the column of the date."));
    }
    boolean sides = titles.containsKey(Field.DEBIT) || titles.containsKey(Field.CREDIT);
    boolean amount = titles.containsKey(Field.AMOUNT);
    if (!sides && !amount) {
      gaps.add(
          new Words(
              "Indiquez la colonne du montant, ou celles du débit et du crédit.",
              "State the column of the amount, or those of debit and credit."));
    }
    if (sides && amount) {
      gaps.add(
          new Words(
              "Le débit et le crédit, ou le montant : pas les deux.",
              "Debit and credit, or the amount: not both."));
    }
    if (titles.containsKey(Field.SIDE) && !amount) {
      gaps.add(
          new Words(
              "Le sens va avec un montant : choisissez la colonne du montant.",
              "A side goes with an amount: state the column of the amount."));
    }
    gaps.addAll(doubles());
    return gaps;
  }

  private List<Words> doubles() {
    return Arrays.stream(Field.values())
        .filter(field -> columns.stream().filter(column -> column.means(field)).count() > 1)
        .map(
            field -> {
              List<String> titles =
                  columns.stream().filter(c -> c.means(field)).map(Column::title).toList();
              String both = String.join(" », « ", titles);
              return new Words(
                  "Deux colonnes ont la même signification : « " + both + " ».",
                  "Two columns mean the same: “" + both.replace(" », « ", "”, “") + "”.");
            })
        .toList();
  }

  private static Column column(Sample sample, int index, Optional<Field> field) {
    List<String> texts =
        sample.rows().stream()
            .limit(SAMPLED_ROWS)
            .map(row -> index < row.size() ? row.get(index) : "")
            .toList();
    return new Column(index, sample.titles().get(index), field, texts);
  }

  private static Optional<Field> field(Map<Field, String> suggested, String title) {
    return suggested.entrySet().stream()
        .filter(entry -> entry.getValue().equals(title))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Optional<Field> field(String name) {
    return Arrays.stream(Field.values()).filter(field -> field.name().equals(name)).findFirst();
  }
}
