package org.encours.demo.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.encours.api.Money;
import org.encours.api.credit.Cover;
import org.encours.api.credit.CreditDesk;
import org.encours.api.credit.CreditLimit;
import org.encours.api.credit.CreditQueries;
import org.encours.api.credit.CreditScope;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.Follower;
import org.encours.api.journal.JournalEntry;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.demo.internal.domain.DemoCompany;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives the demo company's customers their limits and covers as soon as they are there. */
@Component(configurationPid = "org.encours.demo")
public final class DemoCredit implements Follower {
  private static final String ACTOR = "demo";
  private static final int COVER_ENDS_IN_DAYS = 23;

  /** Hundreds of euros for each account: some used little, some nearly, some passed. */
  private static final List<Limit> LIMITS =
      List.of(
          new Limit("DISTRIOU", 700),
          new Limit("GARPONTR", 300),
          new Limit("GRANDLAN", 450),
          new Limit("SCIERIEV", 200),
          new Limit("FERRONNE", 150),
          new Limit("CORMERAI", 120),
          new Limit("TOLDROUE", 250),
          new Limit("BRETPOID", 200),
          new Limit("PENHOUET", 150),
          new Limit("TRANSVIL", 60),
          new Limit("NAUTIMEC", 100));

  private final boolean wanted;
  private final CreditDesk desk;
  private final CreditQueries credit;
  private final LedgerQueries ledger;
  private final Clock clock;

  private record Limit(String account, long hundreds) {}

  @Activate
  public DemoCredit(
      @Reference CreditDesk desk,
      @Reference CreditQueries credit,
      @Reference LedgerQueries ledger,
      @Reference Clock clock,
      DemoLoader.Settings settings) {
    wanted = settings.load();
    this.desk = desk;
    this.credit = credit;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "demo-credit";
  }

  @Override
  public Set<String> kinds() {
    return Set.of(EventKinds.IMPORT_COMPLETED);
  }

  @Override
  public void handle(JournalEntry entry) {
    if (!wanted) return;
    ledger
        .company(DemoCompany.SIREN)
        .filter(company -> entry.event().company().equals(Optional.of(company.id())))
        .ifPresent(this::decide);
  }

  private void decide(Company company) {
    LocalDate today = LocalDate.now(clock);
    LocalDate from = today.withDayOfYear(1);
    for (Limit limit : LIMITS) {
      boolean known = ledger.customer(company, limit.account(), today).isPresent();
      if (!known || !credit.limits(company, limit.account()).isEmpty()) continue;
      desk.decide(
          company,
          limit.account(),
          new CreditLimit.Terms(
              CreditScope.ACCOUNT,
              Optional.of(new Money(limit.hundreds() * 100_00, company.currency())),
              from,
              Optional.empty(),
              "Revue annuelle des plafonds"),
          ACTOR);
      if (limit.account().equals("GRANDLAN")) cover(company, limit.account(), from, today);
    }
  }

  private void cover(Company company, String account, LocalDate from, LocalDate today) {
    desk.cover(
        company,
        account,
        new Cover.Terms(
            Cover.Kind.INSURANCE,
            "Assureur-crédit de la démonstration",
            "POL-2041",
            new Money(15_000_00, company.currency()),
            from,
            Optional.of(today.plusDays(COVER_ENDS_IN_DAYS))),
        ACTOR);
  }
}
