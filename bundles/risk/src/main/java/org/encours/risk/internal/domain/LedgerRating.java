package org.encours.risk.internal.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.encours.api.risk.AccountSales;
import org.encours.api.risk.Contribution;
import org.encours.api.risk.CustomerFacts;
import org.encours.api.risk.FirmFacts;
import org.encours.api.risk.Horizon;
import org.encours.api.risk.LateChances;
import org.encours.api.risk.LedgerSale;
import org.encours.api.risk.NewRating;
import org.encours.api.risk.Note;
import org.encours.api.risk.NoteBounds;
import org.encours.api.risk.PastInvoice;
import org.encours.api.risk.RiskIndicator;
import org.encours.api.risk.RiskQuestion;
import org.encours.api.risk.Sale;

/**
 * Rates the customer accounts of a ledger by what all of them have taught: the chance that the next
 * usual sale is paid late, and the note that follows from more than 30 days. Immutable.
 */
public final class LedgerRating {
  /** Sales that are learnt from, about: of larger ledgers a sample of the accounts. */
  private static final int MOST_SALES = 30_000;

  /** Of one account the latest: those before say little of the others. */
  private static final int MOST_OF_ACCOUNT = 500;

  /** Spreads consecutive account numbers evenly: 2^64 divided by the golden ratio. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** Days to pay where no invoice at all is known. */
  private static final int USUAL_TERMS = 30;

  /** What nobody knows anything of gets no better note. */
  private static final Note BEST_OF_UNKNOWN = Note.C;

  private final PaymentModel model;
  private final FirmFacts firm;
  private final int terms;
  private final String name;

  private LedgerRating(WalkForward.Learnt learnt, int terms, String name) {
    this.name = name;
    model = learnt.model();
    firm = learnt.firm();
    this.terms = terms;
  }

  /**
   * Learns from the sales of a ledger. From all of them if they are not too many; otherwise from
   * those of some accounts, the same on every day, so that it takes seconds.
   *
   * @param ledger in any order
   * @param asOf only what happened before that day counts
   * @param added indicators beside those shipped
   */
  public static LedgerRating learnt(
      List<AccountSales> ledger, LocalDate asOf, List<RiskIndicator> added) {
    int day = Math.toIntExact(asOf.toEpochDay());
    long all = ledger.stream().mapToLong(account -> latest(account, day).size()).sum();
    double share = Math.min(1, (double) MOST_SALES / Math.max(1, all));
    List<PastInvoice> invoices = new ArrayList<>();
    for (AccountSales account : ledger) {
      if (place(account.account()) >= share) continue;
      String customer = Long.toString(account.account());
      for (LedgerSale sale : latest(account, day)) invoices.add(invoice(customer, sale));
    }
    IntStream days =
        invoices.stream().mapToInt(i -> (int) (i.due().toEpochDay() - i.decision().toEpochDay()));
    return new LedgerRating(
        WalkForward.learn(invoices, added, day), UsualSale.median(days, USUAL_TERMS), name(added));
  }

  private static String name(List<RiskIndicator> added) {
    StringBuilder name = new StringBuilder(PaymentModel.VERSION);
    for (RiskIndicator each : added) {
      name.append(" + ").append(each.id()).append(' ').append(each.version());
    }
    return name.toString();
  }

  /** Version of the model and of the indicators that others add: with them the notes change. */
  public String version() {
    return name;
  }

  private static List<LedgerSale> latest(AccountSales account, int day) {
    int end = before(account, day);
    return account.sales().subList(Math.max(0, end - MOST_OF_ACCOUNT), end);
  }

  /** Number of sales before a day. */
  private static int before(AccountSales account, int day) {
    int end = account.sales().size();
    while (end > 0 && account.sales().get(end - 1).day() >= day) end--;
    return end;
  }

  /** Where an account stands among all numbers, from 0 to below 1. */
  private static double place(long account) {
    return (account * SPREAD >>> 32) / (double) (1L << 32);
  }

  private static PastInvoice invoice(String customer, LedgerSale sale) {
    return new PastInvoice(
        customer,
        LocalDate.ofEpochDay(sale.day()),
        LocalDate.ofEpochDay(sale.due()),
        Optional.of(BigDecimal.valueOf(sale.amount(), 2)),
        sale.paid() == LedgerSale.NOT_PAID
            ? Optional.empty()
            : Optional.of(LocalDate.ofEpochDay(sale.paid())));
  }

  /**
   * The rating of an account. Who has no invoice yet of which it is known whether it is more than
   * 30 days late is judged as the firm's usual customer, and gets a C at best.
   *
   * @param asOf only what happened before that day counts
   */
  public NewRating rate(AccountSales account, LocalDate asOf, NoteBounds bounds) {
    int day = Math.toIntExact(asOf.toEpochDay());
    CustomerHistory history = new CustomerHistory();
    for (LedgerSale sale : account.sales()) {
      history.add(sale.day(), sale.due(), sale.paid(), sale.amount());
    }
    CustomerFacts customer = history.asOf(day, List.of());
    List<Sale> week = UsualSale.of(customer, terms).week().toList();
    LateChances chances = chances(customer, week);
    Note note = bounds.note(chances.over30(), account.open());
    if (!isKnown(customer) && note.compareTo(BEST_OF_UNKNOWN) < 0) note = BEST_OF_UNKNOWN;
    return new NewRating(
        account.account(),
        note,
        chances,
        account.open(),
        before(account, day),
        RatingFactors.of(contributions(customer, week)));
  }

  private List<List<Contribution>> contributions(CustomerFacts customer, List<Sale> week) {
    List<List<Contribution>> days = new ArrayList<>();
    List<Contribution> same = List.of();
    for (Sale sale : week) {
      same = model.contributions(new RiskQuestion(customer, firm, sale, Horizon.OVER_30), same);
      days.add(same);
    }
    return days;
  }

  private static boolean isKnown(CustomerFacts customer) {
    return IntStream.range(0, customer.invoices())
        .anyMatch(i -> customer.isDecided(i, Horizon.OVER_30));
  }

  /** From the mean of the log-odds over the week. */
  private LateChances chances(CustomerFacts customer, List<Sale> week) {
    double[] logOdds = new double[Horizon.ALL.size()];
    float[] distances = new float[PaymentModel.LEVEL];
    for (Horizon horizon : Horizon.ALL) {
      int same = PaymentModel.NONE;
      double sum = 0;
      for (Sale sale : week) {
        RiskQuestion question = new RiskQuestion(customer, firm, sale, horizon);
        model.distances(question, distances, 0, same);
        sum += model.given(question) + model.learnt(horizon, distances, 0);
        same = 0;
      }
      logOdds[horizon.ordinal()] = sum / week.size();
    }
    return PaymentModel.ordered(logOdds);
  }
}
