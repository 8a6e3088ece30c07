package org.encours.ledger.internal.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.Words;
import org.encours.api.kpi.Kpi;
import org.encours.api.kpi.KpiInputs;
import org.encours.api.kpi.KpiInputs.PaidItems;
import org.encours.api.kpi.KpiName;
import org.encours.api.kpi.Kpis;

/**
 * The key figures of credit management. Each is rounded once, half up, at its end, except ADD,
 * which is the difference of the two figures as they are shown. What would divide by nothing, or
 * measure a debt that is none, is missing with its reason.
 */
public final class KpiFormulas {
  private static final Words NO_SALES =
      new Words("aucune vente sur la période", "no sales in the period");
  private static final Words IN_CREDIT =
      new Words("l’encours clients est créditeur", "the receivables are in credit");
  private static final Words NO_DISPUTES_KEPT =
      new Words("aucun litige n’est encore tenu", "no dispute is kept yet");

  private final KpiInputs inputs;

  public KpiFormulas(KpiInputs inputs) {
    this.inputs = inputs;
  }

  public Kpis kpis() {
    Kpi dso = daysOfSales(KpiName.DSO, inputs.receivables());
    Kpi bpdso = daysOfSales(KpiName.BPDSO, inputs.current());
    return new Kpis(
        inputs,
        List.of(
            dso,
            countBack(),
            bpdso,
            delinquent(dso, bpdso),
            effectiveness(),
            meanDaysLate(),
            new Kpi.Missing(KpiName.OPEN_DISPUTED, NO_DISPUTES_KEPT),
            new Kpi.Missing(KpiName.INVOICES_DISPUTED, NO_DISPUTES_KEPT)));
  }

  /** How many days of sales an amount is. */
  private Kpi daysOfSales(KpiName name, Money amount) {
    Money sales = inputs.sales();
    long days = inputs.period().days();
    if (sales.signum() <= 0) return new Kpi.Missing(name, NO_SALES);
    if (amount.signum() < 0) return new Kpi.Missing(name, IN_CREDIT);
    BigDecimal value = rounded(minor(amount).multiply(BigDecimal.valueOf(days)), minor(sales));
    Words left = amount.words();
    Words right = sales.words();
    return new Kpi.Computed(
        name,
        value,
        new Words(
            left.fr() + " ÷ " + right.fr() + " × " + days + " = " + days(value).fr(),
            left.en() + " ÷ " + right.en() + " × " + days + " = " + days(value).en()));
  }

  private Kpi countBack() {
    KpiName name = KpiName.DSO_COUNT_BACK;
    if (inputs.receivables().signum() < 0) return new Kpi.Missing(name, IN_CREDIT);
    Optional<CountBack> found = CountBack.of(inputs);
    if (found.isEmpty()) {
      return new Kpi.Missing(
          name,
          inputs.months().isEmpty()
              ? new Words("aucune vente connue", "no sales are known")
              : new Words(
                  "l’encours dépasse toutes les ventes connues des "
                      + KpiInputs.MOST_MONTHS
                      + " derniers mois",
                  "the receivables exceed all sales known of the last "
                      + KpiInputs.MOST_MONTHS
                      + " months"));
    }
    CountBack back = found.get();
    BigDecimal value =
        rounded(
            BigDecimal.valueOf(back.wholeDays())
                .multiply(minor(back.monthSales()))
                .add(minor(back.rest()).multiply(BigDecimal.valueOf(back.monthDays()))),
            minor(back.monthSales()));
    Words rest = back.rest().words();
    Words sales = back.monthSales().words();
    return new Kpi.Computed(
        name,
        value,
        new Words(
            back.wholeDays()
                + " jours de ventes entières + "
                + "%s ÷ %s × %d (%s) = %s"
                    .formatted(
                        rest.fr(), sales.fr(), back.monthDays(), back.month(), days(value).fr()),
            back.wholeDays()
                + " days of whole sales + "
                + "%s ÷ %s × %d (%s) = %s"
                    .formatted(
                        rest.en(), sales.en(), back.monthDays(), back.month(), days(value).en())));
  }

  private static Kpi delinquent(Kpi dso, Kpi bpdso) {
    KpiName name = KpiName.ADD;
    if (dso instanceof Kpi.Missing missing) return new Kpi.Missing(name, missing.reason());
    if (bpdso instanceof Kpi.Missing missing) return new Kpi.Missing(name, missing.reason());
    BigDecimal all = ((Kpi.Computed) dso).value();
    BigDecimal best = ((Kpi.Computed) bpdso).value();
    BigDecimal value = all.subtract(best);
    return new Kpi.Computed(
        name,
        value,
        new Words(
            decimal(all).fr() + " − " + decimal(best).fr() + " = " + days(value).fr(),
            decimal(all).en() + " − " + decimal(best).en() + " = " + days(value).en()));
  }

  private Kpi effectiveness() {
    KpiName name = KpiName.CEI;
    Money due = inputs.opening().plus(inputs.collectionSales());
    Money collectable = due.minus(inputs.current());
    if (collectable.signum() <= 0) {
      return new Kpi.Missing(
          name,
          new Words(
              "rien n’était à encaisser sur la période",
              "nothing was to be collected in the period"));
    }
    Money collected = due.minus(inputs.receivables());
    BigDecimal value =
        rounded(minor(collected).multiply(BigDecimal.valueOf(100)), minor(collectable));
    Words opening = inputs.opening().words();
    Words sales = inputs.collectionSales().words();
    Words closing = inputs.receivables().words();
    Words current = inputs.current().words();
    String workings = "(%1$s + %2$s − %3$s) ÷ (%1$s + %2$s − %4$s) × 100 = %5$s";
    return new Kpi.Computed(
        name,
        value,
        new Words(
            workings.formatted(
                opening.fr(),
                sales.fr(),
                closing.fr(),
                current.fr(),
                decimal(value).fr() + "\u00a0%"),
            workings.formatted(
                opening.en(), sales.en(), closing.en(), current.en(), decimal(value).en() + "%")));
  }

  private Kpi meanDaysLate() {
    KpiName name = KpiName.MEAN_DAYS_LATE;
    PaidItems paid = inputs.paid();
    if (paid.items() == 0) {
      return new Kpi.Missing(
          name,
          new Words(
              "aucune facture soldée sur la période", "no invoice was settled in the period"));
    }
    BigDecimal value =
        rounded(BigDecimal.valueOf(paid.daysLate()), BigDecimal.valueOf(paid.items()));
    return new Kpi.Computed(
        name,
        value,
        new Words(
            "%d jours de retard ÷ %d factures, dont %d en retard = %s"
                .formatted(paid.daysLate(), paid.items(), paid.late(), days(value).fr()),
            "%d days late ÷ %d items, %d of them late = %s"
                .formatted(paid.daysLate(), paid.items(), paid.late(), days(value).en())));
  }

  private static BigDecimal minor(Money money) {
    return BigDecimal.valueOf(money.minor());
  }

  /** The one place where a figure is rounded: half up, as accountants do. */
  private static BigDecimal rounded(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, Kpi.DECIMALS, RoundingMode.HALF_UP);
  }

  private static Words decimal(BigDecimal value) {
    String plain = value.toPlainString();
    return new Words(plain.replace('.', ','), plain);
  }

  private static Words days(BigDecimal value) {
    return new Words(decimal(value).fr() + "\u00a0jours", decimal(value).en() + " days");
  }
}
