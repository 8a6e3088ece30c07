package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.encours.api.bank.MovementDecision.Outcome;
import org.encours.api.lettering.NewLettering;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Where a bank movement and the ledger's own entry of it meet, whichever comes first: the cash
 * counts once. In the caller's unit of work.
 *
 * <p>An entry is a movement's own if it bears the bank's reference (or the end-to-end reference) as
 * its document number and the same amount, on whichever account; or if it stands on the account
 * that the movement was identified with, has the same amount, is dated within {@link #DAYS} days of
 * it, and is in a book of receipts (a credit note of the same amount is not a receipt). The nearest
 * date goes first.
 */
final class MovementMeetings {
  /** How far apart bank and ledger may date the same movement. */
  static final int DAYS = 10;

  /** Books whose lines on customer accounts are not mostly debits: not those of sales. */
  private static final String RECEIPT_BOOKS =
      """
      select book_id from entry
      where company_id = ? and not opening
        and not exists (select from movement_entry n where n.entry_id = entry.id and n.stands_in)
      group by book_id having count(*) filter (where amount < 0) >= count(*) filter (where amount > 0)
      """;

  /** What the document number of a movement's own entry may be. */
  private static final String KEYS =
      """
      array(select distinct k
            from unnest(array[reference_key(m.bank_reference), reference_key(m.end_to_end)]) k
            where length(k) >= 4)""";

  private static final String UNLINKED =
      """
      not exists (select from entry_withdrawn w where w.entry_id = e.id)
        and not exists (select from movement_entry n where n.entry_id = e.id)
        and not e.opening""";

  private final Transactions transactions;
  private final DSLContext sql;
  private final int company;
  private final Timestamp now;
  private final MovementWrites writes;

  /** An entry of the ledger that is a movement. */
  private record Meeting(long movement, long entry, long account, boolean byReference) {}

  MovementMeetings(Transactions transactions, int company, Timestamp now) {
    this.transactions = transactions;
    this.sql = transactions.sql();
    this.company = company;
    this.now = now;
    this.writes = new MovementWrites(sql, now);
  }

  /** Entries that stood in for movements give way to those that an import has brought. */
  void standInsGiveWay(long importId) {
    boolean any =
        sql.fetchOptional(
                """
                select 1 from movement_entry n join entry e on e.id = n.entry_id
                where e.company_id = ? and n.stands_in
                  and exists (select from movement_entry where stands_in)
                  and not exists (select from entry_withdrawn w where w.entry_id = e.id) limit 1""",
                company)
            .isPresent();
    if (!any) return;
    List<Record> pairs =
        sql.fetch(
            """
            with stand_in as (
              select p.id, p.account_id, p.amount, p.entry_date, m.id as movement_id, %s as keys
              from movement_entry n
              join entry p on p.id = n.entry_id
              join bank_movement m on m.id = n.movement_id
              where p.company_id = ? and n.stands_in
                and not exists (select from entry_withdrawn w where w.entry_id = p.id)),
            book as (%s)
            select s.id as stand_in, s.movement_id, s.account_id as old_account, e.id as entry_id,
              e.account_id, e.piece_key = any (s.keys) as by_reference
            from stand_in s
            join entry e on e.company_id = ? and e.amount = s.amount and e.import_id = ?
              and (e.piece_key = any (s.keys)
                or (e.account_id = s.account_id and abs(e.entry_date - s.entry_date) <= ?
                    and e.book_id in (select book_id from book)))
            where %s
            order by by_reference desc, abs(e.entry_date - s.entry_date), s.id, e.id"""
                .formatted(KEYS, RECEIPT_BOOKS, UNLINKED),
            company,
            company,
            company,
            importId,
            DAYS);
    Map<Long, Meeting> byStandIn = new HashMap<>();
    Map<Long, Long> moved = new HashMap<>();
    Set<Long> taken = new HashSet<>();
    for (Record pair : pairs) {
      long standIn = pair.get("stand_in", Long.class);
      long entry = pair.get("entry_id", Long.class);
      if (byStandIn.containsKey(standIn) || !taken.add(entry)) continue;
      long account = pair.get("account_id", Long.class);
      byStandIn.put(
          standIn,
          new Meeting(
              pair.get("movement_id", Long.class),
              entry,
              account,
              pair.get("by_reference", Boolean.class)));
      if (account == pair.get("old_account", Long.class)) moved.put(standIn, entry);
    }
    replace(byStandIn, moved, importId);
  }

  private void replace(Map<Long, Meeting> byStandIn, Map<Long, Long> moved, long importId) {
    if (byStandIn.isEmpty()) return;
    List<NewLettering> lifted =
        new LetteringRevision(transactions, now)
            .liftHolding(
                byStandIn.keySet(),
                LetteringWrites.IMPORT,
                "L'écriture comptable du règlement remplace la ligne de relevé (import "
                    + importId
                    + ")");
    for (long standIn : byStandIn.keySet()) writes.withdraw(company, standIn, importId);
    List<NewLettering> again = new ArrayList<>();
    for (NewLettering lettering : lifted) {
      boolean whole =
          lettering.shares().stream()
              .allMatch(
                  share ->
                      !byStandIn.containsKey(share.entry()) || moved.containsKey(share.entry()));
      if (whole) {
        again.add(LetteringRevision.replaced(lettering, entry -> moved.getOrDefault(entry, entry)));
      }
    }
    again.removeIf(lettering -> !sameLedgerAccount(lettering));
    new LetteringWrites(transactions, now).record(company, Optional.empty(), again);
    for (Meeting meeting : byStandIn.values()) link(meeting, importId);
  }

  /** Whether the entries of a changed lettering may still be lettered together. */
  private boolean sameLedgerAccount(NewLettering lettering) {
    return sql.fetchSingle(
                """
                select count(distinct g.number) from entry e
                join ledger_account g on g.id = e.ledger_account_id where e.id = any (?)""",
                (Object)
                    lettering.shares().stream().map(share -> share.entry()).toArray(Long[]::new))
            .get(0, Integer.class)
        == 1;
  }

  /**
   * Movements that the ledger shows by the bank's reference: as a whole, which may be a remittance
   * posted to several customers, or as one of several items, each posted with its own amount.
   *
   * @return those that met
   */
  Set<Long> meetByReference(Collection<Long> movements) {
    Map<Long, List<Record>> entries =
        sql.fetch(
                """
                select m.id as movement_id, -m.amount as wanted, e.id, e.amount, e.account_id,
                  e.piece_key
                from bank_movement m
                join entry e on e.company_id = ? and e.piece <> '' and e.piece_key = any (%s)
                  and abs(e.entry_date - m.booked_on) <= ?
                where m.id = any (?) and %s
                order by m.id, e.piece_key, e.id"""
                    .formatted(KEYS, UNLINKED),
                company,
                DAYS,
                movements.toArray(Long[]::new))
            .intoGroups(row -> row.get("movement_id", Long.class), row -> row);
    Set<Long> taken = new HashSet<>();
    Set<Long> met = new HashSet<>();
    entries.forEach(
        (movement, found) -> {
          List<Record> own = own(found, taken);
          if (own.isEmpty()) return;
          met.add(movement);
          for (Record entry : own) {
            taken.add(entry.get("id", Long.class));
            writes.link(movement, entry.get("id", Long.class), false, null);
          }
          long accounts = own.stream().map(entry -> entry.get("account_id")).distinct().count();
          writes.decide(
              movement,
              Outcome.IN_LEDGER,
              accounts == 1 ? own.get(0).get("account_id", Long.class) : null,
              MovementWrites.BY_REFERENCE);
        });
    return met;
  }

  /** Of the entries with a movement's reference those that are the movement; empty if none are. */
  private static List<Record> own(List<Record> found, Set<Long> taken) {
    long wanted = found.get(0).get("wanted", Long.class);
    List<Record> free =
        found.stream().filter(entry -> !taken.contains(entry.get("id", Long.class))).toList();
    Map<String, List<Record>> byKey =
        free.stream().collect(Collectors.groupingBy(entry -> entry.get("piece_key", String.class)));
    for (List<Record> whole : byKey.values()) {
      long sum = whole.stream().mapToLong(entry -> entry.get("amount", Long.class)).sum();
      if (sum == wanted) return whole;
    }
    return free.stream()
        .filter(entry -> entry.get("amount", Long.class) == wanted)
        .limit(1)
        .toList();
  }

  /**
   * The ledger's entry of a movement that was identified with an account.
   *
   * @return whether there is one
   */
  boolean meetOnAccount(long movement, long account) {
    List<Record> found =
        sql.fetch(
            """
            with book as (%s)
            select e.id from bank_movement m
            join entry e on e.account_id = ? and e.amount = -m.amount
              and abs(e.entry_date - m.booked_on) <= ? and e.book_id in (select book_id from book)
            where m.id = ? and %s
            order by abs(e.entry_date - m.booked_on), e.id limit 1"""
                .formatted(RECEIPT_BOOKS, UNLINKED),
            company,
            account,
            DAYS,
            movement);
    if (found.isEmpty()) return false;
    link(new Meeting(movement, found.get(0).get("id", Long.class), account, false), null);
    return true;
  }

  /** The latest entry of the books of receipts. */
  Optional<LocalDate> receiptsUntil() {
    return Optional.ofNullable(
        sql.fetchSingle(
                "select max(entry_date) from entry e where company_id = ? and amount < 0"
                    + " and not exists (select from movement_entry n"
                    + " where n.entry_id = e.id and n.stands_in)"
                    + " and book_id in ("
                    + RECEIPT_BOOKS
                    + ")",
                company,
                company)
            .get(0, LocalDate.class));
  }

  private void link(Meeting meeting, Long importId) {
    writes.link(meeting.movement(), meeting.entry(), false, importId);
    writes.decide(
        meeting.movement(),
        Outcome.IN_LEDGER,
        meeting.account(),
        meeting.byReference() ? MovementWrites.BY_REFERENCE : MovementWrites.BY_AMOUNT);
  }
}
