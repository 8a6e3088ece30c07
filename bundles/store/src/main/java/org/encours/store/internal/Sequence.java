package org.encours.store.internal;

import java.util.List;
import org.jooq.DSLContext;

/** Numbers from a sequence of the database, many at once. */
record Sequence(DSLContext sql, String name) {

  /** The next numbers, growing; others may have taken some in between. */
  List<Long> next(int count) {
    if (count == 0) return List.of();
    return List.of(
        sql.fetchSingle(
                "select array_agg(nextval(?::regclass)) from generate_series(1, ?)", name, count)
            .get(0, Long[].class));
  }
}
