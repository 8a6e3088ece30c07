package org.encours.store.internal;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.LetterCode;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.NewProposal;
import org.encours.api.lettering.Share;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;

/** Records letterings and proposals, set by set, in the caller's unit of work. */
final class LetteringWrites {
  private static final String LETTERING =
      "lettering (id, company_id, account_id, code, code_index, partial, effective_date,"
          + " letter_date, origin, rule, rule_version, actor, explanation_fr, explanation_en,"
          + " run_id, recorded_at)";
  private static final String LINE = "lettering_line (lettering_id, entry_id, amount)";

  /** Actor of what an import does by itself. */
  static final String IMPORT = "import";

  private final Transactions transactions;
  private final Timestamp now;

  /** What is needed of an entry to letter it. */
  private record Fact(LocalDate date, long amount) {}

  LetteringWrites(Transactions transactions, Timestamp now) {
    this.transactions = transactions;
    this.now = now;
  }

  List<Long> record(int company, Optional<Long> run, List<NewLettering> letterings) {
    if (letterings.isEmpty()) return List.of();
    Map<Long, Long> nextCodes = lockAndNumber(letterings);
    Map<Long, Fact> facts = facts(letterings);
    List<Long> ids = ids(letterings.size());
    try (CopyRows heads = new CopyRows(transactions.connection(), LETTERING, Long.MAX_VALUE)) {
      for (int i = 0; i < ids.size(); i++) {
        NewLettering lettering = letterings.get(i);
        boolean partial =
            lettering.shares().stream()
                .anyMatch(share -> facts.get(share.entry()).amount() != share.amount());
        LocalDate date =
            lettering.shares().stream()
                .map(share -> facts.get(share.entry()).date())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        long code = nextCodes.merge(lettering.account(), 1L, Long::sum) - 1;
        Decision decision = lettering.decision();
        heads
            .row()
            .add(ids.get(i))
            .add(company)
            .add(lettering.account())
            .add(LetterCode.at(code, partial))
            .add(code)
            .add(partial)
            .add(date)
            .add(date)
            .add(decision.origin().ordinal())
            .add(decision.rule())
            .add(decision.ruleVersion())
            .add(decision.actor())
            .add(decision.explanation().fr())
            .add(decision.explanation().en());
        if (run.isPresent()) heads.add(run.get());
        else heads.addNull();
        heads.add(now.toInstant().toString());
      }
      heads.end();
      lines(letterings, ids);
    } catch (SQLException e) {
      throw Transactions.translated(e);
    }
    return ids;
  }

  /** All lines in one statement: the database checks the balance of whole letterings. */
  private void lines(List<NewLettering> letterings, List<Long> ids) throws SQLException {
    try (CopyRows lines = new CopyRows(transactions.connection(), LINE, Long.MAX_VALUE)) {
      for (int i = 0; i < ids.size(); i++) {
        for (Share share : letterings.get(i).shares()) {
          lines.row().add(ids.get(i)).add(share.entry()).add(share.amount());
        }
      }
      lines.end();
    }
  }

  /** Locks the accounts, in order, and gives each its next code. */
  private Map<Long, Long> lockAndNumber(List<NewLettering> letterings) {
    Long[] accounts =
        letterings.stream().map(NewLettering::account).distinct().sorted().toArray(Long[]::new);
    sql()
        .fetch(
            "select id from customer_account where id = any (?) order by id for no key update",
            (Object) accounts);
    return new HashMap<>(
        sql()
            .fetch(
                """
                select a, coalesce(
                  (select max(code_index) + 1 from lettering where account_id = a), 0)
                from unnest(?::bigint[]) a""",
                (Object) accounts)
            .intoMap(row -> row.get(0, Long.class), row -> row.get(1, Long.class)));
  }

  private Map<Long, Fact> facts(List<NewLettering> letterings) {
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

  private List<Long> ids(int count) {
    return sql()
        .fetch("select nextval('lettering_id_seq') from generate_series(1, ?)", count)
        .map(row -> row.get(0, Long.class));
  }

  /** Those that are new; one that was proposed before, whatever became of it, is left out. */
  int propose(int company, long run, List<NewProposal> proposals) {
    Set<UUID> seen = new HashSet<>();
    int made = 0;
    for (NewProposal proposal : proposals) {
      UUID fingerprint = fingerprint(proposal);
      if (!seen.add(fingerprint)) continue;
      Decision decision = proposal.decision();
      Optional<Long> id =
          sql()
              .fetchOptional(
                  """
                  insert into proposal (company_id, account_id, run_id, fingerprint, confidence,
                    rule, rule_version, actor, explanation_fr, explanation_en, recorded_at)
                  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                  on conflict do nothing returning id""",
                  company,
                  proposal.account(),
                  run,
                  fingerprint,
                  proposal.confidence(),
                  decision.rule(),
                  decision.ruleVersion(),
                  decision.actor(),
                  decision.explanation().fr(),
                  decision.explanation().en(),
                  now)
              .map(row -> row.get(0, Long.class));
      if (id.isEmpty()) continue;
      made++;
      for (Share share : proposal.shares()) {
        sql()
            .execute(
                "insert into proposal_line (proposal_id, entry_id, amount) values (?, ?, ?)",
                id.get(),
                share.entry(),
                share.amount());
      }
    }
    return made;
  }

  /** The same shares have the same fingerprint, whoever proposes them. */
  private static UUID fingerprint(NewProposal proposal) {
    String text =
        proposal.shares().stream()
            .sorted(Comparator.comparingLong(Share::entry))
            .map(share -> share.entry() + ":" + share.amount())
            .collect(Collectors.joining(","));
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
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
