package org.encours.risk.internal.domain;

import java.util.function.Supplier;
import org.encours.api.Words;
import org.encours.api.risk.CustomerFacts;
import org.encours.api.risk.Horizon;
import org.encours.api.risk.Reading;
import org.encours.api.risk.RiskQuestion;
import org.encours.api.risk.Scale;

/**
 * The share of late invoices among those that are like the sale, against the share of all customers
 * of the firm, as a difference of log-odds. Few invoices count for little: the firm's share stands
 * for some of the customer's invoices, and the customer's own share for some of those like the
 * sale.
 *
 * <p>Only invoices whose time has run out count, paid or not: among the latest, those paid in time
 * are known first, and would make everybody look better.
 */
abstract class ShareIndicator implements ShippedIndicator {
  private final double weight;
  private final double firmInvoices;
  private final double ownInvoices;

  /**
   * @param firmInvoices how many of the customer's invoices the firm's share stands for
   * @param ownInvoices how many invoices like the sale the customer's own share stands for
   */
  ShareIndicator(double weight, double firmInvoices, double ownInvoices) {
    this.weight = weight;
    this.firmInvoices = firmInvoices;
    this.ownInvoices = ownInvoices;
  }

  /** How much an invoice is like the sale, from 0 to 1; must not depend on payments. */
  abstract double likeness(RiskQuestion question, int invoice);

  /** Such as "due on a Friday", to stand after "invoices"; empty for all of them. */
  abstract Words like(RiskQuestion question);

  @Override
  public final boolean isBehaviour() {
    return true;
  }

  @Override
  public final Scale scale() {
    return new Scale(weight, 0, -10, 10);
  }

  @Override
  public final Reading read(RiskQuestion question) {
    CustomerFacts customer = question.customer();
    Horizon horizon = question.horizon();
    double known = 0;
    double late = 0;
    double knownAlike = 0;
    double lateAlike = 0;
    int count = 0;
    int countLate = 0;
    for (int i = 0; i < customer.invoices(); i++) {
      if (!customer.isDecided(i, horizon)) continue;
      double counts = Fading.YEAR.at(customer.age(i));
      double alike = counts * likeness(question, i);
      known += counts;
      knownAlike += alike;
      if (alike > counts / 2) count++;
      if (!customer.isLate(i, horizon)) continue;
      late += counts;
      lateAlike += alike;
      if (alike > counts / 2) countLate++;
    }
    if (known == 0) return new Reading.Missing(() -> nothing(question));
    double usual = question.firm().lateShare(horizon);
    double own = (late + firmInvoices * usual) / (known + firmInvoices);
    double share = (lateAlike + ownInvoices * own) / (knownAlike + ownInvoices);
    return new Reading.Found(
        LogOdds.of(share) - LogOdds.of(usual), words(question, count, countLate));
  }

  private Supplier<Words> words(RiskQuestion question, int count, int late) {
    return () ->
        new Words(
            "%d sur %d factures%s payées %s."
                .formatted(late, count, like(question).fr(), lateBy(question.horizon()).fr()),
            "%d of %d invoices%s paid %s."
                .formatted(late, count, like(question).en(), lateBy(question.horizon()).en()));
  }

  private Words nothing(RiskQuestion question) {
    return new Words("Aucune facture échue connue.", "No invoice is known to be due.");
  }

  private static Words lateBy(Horizon horizon) {
    if (horizon == Horizon.OVER_0) return new Words("en retard", "late");
    return new Words(
        "avec plus de " + horizon.days() + " jours de retard",
        "more than " + horizon.days() + " days late");
  }
}
