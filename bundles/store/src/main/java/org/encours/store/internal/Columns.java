package org.encours.store.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.encours.api.Words;
import org.encours.api.ledger.CustomerAccount;
import org.jooq.Record;

/** Columns that many tables have, as values. */
final class Columns {
  private Columns() {}

  static Instant instant(Record row, String column) {
    return row.get(column, OffsetDateTime.class).toInstant();
  }

  /** The texts of the columns {@code name_fr} and {@code name_en}. */
  static Words words(Record row, String name) {
    return new Words(row.get(name + "_fr", String.class), row.get(name + "_en", String.class));
  }

  /** The account in {@code number, name, collective} and the given column. */
  static CustomerAccount account(Record row, String id) {
    return new CustomerAccount(
        row.get(id, Long.class),
        row.get("number", String.class),
        row.get("name", String.class),
        row.get("collective", Boolean.class));
  }
}
