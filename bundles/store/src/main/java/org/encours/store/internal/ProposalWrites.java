package org.encours.store.internal;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.NewProposal;
import org.encours.api.lettering.Share;
import org.jooq.DSLContext;

/** Records proposals and what dry runs foresee, set by set, in the caller's unit of work. */
final class ProposalWrites {
  private static final int SUREST = 100;
  private static final String PROPOSAL =
      "proposal (id, company_id, account_id, run_id, fingerprint, confidence, rule, rule_version,"
          + " actor, explanation_fr, explanation_en, difference, difference_kind, alternatives,"
          + " recorded_at)";
  private static final String LINE = "proposal_line (proposal_id, entry_id, amount)";
  private static final String FORESEEN =
      "lettering_foreseen (run_id, rank, place, account_id, fingerprint, confidence, rule,"
          + " rule_version, actor, explanation_fr, explanation_en, difference, difference_kind,"
          + " alternatives, entries, shares, recorded_at)";

  private final Transactions transactions;
  private final String now;

  ProposalWrites(Transactions transactions, Timestamp now) {
    this.transactions = transactions;
    this.now = now.toInstant().toString();
  }

  /** Those that are new; one that was proposed before, whatever became of it, is left out. */
  int propose(int company, long run, List<NewProposal> proposals) {
    Map<UUID, NewProposal> made = byFingerprint(proposals);
    if (made.isEmpty()) return 0;
    made.keySet().removeAll(known(company, made.keySet(), ""));
    List<Long> ids = new Sequence(sql(), "proposal_id_seq").next(made.size());
    try {
      heads(company, run, made, ids);
      lines(made.values(), ids);
    } catch (SQLException e) {
      throw Transactions.translated(e);
    }
    return made.size();
  }

  private void heads(int company, long run, Map<UUID, NewProposal> proposals, List<Long> ids)
      throws SQLException {
    try (CopyRows rows = new CopyRows(transactions.connection(), PROPOSAL, Long.MAX_VALUE)) {
      int i = 0;
      for (Map.Entry<UUID, NewProposal> each : proposals.entrySet()) {
        NewProposal proposal = each.getValue();
        rows.row()
            .add(ids.get(i++).longValue())
            .add(company)
            .add(proposal.account())
            .add(run)
            .add(each.getKey())
            .add(proposal.confidence());
        match(rows, proposal);
        rows.add(now);
      }
      rows.end();
    }
  }

  private void lines(Collection<NewProposal> proposals, List<Long> ids) throws SQLException {
    try (CopyRows rows = new CopyRows(transactions.connection(), LINE, Long.MAX_VALUE)) {
      int i = 0;
      for (NewProposal proposal : proposals) {
        long id = ids.get(i++);
        for (Share share : proposal.shares()) {
          rows.row().add(id).add(share.entry()).add(share.amount());
        }
      }
      rows.end();
    }
  }

  /** From the rule to the alternatives. */
  private static void match(CopyRows rows, NewProposal proposal) {
    Decision decision = proposal.decision();
    rows.add(decision.rule())
        .add(decision.ruleVersion())
        .add(decision.actor())
        .add(decision.explanation().fr())
        .add(decision.explanation().en());
    LetteringWrites.difference(rows, proposal.difference());
    rows.add(proposal.alternatives());
  }

  /**
   * Writes down what would be done.
   *
   * @return how many of the proposals would be new
   */
  int foresee(int company, long run, List<NewLettering> letterings, List<NewProposal> proposals) {
    Map<UUID, NewProposal> proposed = byFingerprint(proposals);
    Set<UUID> decided =
        known(
            company,
            proposed.keySet(),
            "and exists (select from proposal_decision d where d.proposal_id = p.id)");
    proposed.keySet().removeAll(decided);
    Set<UUID> pending = known(company, proposed.keySet(), "");
    long place =
        sql()
            .fetchSingle(
                "select coalesce(max(place), 0) from lettering_foreseen where run_id = ?", run)
            .get(0, Long.class);
    try (CopyRows rows = new CopyRows(transactions.connection(), FORESEEN, Long.MAX_VALUE)) {
      for (NewLettering each : letterings) {
        NewProposal match =
            new NewProposal(
                each.account(), each.shares(), SUREST, each.decision(), each.difference(), 0);
        foresee(rows, run, 0, ++place, fingerprint(match), match);
      }
      for (Map.Entry<UUID, NewProposal> each : proposed.entrySet()) {
        int rank = 1 + SUREST - each.getValue().confidence();
        foresee(rows, run, rank, ++place, each.getKey(), each.getValue());
      }
      rows.end();
    } catch (SQLException e) {
      throw Transactions.translated(e);
    }
    return proposed.size() - pending.size();
  }

  private void foresee(
      CopyRows rows, long run, int rank, long place, UUID fingerprint, NewProposal match)
      throws SQLException {
    rows.row()
        .add(run)
        .add(rank)
        .add(place)
        .add(match.account())
        .add(fingerprint)
        .add(match.confidence());
    match(rows, match);
    rows.add(array(match.shares(), Share::entry))
        .add(array(match.shares(), Share::amount))
        .add(now);
  }

  private static String array(List<Share> shares, ToLongFunction<Share> number) {
    return shares.stream()
        .map(share -> Long.toString(number.applyAsLong(share)))
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** Which of these were proposed before. */
  private Set<UUID> known(int company, Set<UUID> fingerprints, String further) {
    if (fingerprints.isEmpty()) return Set.of();
    return new HashSet<>(
        sql()
            .fetch(
                "select p.fingerprint from proposal p where p.company_id = ?"
                    + " and p.fingerprint = any (?::uuid[]) "
                    + further,
                company,
                fingerprints.stream().map(UUID::toString).toArray(String[]::new))
            .map(row -> row.get(0, UUID.class)));
  }

  private static Map<UUID, NewProposal> byFingerprint(List<NewProposal> proposals) {
    Map<UUID, NewProposal> distinct = new LinkedHashMap<>();
    for (NewProposal proposal : proposals) distinct.putIfAbsent(fingerprint(proposal), proposal);
    return distinct;
  }

  /** The same shares have the same fingerprint, whoever proposes them. */
  private static UUID fingerprint(NewProposal proposal) {
    List<Share> shares = new ArrayList<>(proposal.shares());
    shares.sort(Comparator.comparingLong(Share::entry));
    StringBuilder text = new StringBuilder();
    for (Share share : shares) {
      if (text.length() > 0) text.append(',');
      text.append(share.entry()).append(':').append(share.amount());
    }
    return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private DSLContext sql() {
    return transactions.sql();
  }
}
