package org.encours.credit.internal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.encours.api.Money;
import org.encours.api.Words;
import org.encours.api.credit.Cover;
import org.encours.api.credit.CreditAnswer;
import org.encours.api.credit.CreditDecision;
import org.encours.api.credit.CreditFact.Insolvency;
import org.encours.api.credit.CreditFact.TaxPrivilege;
import org.encours.api.credit.CreditHold;
import org.encours.api.credit.CreditScope;
import org.encours.api.credit.CreditStanding;
import org.encours.api.credit.LimitUse;

/**
 * Whether an order may be taken. Every rule speaks for itself; the strictest of their answers
 * counts, and the reasons come in this order: a hold and insolvency refuse, a limit that would be
 * passed and the lack of one are answered as the company's policy says, what cannot be compared is
 * referred. Tax privileges and a cover that ends soon are told, and decide nothing.
 */
public final class OrderCheck {
  private final CreditStanding standing;
  private final Money amount;
  private final List<Words> reasons = new ArrayList<>();
  private CreditDecision decision = CreditDecision.ACCEPT;

  /**
   * @param standing how the customer stands without the order
   * @param amount of the order, in any currency
   */
  public OrderCheck(CreditStanding standing, Money amount) {
    this.standing = standing;
    this.amount = amount;
  }

  /** The answer with its reasons. */
  public CreditAnswer answer() {
    decision = CreditDecision.ACCEPT;
    reasons.clear();
    standing.holds().forEach(this::held);
    standing.newest(Insolvency.class).filter(Insolvency::open).ifPresent(this::insolvent);
    standing.uses().forEach(this::limited);
    if (standing.uses().isEmpty()) unlimited();
    otherCurrencies();
    standing
        .newest(TaxPrivilege.class)
        .filter(one -> one.amount().signum() > 0)
        .ifPresent(this::privileged);
    standing.covers().forEach(this::ending);
    if (reasons.isEmpty()) within();
    return new CreditAnswer(decision, reasons, standing, standing.tightest());
  }

  private void held(CreditHold hold) {
    boolean person = hold.scope() == CreditScope.PERSON;
    say(
        CreditDecision.REFUSE,
        "Client bloqué%s depuis le %s par %s : %s."
            .formatted(
                person ? " dans toutes les sociétés" : "",
                day(hold.from()),
                hold.author().actor(),
                hold.reason()),
        "Customer held%s since %s by %s: %s."
            .formatted(
                person ? " in all companies" : "",
                hold.from(),
                hold.author().actor(),
                hold.reason()));
  }

  private void insolvent(Insolvency notice) {
    Words stage =
        switch (notice.stage()) {
          case SAFEGUARD -> new Words("Sauvegarde", "Safeguard proceedings");
          case REORGANISATION -> new Words("Redressement judiciaire", "Reorganisation");
          case LIQUIDATION -> new Words("Liquidation judiciaire", "Liquidation");
          case CLOSED -> new Words("Procédure close", "Proceedings closed");
        };
    say(CreditDecision.REFUSE, stage.fr() + " en cours.", stage.en() + " under way.");
  }

  private void limited(LimitUse use) {
    Words scope =
        use.scope() == CreditScope.PERSON
            ? new Words("plafond de la personne", "person's limit")
            : new Words("plafond du compte", "account's limit");
    if (!use.limit().currency().equals(amount.currency())) {
      say(
          CreditDecision.REFER,
          "La commande est en %s, le %s en %s : rien n'est converti."
              .formatted(code(amount.currency()), scope.fr(), code(use.limit().currency())),
          "The order is in %s, the %s in %s: nothing is converted."
              .formatted(code(amount.currency()), scope.en(), code(use.limit().currency())));
      return;
    }
    Money after = use.exposure().plus(amount);
    if (after.compareTo(use.limit()) <= 0) return;
    Words excess = after.minus(use.limit()).words();
    say(
        standing.policy().overLimit(),
        "Le %s de %s serait dépassé de %s : l'encours est de %s, la commande de %s."
            .formatted(
                scope.fr(),
                use.limit().words().fr(),
                excess.fr(),
                use.exposure().words().fr(),
                amount.words().fr()),
        "The %s of %s would be passed by %s: the exposure is %s, the order %s."
            .formatted(
                scope.en(),
                use.limit().words().en(),
                excess.en(),
                use.exposure().words().en(),
                amount.words().en()));
  }

  private void unlimited() {
    say(
        standing.policy().withoutLimit(),
        "Aucun plafond n'est décidé pour ce client.",
        "No limit has been decided for this customer.");
  }

  /** Only where a limit is to hold: what it does not count may be owed all the same. */
  private void otherCurrencies() {
    if (standing.uses().isEmpty()) return;
    List<Currency> limits =
        standing.uses().stream().map(use -> use.limit().currency()).distinct().toList();
    for (Money total : standing.exposure().total()) {
      if (total.signum() <= 0 || limits.contains(total.currency())) continue;
      say(
          CreditDecision.REFER,
          "L'encours comprend aussi %s, que le plafond ne compte pas."
              .formatted(total.words().fr()),
          "The exposure also has %s, which the limit does not count."
              .formatted(total.words().en()));
    }
  }

  private void privileged(TaxPrivilege privilege) {
    Words inscribed = privilege.amount().words();
    say(
        CreditDecision.ACCEPT,
        "Des privilèges sont inscrits pour %s.".formatted(inscribed.fr()),
        "Privileges are registered for %s.".formatted(inscribed.en()));
  }

  private void ending(Cover cover) {
    LocalDate limit = standing.asOf().plusDays(standing.policy().warningDays());
    cover
        .terms()
        .until()
        .filter(end -> !end.isAfter(limit))
        .ifPresent(
            end ->
                say(
                    CreditDecision.ACCEPT,
                    "La couverture de %s par %s prend fin le %s."
                        .formatted(
                            cover.terms().amount().words().fr(),
                            cover.terms().provider(),
                            day(end)),
                    "The cover of %s by %s ends on %s."
                        .formatted(
                            cover.terms().amount().words().en(), cover.terms().provider(), end)));
  }

  private void within() {
    say(
        CreditDecision.ACCEPT,
        "La commande tient dans le plafond.",
        "The order is within the limit.");
  }

  private void say(CreditDecision answer, String fr, String en) {
    decision = decision.and(answer);
    reasons.add(new Words(fr, en));
  }

  private static String day(LocalDate day) {
    return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }

  private static String code(Currency currency) {
    return currency.getCurrencyCode();
  }
}
