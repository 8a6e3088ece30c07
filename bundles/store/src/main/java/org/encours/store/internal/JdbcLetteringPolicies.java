package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.Journal;
import org.encours.api.journal.JournalEvent;
import org.encours.api.ledger.Company;
import org.encours.api.lettering.ErpConflict;
import org.encours.api.lettering.LetteringPolicies;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.RuleMode;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lettering policies as facts: each choice is a row. */
@Component
public final class JdbcLetteringPolicies implements LetteringPolicies {
  private final Transactions transactions;
  private final Journal journal;
  private final Clock clock;

  @Activate
  public JdbcLetteringPolicies(
      @Reference Transactions transactions, @Reference Journal journal, @Reference Clock clock) {
    this.transactions = transactions;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public LetteringPolicy of(int company) {
    return transactions
        .sql()
        .fetchOptional(
            "select * from lettering_policy where company_id = ? order by id desc limit 1", company)
        .map(this::policy)
        .orElse(LetteringPolicy.DEFAULT);
  }

  private LetteringPolicy policy(Record row) {
    Map<String, RuleMode> modes = new HashMap<>();
    transactions
        .sql()
        .fetch(
            "select rule, mode from lettering_policy_mode where policy_id = ?",
            row.get("id", Long.class))
        .forEach(
            mode ->
                modes.put(mode.get(0, String.class), RuleMode.valueOf(mode.get(1, String.class))));
    return new LetteringPolicy(
        modes,
        row.get("automatic_difference", Long.class),
        row.get("proposed_difference", Long.class),
        row.get("proposed_permille", Integer.class),
        row.get("least_confidence", Integer.class),
        ErpConflict.valueOf(row.get("conflicts", String.class)),
        List.of(row.get("withholding_permille", Integer[].class)));
  }

  /** Whose lettering holds in a conflict, by the policy in force. */
  static ErpConflict conflicts(DSLContext sql, int company) {
    return sql.fetchOptional(
            "select conflicts from lettering_policy where company_id = ? order by id desc limit 1",
            company)
        .map(row -> ErpConflict.valueOf(row.get(0, String.class)))
        .orElse(LetteringPolicy.DEFAULT.conflicts());
  }

  @Override
  public void choose(Company company, LetteringPolicy policy, String actor) {
    transactions.run(
        () -> {
          long id = record(company, policy, actor);
          policy.modes().forEach((rule, mode) -> record(id, rule, mode));
          journal.append(
              new JournalEvent(
                  EventKinds.LETTERING_POLICY_CHOSEN,
                  Optional.of(company.id()),
                  "company/" + company.siren(),
                  actor,
                  data(policy)));
        });
  }

  private long record(Company company, LetteringPolicy policy, String actor) {
    return transactions
        .sql()
        .fetchSingle(
            """
            insert into lettering_policy (company_id, automatic_difference, proposed_difference,
              proposed_permille, least_confidence, conflicts, withholding_permille, actor,
              recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
            company.id(),
            policy.automaticDifference(),
            policy.proposedDifference(),
            policy.proposedPermille(),
            policy.leastConfidence(),
            policy.conflicts().name(),
            policy.withholdingPermille().toArray(Integer[]::new),
            actor,
            Timestamp.from(clock.instant()))
        .get(0, Long.class);
  }

  private void record(long policy, String rule, RuleMode mode) {
    transactions
        .sql()
        .execute(
            "insert into lettering_policy_mode (policy_id, rule, mode) values (?, ?, ?)",
            policy,
            rule,
            mode.name());
  }

  private static Map<String, String> data(LetteringPolicy policy) {
    String modes =
        new TreeMap<>(policy.modes())
            .entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue().code())
                .collect(Collectors.joining(","));
    return Map.of(
        "modes", modes,
        "automaticDifference", Long.toString(policy.automaticDifference()),
        "proposedDifference", Long.toString(policy.proposedDifference()),
        "proposedPermille", Integer.toString(policy.proposedPermille()),
        "leastConfidence", Integer.toString(policy.leastConfidence()),
        "conflicts", policy.conflicts().code(),
        "withholdingPermille",
            policy.withholdingPermille().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(",")));
  }
}
