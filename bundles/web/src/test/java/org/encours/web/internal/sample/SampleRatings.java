package org.encours.web.internal.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.CustomerAccount;
import org.encours.api.risk.Factor;
import org.encours.api.risk.LateChances;
import org.encours.api.risk.Note;
import org.encours.api.risk.NoteBounds;
import org.encours.api.risk.Portfolio;
import org.encours.api.risk.Portfolio.Move;
import org.encours.api.risk.Portfolio.Mover;
import org.encours.api.risk.Portfolio.ShareOfNote;
import org.encours.api.risk.Rating;
import org.encours.api.risk.Ratings;

/**
 * Every customer of the first company is rated, the later its number the riskier, but the last;
 * those of other companies are not.
 */
public final class SampleRatings implements Ratings {
  private static final LocalDate FIRST = LocalDate.of(2025, 10, 1);

  private final SampleLedger ledger;
  private final Map<String, Rating.Override> overrides = new HashMap<>();

  public SampleRatings(SampleLedger ledger) {
    this.ledger = ledger;
  }

  private List<CustomerAccount> rated(Company company) {
    if (company.id() != 1) return List.of();
    return ledger.accounts.values().stream()
        .filter(account -> !account.collective())
        .sorted(Comparator.comparing(CustomerAccount::number).reversed())
        .toList();
  }

  private Rating rating(CustomerAccount account, LocalDate from, LocalDate asOf) {
    double over30 = Math.min(0.9, account.id() / 70.0 + (from.equals(FIRST) ? 0.1 : 0));
    Money open = Money.of("1234.50", SampleLedger.EUR);
    return new Rating(
        account.number(),
        account.name(),
        from,
        NoteBounds.USUAL.note(over30, open.minor()),
        new LateChances(over30 + 0.09, over30 + 0.06, over30 + 0.03, over30),
        open,
        account.id() == 1 ? 0 : 12,
        "logit-1",
        SampleServer.CLOCK.instant(),
        List.of(
            factor("overdue", 0.8, false, "Échue <b>impayée</b> : 3.", "Overdue <b>now</b>: 3."),
            factor("delay", -0.4, false, "Paie 2 jours avant l’échéance.", "Pays 2 days early."),
            factor("term", 0, false, "30 jours jusqu’à l’échéance.", "30 days until due."),
            factor("insolvency", 0, true, "Aucune annonce connue.", "No notice known.")),
        Optional.ofNullable(overrides.get(account.number()))
            .filter(said -> !asOf.isBefore(said.from()) && !asOf.isAfter(said.until())));
  }

  private static Factor factor(String id, double logOdds, boolean missing, String fr, String en) {
    return new Factor(id, logOdds, missing, new Words(fr, en));
  }

  @Override
  public Optional<Rating> rating(Company company, String account, LocalDate asOf) {
    return rated(company).stream()
        .filter(one -> one.number().equals(account))
        .map(one -> rating(one, asOf.withDayOfMonth(1), asOf))
        .findFirst();
  }

  @Override
  public Page<Rating> ratings(Company company, LocalDate asOf, PageRequest page) {
    int from = page.cursor().map(Integer::parseInt).orElse(0);
    List<CustomerAccount> all = rated(company);
    // Pages of the sample are short, so that there is a second one.
    int until = Math.min(all.size(), from + Math.min(page.limit(), 40));
    return new Page<>(
        all.subList(from, until).stream()
            .map(one -> rating(one, asOf.withDayOfMonth(1), asOf))
            .toList(),
        Optional.of(until).filter(next -> next < all.size()).map(String::valueOf));
  }

  @Override
  public List<Rating> history(Company company, String account) {
    LocalDate today = LocalDate.now(SampleServer.CLOCK);
    return rated(company).stream()
        .filter(one -> one.number().equals(account))
        .flatMap(
            one ->
                List.of(rating(one, today.withDayOfMonth(1), today), rating(one, FIRST, FIRST))
                    .stream())
        .toList();
  }

  @Override
  public Portfolio portfolio(Company company, LocalDate asOf, LocalDate since) {
    List<CustomerAccount> rated = rated(company);
    if (rated.isEmpty()) {
      return new Portfolio(asOf, since, List.of(), List.of(), List.of());
    }
    Money open = Money.of("123456.70", SampleLedger.EUR);
    List<ShareOfNote> shares =
        List.of(new ShareOfNote(Note.B, 30, open), new ShareOfNote(Note.F, 10, open.plus(open)));
    if (since.isBefore(FIRST)) return new Portfolio(asOf, since, shares, List.of(), List.of());
    CustomerAccount worst = rated.get(0);
    CustomerAccount best = rated.get(rated.size() - 1);
    return new Portfolio(
        asOf,
        since,
        shares,
        List.of(
            new Move(Note.B, Note.B, 29), new Move(Note.B, Note.F, 7), new Move(Note.F, Note.B, 1)),
        List.of(
            new Mover(worst.number(), worst.name(), Note.B, Note.F, open),
            new Mover(best.number(), best.name(), Note.F, Note.B, open)));
  }

  @Override
  public NoteBounds bounds(int company) {
    return NoteBounds.USUAL;
  }

  @Override
  public void choose(Company company, NoteBounds bounds, String actor) {
    throw new UnsupportedOperationException("no screen chooses bounds");
  }

  @Override
  public void override(Company company, String account, Rating.Override override) {
    overrides.put(account, override);
  }
}
