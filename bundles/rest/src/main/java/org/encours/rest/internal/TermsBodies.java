package org.encours.rest.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.encours.api.ledger.PaymentTerms;
import org.encours.api.ledger.PaymentTerms.MonthEnd;
import org.encours.api.ledger.PaymentTermsText;
import org.encours.rest.internal.view.TermsRequestView;
import org.encours.rest.internal.view.TermsView;

/** Reads what a request declares as terms of payment. */
final class TermsBodies {
  private static final int MOST_DAYS = 365;
  private static final int LAST_DAY = 31;

  private TermsBodies() {}

  static PaymentTerms terms(TermsRequestView body) {
    Optional<String> text = Parameters.given(body.text());
    if (text.isPresent()) {
      if (body.days() != null || body.monthEnd() != null || body.dayOfMonth() != null) {
        throw Refusal.badParameter(
            "text",
            "Indiquez « text » ou « days », non les deux.",
            "State either \"text\" or \"days\", not both.");
      }
      return PaymentTermsText.parse(text.get())
          .orElseThrow(
              () ->
                  Refusal.badParameter(
                      "text",
                      "« "
                          + text.get()
                          + " » n’est pas compris ; par exemple : 45 jours fin de mois.",
                      "\"" + text.get() + "\" is not understood; for example: 30 days."));
    }
    if (body.days() == null) throw Bodies.missing("text");
    MonthEnd monthEnd =
        Parameters.choice("monthEnd", body.monthEnd(), TermsView.MONTH_ENDS).orElse(MonthEnd.NONE);
    return new PaymentTerms(
        within("days", body.days(), MOST_DAYS),
        monthEnd,
        body.dayOfMonth() == null ? 0 : within("dayOfMonth", body.dayOfMonth(), LAST_DAY));
  }

  private static int within(String name, int number, int most) {
    if (number >= 0 && number <= most) return number;
    throw Refusal.badParameter(
        name,
        "« " + name + " » est un nombre de 0 à " + most + ".",
        "\"" + name + "\" is a number from 0 to " + most + ".");
  }

  static LocalDate from(String from) {
    return Parameters.date("from", from).orElseThrow(() -> Bodies.missing("from"));
  }
}
