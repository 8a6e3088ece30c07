package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Words;
import org.encours.api.document.TableMapping;
import org.encours.api.document.TableMapping.Field;
import org.encours.api.document.TableMapping.Shape;
import org.encours.api.document.TableMappings;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.Journal;
import org.encours.api.journal.JournalEvent;
import org.jooq.Record;
import org.jooq.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Mappings of tables as facts: each saving, and each retirement, is a row of its own. */
@Component
public final class JdbcTableMappings implements TableMappings {
  private static final int MOST = 500;

  private final Transactions transactions;
  private final Journal journal;
  private final Clock clock;

  @Activate
  public JdbcTableMappings(
      @Reference Transactions transactions, @Reference Journal journal, @Reference Clock clock) {
    this.transactions = transactions;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public List<TableMapping> of(String siren) {
    // One statement: a mapping that is saved meanwhile is seen whole or not at all.
    Result<Record> rows =
        transactions
            .sql()
            .fetch(
                """
                select m.*, f.field, f.title, f.constant
                from (
                  select * from (
                    select distinct on (name) * from table_mapping
                    where siren = ? order by name, id desc) latest
                  where not retired order by id desc limit ?) m
                left join table_mapping_field f on f.mapping_id = m.id
                order by m.id desc""",
                siren,
                MOST);
    return rows.intoGroups("id").values().stream().map(JdbcTableMappings::mapping).toList();
  }

  @Override
  public void save(String siren, TableMapping mapping, String actor) {
    TableMappingRules.require(mapping);
    Shape shape = mapping.shape();
    transactions.run(
        () -> {
          long id =
              transactions
                  .sql()
                  .fetchSingle(
                      """
                      insert into table_mapping (
                        siren, name, retired, charset, delimiter, sheet, header_row, decimal_mark,
                        dates, actor, recorded_at)
                      values (?, ?, false, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                      siren,
                      mapping.name(),
                      shape.charset(),
                      String.valueOf(shape.delimiter()),
                      shape.sheet(),
                      shape.headerRow(),
                      String.valueOf(shape.decimal()),
                      shape.dates(),
                      actor,
                      Timestamp.from(clock.instant()))
                  .get(0, Long.class);
          mapping.columns().forEach((field, title) -> insert(id, field, title, null));
          mapping.constants().forEach((field, constant) -> insert(id, field, null, constant));
          append(EventKinds.TABLE_MAPPING_SAVED, siren, mapping.name(), actor);
        });
  }

  @Override
  public void retire(String siren, String name, String actor) {
    transactions.run(
        () -> {
          int retired =
              transactions
                  .sql()
                  .execute(
                      """
                      insert into table_mapping (siren, name, retired, actor, recorded_at)
                      select siren, name, true, ?, ? from (
                        select * from table_mapping
                        where siren = ? and name = ? order by id desc limit 1) latest
                      where not retired""",
                      actor,
                      Timestamp.from(clock.instant()),
                      siren,
                      name);
          if (retired == 0) throw unknown(name);
          append(EventKinds.TABLE_MAPPING_RETIRED, siren, name, actor);
        });
  }

  private void insert(long id, Field field, String title, String constant) {
    transactions
        .sql()
        .execute(
            "insert into table_mapping_field (mapping_id, field, title, constant)"
                + " values (?, ?, ?, ?)",
            id,
            field.name(),
            title,
            constant);
  }

  private void append(String kind, String siren, String name, String actor) {
    Optional<Integer> company =
        transactions
            .sql()
            .fetchOptional("select id from company where siren = ?", siren)
            .map(row -> row.get(0, Integer.class));
    journal.append(
        new JournalEvent(kind, company, "company/" + siren, actor, Map.of("name", name)));
  }

  private static TableMapping mapping(Result<Record> rows) {
    Record first = rows.get(0);
    Shape shape =
        new Shape(
            first.get("charset", String.class),
            first.get("delimiter", String.class).charAt(0),
            first.get("sheet", String.class),
            first.get("header_row", Integer.class),
            first.get("decimal_mark", String.class).charAt(0),
            first.get("dates", String.class));
    Map<Field, String> columns = new EnumMap<>(Field.class);
    Map<Field, String> constants = new EnumMap<>(Field.class);
    for (Record row : rows) {
      Field field = Field.valueOf(row.get("field", String.class));
      String title = row.get("title", String.class);
      if (title != null) columns.put(field, title);
      else constants.put(field, row.get("constant", String.class));
    }
    return new TableMapping(first.get("name", String.class), shape, columns, constants);
  }

  private static InvalidRequest unknown(String name) {
    return new InvalidRequest(
        InvalidRequest.Kind.NOT_FOUND,
        new Words(
            "Aucune correspondance ne s'appelle « " + name + " ».",
            "No mapping is called “" + name + "”."));
  }
}
