package org.encours.store.internal;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.Share;
import org.jooq.Record;

/**
 * Takes letterings up so that they can be recorded again, changed. In the caller's unit of work.
 */
final class LetteringRevision {
  private final Transactions transactions;
  private final Timestamp now;

  LetteringRevision(Transactions transactions, Timestamp now) {
    this.transactions = transactions;
    this.now = now;
  }

  /**
   * Undoes the letterings in force that hold one of these entries.
   *
   * @param actor as in {@link #lift}
   * @return them, as they were
   */
  List<NewLettering> liftHolding(Collection<Long> entries, String actor, String reason) {
    List<Long> letterings =
        transactions
            .sql()
            .fetch(
                "select distinct lettering_id from lettered where entry_id = any (?)",
                (Object) entries.toArray(Long[]::new))
            .map(row -> row.get(0, Long.class));
    return lift(letterings, actor, reason);
  }

  /**
   * Undoes letterings that are in force.
   *
   * @param actor who; {@link LetteringWrites#IMPORT} does not keep the rules from redoing them
   * @return them, as they were; without those that someone undoes at the same moment
   */
  List<NewLettering> lift(Collection<Long> letterings, String actor, String reason) {
    return List.copyOf(liftEach(letterings, actor, reason).values());
  }

  /** Like {@link #lift}, by their numbers. */
  Map<Long, NewLettering> liftEach(Collection<Long> letterings, String actor, String reason) {
    Map<Long, List<Record>> lines =
        transactions
            .sql()
            .fetch(
                """
                select t.id, t.account_id, t.origin, t.rule, t.rule_version, t.actor,
                  t.explanation_fr, t.explanation_en, t.difference, t.difference_kind, s.entry_id, s.amount
                from lettering t
                join lettering_line s on s.lettering_id = t.id
                join lettered l on l.entry_id = s.entry_id and l.lettering_id = t.id
                where t.id = any (?)
                order by t.id, s.entry_id""",
                (Object) letterings.toArray(Long[]::new))
            .intoGroups(row -> row.get("id", Long.class), row -> row);
    LetteringWrites writes = new LetteringWrites(transactions, now);
    Map<Long, NewLettering> lifted = new LinkedHashMap<>();
    lines.forEach(
        (id, rows) -> {
          if (writes.undo(id, actor, reason)) lifted.put(id, lettering(rows));
        });
    return lifted;
  }

  private static NewLettering lettering(List<Record> rows) {
    Record head = rows.get(0);
    return new NewLettering(
        head.get("account_id", Long.class),
        rows.stream()
            .map(row -> new Share(row.get("entry_id", Long.class), row.get("amount", Long.class)))
            .toList(),
        new Decision(
            Decision.Origin.values()[head.get("origin", Integer.class)],
            head.get("rule", String.class),
            head.get("rule_version", Integer.class),
            head.get("actor", String.class),
            Columns.words(head, "explanation")),
        LetteringReads.difference(head));
  }

  /** The lettering with other entries in the place of some. */
  static NewLettering replaced(NewLettering lettering, LongUnaryOperator entry) {
    return new NewLettering(
        lettering.account(),
        lettering.shares().stream()
            .map(share -> new Share(entry.applyAsLong(share.entry()), share.amount()))
            .toList(),
        lettering.decision(),
        lettering.difference());
  }
}
