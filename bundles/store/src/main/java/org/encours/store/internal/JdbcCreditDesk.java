package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.encours.api.InvalidRequest;
import org.encours.api.Money;
import org.encours.api.credit.Commitment;
import org.encours.api.credit.Cover;
import org.encours.api.credit.CreditDesk;
import org.encours.api.credit.CreditFact;
import org.encours.api.credit.CreditHold;
import org.encours.api.credit.CreditLimit;
import org.encours.api.credit.CreditPolicy;
import org.encours.api.credit.CreditScope;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.Journal;
import org.encours.api.journal.JournalEvent;
import org.encours.api.ledger.Company;
import org.encours.store.internal.CustomerRows.Holder;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Records decisions on credit, what the ERP declares and what the outside says. */
@Component
public final class JdbcCreditDesk implements CreditDesk {
  private final Transactions transactions;
  private final Journal journal;
  private final Clock clock;

  @Activate
  public JdbcCreditDesk(
      @Reference Transactions transactions, @Reference Journal journal, @Reference Clock clock) {
    this.transactions = transactions;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public long decide(Company company, String account, CreditLimit.Terms limit, String actor) {
    String why = CreditTexts.reason(limit.reason());
    CreditTexts.notNegative(limit.amount());
    CreditTexts.inOrder(limit.from(), limit.until());
    return stated(
        company,
        account,
        holder -> {
          refuseCollective(holder, limit.scope());
          Map<String, String> data = new TreeMap<>();
          data.put("scope", limit.scope().code());
          data.put("limit", limit.amount().map(Money::toString).orElse(""));
          data.put("from", limit.from().toString());
          data.put("until", limit.until().map(LocalDate::toString).orElse(""));
          data.put("reason", why);
          tell(EventKinds.CREDIT_LIMIT_DECIDED, holder, actor, data);
          return id(
              """
              insert into credit_limit (customer_id, account_id, amount, currency, from_date,
                until_date, reason, actor, recorded_at)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
              holder.customer(),
              subject(holder, limit.scope()),
              limit.amount().map(Money::minor).orElse(null),
              limit.amount().map(Money::currency).orElse(company.currency()).getCurrencyCode(),
              limit.from(),
              limit.until().orElse(null),
              why,
              actor,
              now());
        });
  }

  @Override
  public long hold(
      Company company,
      String account,
      CreditScope scope,
      LocalDate from,
      String reason,
      String actor) {
    return hold(company, account, scope, true, from, reason, actor);
  }

  @Override
  public long release(
      Company company,
      String account,
      CreditScope scope,
      LocalDate from,
      String reason,
      String actor) {
    return hold(company, account, scope, false, from, reason, actor);
  }

  private long hold(
      Company company,
      String account,
      CreditScope scope,
      boolean held,
      LocalDate from,
      String reason,
      String actor) {
    String why = CreditTexts.reason(reason);
    return stated(
        company,
        account,
        holder -> {
          refuseCollective(holder, scope);
          CreditRows rows = new CreditRows(sql());
          Long[] members = members(holder);
          boolean already =
              CreditHold.inForce(rows.holds(members, holder.account()), scope, from).isPresent();
          if (already == held) throw unchanged(held);
          tell(
              held ? EventKinds.CREDIT_HELD : EventKinds.CREDIT_RELEASED,
              holder,
              actor,
              Map.of("scope", scope.code(), "from", from.toString(), "reason", why));
          return id(
              """
              insert into credit_hold (customer_id, account_id, held, from_date, reason, actor,
                recorded_at)
              values (?, ?, ?, ?, ?, ?, ?) returning id""",
              holder.customer(),
              subject(holder, scope),
              held,
              from,
              why,
              actor,
              now());
        });
  }

  private static InvalidRequest unchanged(boolean held) {
    return held
        ? new InvalidRequest("Le blocage existe déjà.", "There is such a hold already.")
        : new InvalidRequest("Il n'y a pas de blocage à lever.", "There is no hold to release.");
  }

  @Override
  public long declare(Company company, String account, Commitment.Terms commitment, String actor) {
    String reference = CreditTexts.named(commitment.reference());
    CreditTexts.notNegative(Optional.of(commitment.amount()));
    CreditTexts.inOrder(commitment.from(), commitment.until());
    return stated(
        company,
        account,
        holder -> {
          tell(
              EventKinds.COMMITMENT_DECLARED,
              holder,
              actor,
              Map.of(
                  "kind", commitment.kind().code(),
                  "reference", reference,
                  "amount", commitment.amount().toString(),
                  "closed", commitment.closed().map(LocalDate::toString).orElse("")));
          return id(
              """
              insert into commitment (account_id, kind, reference, amount, currency, from_date,
                until_date, closed_date, actor, recorded_at)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
              holder.account(),
              commitment.kind().name(),
              reference,
              commitment.amount().minor(),
              commitment.amount().currency().getCurrencyCode(),
              commitment.from(),
              commitment.until().orElse(null),
              commitment.closed().orElse(null),
              actor,
              now());
        });
  }

  @Override
  public long cover(Company company, String account, Cover.Terms cover, String actor) {
    String provider = CreditTexts.named(cover.provider());
    CreditTexts.notNegative(Optional.of(cover.amount()));
    CreditTexts.inOrder(cover.from(), cover.until());
    return stated(
        company,
        account,
        holder -> {
          tell(
              EventKinds.COVER_STATED,
              holder,
              actor,
              Map.of(
                  "kind", cover.kind().code(),
                  "provider", provider,
                  "amount", cover.amount().toString(),
                  "until", cover.until().map(LocalDate::toString).orElse("")));
          return id(
              """
              insert into cover (account_id, kind, provider, reference, amount, currency, from_date,
                until_date, actor, recorded_at)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
              holder.account(),
              cover.kind().name(),
              provider,
              CreditTexts.bounded(cover.reference()),
              cover.amount().minor(),
              cover.amount().currency().getCurrencyCode(),
              cover.from(),
              cover.until().orElse(null),
              actor,
              now());
        });
  }

  @Override
  public long record(
      Company company,
      String account,
      CreditFact.Content content,
      LocalDate effective,
      CreditFact.Evidence evidence,
      String actor) {
    CreditFact.Evidence kept = CreditTexts.evidence(evidence);
    return stated(
        company,
        account,
        holder -> {
          refuseCollective(holder, CreditScope.PERSON);
          Map<String, String> data = new TreeMap<>();
          data.put("kind", content.kind().code());
          data.put("effective", effective.toString());
          data.put("source", kept.source());
          if (content instanceof CreditFact.Insolvency one) data.put("stage", one.stage().code());
          tell(EventKinds.CREDIT_FACT_RECORDED, holder, actor, data);
          return new CreditFactRows(sql())
              .insert(holder.customer(), content, effective, kept, actor, now());
        });
  }

  @Override
  public void choose(Company company, CreditPolicy policy, String actor) {
    if (policy.warningDays() < 0 || policy.warningDays() > CreditPolicy.MOST_DAYS) {
      throw new InvalidRequest(
          "Le préavis est un nombre de jours de 0 à " + CreditPolicy.MOST_DAYS + ".",
          "The warning is a number of days from 0 to " + CreditPolicy.MOST_DAYS + ".");
    }
    transactions.run(
        () -> {
          sql()
              .execute(
                  """
                  insert into credit_policy (company_id, without_limit, over_limit, warning_days,
                    actor, recorded_at)
                  values (?, ?, ?, ?, ?, ?)""",
                  company.id(),
                  policy.withoutLimit().name(),
                  policy.overLimit().name(),
                  policy.warningDays(),
                  actor,
                  now());
          journal.append(
              new JournalEvent(
                  EventKinds.CREDIT_POLICY_CHOSEN,
                  Optional.of(company.id()),
                  "company/" + company.siren(),
                  actor,
                  Map.of(
                      "withoutLimit", policy.withoutLimit().code(),
                      "overLimit", policy.overLimit().code(),
                      "warningDays", Integer.toString(policy.warningDays()))));
        });
  }

  /** States a fact about an account while nobody else does about its person. */
  private long stated(Company company, String account, ToLongFunction<Holder> statement) {
    return transactions.call(
        () -> {
          CustomerRows rows = new CustomerRows(sql());
          Holder holder = rows.known(company.id(), account);
          rows.lock(holder.customer());
          return statement.applyAsLong(holder);
        });
  }

  private static void refuseCollective(Holder holder, CreditScope scope) {
    if (scope == CreditScope.PERSON && holder.collective()) {
      throw new InvalidRequest(
          "Le compte "
              + holder.number()
              + " réunit plusieurs clients : rien ne peut y être dit d'une personne.",
          "The account "
              + holder.number()
              + " gathers several customers: nothing can be said there about one person.");
    }
  }

  /** The account that a decision is about; none where it is about the person. */
  private static Long subject(Holder holder, CreditScope scope) {
    return scope == CreditScope.ACCOUNT ? Long.valueOf(holder.account()) : null;
  }

  private Long[] members(Holder holder) {
    return new CustomerRows(sql()).members(holder.customer()).toArray(Long[]::new);
  }

  private long id(String insert, Object... values) {
    return sql().fetchSingle(insert, values).get(0, Long.class);
  }

  private void tell(String kind, Holder holder, String actor, Map<String, String> data) {
    journal.append(
        new JournalEvent(
            kind, Optional.of(holder.company()), "customer/" + holder.number(), actor, data));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private DSLContext sql() {
    return transactions.sql();
  }
}
