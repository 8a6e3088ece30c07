package org.encours.store.internal;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.Share;
import org.encours.api.lettering.WholeLettering;
import org.encours.api.store.UnitOfWork;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;

/**
 * Records letterings, set by set, in the caller's unit of work. The database checks what is said
 * here of the entries.
 */
final class LetteringWrites {
  private static final String LETTERING =
      "lettering (id, company_id, account_id, code, code_index, partial, effective_date,"
          + " letter_date, origin, rule, rule_version, actor, explanation_fr, explanation_en,"
          + " difference, difference_kind, run_id, recorded_at)";
  private static final String LINE = "lettering_line (lettering_id, entry_id, amount)";

  /** Actor of what an import does by itself. */
  static final String IMPORT = "import";

  private final Transactions transactions;
  private final Timestamp now;

  /** What is needed of an entry to letter it. */
  private record Fact(LocalDate date, long amount) {}

  /**
   * A lettering with what follows from its entries.
   *
   * @param code the code it keeps, if it keeps one
   */
  private record Known(
      NewLettering lettering,
      LocalDate date,
      boolean partial,
      Optional<LetteringExtension.Code> code) {}

  LetteringWrites(Transactions transactions, Timestamp now) {
    this.transactions = transactions;
    this.now = now;
  }

  List<Long> record(int company, Optional<Long> run, List<NewLettering> letterings) {
    lock(letterings);
    LetteringExtension.Joined joined =
        new LetteringExtension(transactions, now)
            .joined(letterings.stream().map(LetteringWrites::withoutUnsettled).toList());
    List<Long> ids = write(company, run, known(joined));
    return joined.places().stream().map(ids::get).toList();
  }

  /** An entry of which nothing is settled is not lettered. */
  private static NewLettering withoutUnsettled(NewLettering lettering) {
    return new NewLettering(
        lettering.account(),
        lettering.shares().stream().filter(share -> share.amount() != 0).toList(),
        lettering.decision(),
        lettering.difference());
  }

  void recordWhole(int company, long run, List<WholeLettering> letterings) {
    lock(letterings.stream().map(WholeLettering::lettering).toList());
    write(
        company,
        Optional.of(run),
        letterings.stream()
            .filter(whole -> !whole.extending())
            .map(whole -> new Known(whole.lettering(), whole.date(), false, Optional.empty()))
            .toList());
    extend(
        company,
        run,
        letterings.stream()
            .filter(WholeLettering::extending)
            .map(WholeLettering::lettering)
            .toList());
  }

  private void extend(int company, long run, List<NewLettering> letterings) {
    if (letterings.isEmpty()) return;
    List<Known> known = known(new LetteringExtension(transactions, now).joined(letterings));
    if (known.stream().anyMatch(Known::partial)) {
      throw new UnitOfWork.Conflict("a partial lettering has changed meanwhile", null);
    }
    write(company, Optional.of(run), known);
  }

  private List<Known> known(LetteringExtension.Joined joined) {
    Map<Long, Fact> facts =
        facts(joined.letterings().stream().map(LetteringExtension.Extended::lettering).toList());
    return joined.letterings().stream().map(extended -> known(extended, facts)).toList();
  }

  private static Known known(LetteringExtension.Extended extended, Map<Long, Fact> facts) {
    NewLettering lettering = extended.lettering();
    boolean partial = false;
    for (Share share : lettering.shares()) {
      long amount = facts.get(share.entry()).amount();
      partial |= share.amount() != amount;
      if (extended.extending() && Math.abs(share.amount()) > Math.abs(amount)) {
        throw new UnitOfWork.Conflict("an entry was lettered meanwhile: " + share.entry(), null);
      }
    }
    LocalDate date =
        lettering.shares().stream()
            .map(share -> facts.get(share.entry()).date())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return new Known(lettering, date, partial, extended.code());
  }

  private List<Long> write(int company, Optional<Long> run, List<Known> letterings) {
    if (letterings.isEmpty()) return List.of();
    Map<Long, Long> nextCodes = nextCodes(letterings);
    List<Long> ids = new Sequence(sql(), "lettering_id_seq").next(letterings.size());
    try {
      heads(company, run, letterings, ids, nextCodes);
      lines(letterings, ids);
    } catch (SQLException e) {
      throw Transactions.translated(e);
    }
    return ids;
  }

  private void heads(
      int company,
      Optional<Long> run,
      List<Known> letterings,
      List<Long> ids,
      Map<Long, Long> nextCodes)
      throws SQLException {
    String recordedAt = now.toInstant().toString();
    try (CopyRows heads = new CopyRows(transactions.connection(), LETTERING, Long.MAX_VALUE)) {
      for (int i = 0; i < ids.size(); i++) {
        Known known = letterings.get(i);
        NewLettering lettering = known.lettering();
        LetteringExtension.Code code =
            known.code().orElseGet(() -> next(nextCodes, lettering.account()));
        Decision decision = lettering.decision();
        heads
            .row()
            .add(ids.get(i).longValue())
            .add(company)
            .add(lettering.account())
            .add(code.of(known.partial()));
        if (code.place().isPresent()) heads.add(code.place().get().longValue());
        else heads.addNull();
        heads
            .add(known.partial())
            .add(known.date())
            .add(known.date())
            .add(decision.origin().ordinal())
            .add(decision.rule())
            .add(decision.ruleVersion())
            .add(decision.actor())
            .add(decision.explanation().fr())
            .add(decision.explanation().en());
        difference(heads, lettering.difference());
        if (run.isPresent()) heads.add(run.get().longValue());
        else heads.addNull();
        heads.add(recordedAt);
      }
      heads.end();
    }
  }

  private static LetteringExtension.Code next(Map<Long, Long> nextCodes, long account) {
    return new LetteringExtension.Code(
        "", Optional.of(nextCodes.merge(account, 1L, Long::sum) - 1));
  }

  /** The columns difference and difference_kind. */
  static void difference(CopyRows rows, Optional<Difference> difference) {
    rows.add(difference.map(Difference::amount).orElse(0L).longValue());
    if (difference.isPresent()) rows.add(difference.get().kind().name());
    else rows.addNull();
  }

  /** All lines in one statement: the database checks whole letterings. */
  private void lines(List<Known> letterings, List<Long> ids) throws SQLException {
    try (CopyRows lines = new CopyRows(transactions.connection(), LINE, Long.MAX_VALUE)) {
      for (int i = 0; i < ids.size(); i++) {
        long id = ids.get(i);
        for (Share share : letterings.get(i).lettering().shares()) {
          lines.row().add(id).add(share.entry()).add(share.amount());
        }
      }
      lines.end();
    }
  }

  /** Locks the accounts, in order: nobody else gives out their codes. */
  private void lock(List<NewLettering> letterings) {
    sql()
        .execute(
            """
            select count(*) from (
              select from customer_account where id = any (?) order by id for no key update) locked""",
            (Object) accounts(letterings.stream()));
  }

  private static Long[] accounts(Stream<NewLettering> letterings) {
    return letterings.map(NewLettering::account).distinct().sorted().toArray(Long[]::new);
  }

  private Map<Long, Long> nextCodes(List<Known> letterings) {
    return new HashMap<>(
        sql()
            .fetch(
                """
                select a, coalesce(
                  (select max(code_index) + 1 from lettering where account_id = a), 0)
                from unnest(?::bigint[]) a""",
                (Object) accounts(letterings.stream().map(Known::lettering)))
            .intoMap(row -> row.get(0, Long.class), row -> row.get(1, Long.class)));
  }

  private Map<Long, Fact> facts(List<NewLettering> letterings) {
    if (letterings.isEmpty()) return Map.of();
    Long[] entries =
        letterings.stream()
            .flatMap(lettering -> lettering.shares().stream())
            .map(Share::entry)
            .toArray(Long[]::new);
    Map<Long, Fact> facts =
        sql()
            .fetch("select id, entry_date, amount from entry where id = any (?)", (Object) entries)
            .intoMap(
                row -> row.get(0, Long.class),
                row -> new Fact(row.get(1, LocalDate.class), row.get(2, Long.class)));
    if (facts.size() != new HashSet<>(List.of(entries)).size()) {
      throw new DataAccessException("a lettering holds an entry that does not exist");
    }
    return facts;
  }

  boolean undo(long lettering, String actor, String reason) {
    Optional<Record> known =
        sql().fetchOptional("select id from lettering where id = ?", lettering);
    if (known.isEmpty()) return false;
    return sql()
            .execute(
                """
                insert into unlettering (lettering_id, actor, reason, recorded_at)
                values (?, ?, ?, ?) on conflict do nothing""",
                lettering,
                actor,
                reason,
                now)
        == 1;
  }

  private DSLContext sql() {
    return transactions.sql();
  }
}
