package org.encours.store.internal;

import org.jooq.DSLContext;

/** Numbers of entries, handed out in blocks: a whole import gets its numbers at once. */
final class EntryNumbers {
  private static final int LOCK = 7_301;

  private EntryNumbers() {}

  /**
   * Reserves numbers; whoever else wants some waits for the end of this transaction.
   *
   * @return the number before the first
   */
  static long reserve(DSLContext sql, long count) {
    sql.execute("select pg_advisory_xact_lock(?)", LOCK);
    return sql.fetchSingle(
            "select setval('entry_id_seq', nextval('entry_id_seq') + ?) - ?", count, count)
        .get(0, Long.class);
  }

  /** The number of the company's last entry; 0 if it has none. */
  static long last(DSLContext sql, int company) {
    return sql.fetchOptional(
            "select id from entry where company_id = ? order by id desc limit 1", company)
        .map(row -> row.get(0, Long.class))
        .orElse(0L);
  }
}
