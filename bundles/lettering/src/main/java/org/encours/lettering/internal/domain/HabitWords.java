package org.encours.lettering.internal.domain;

import java.math.BigDecimal;
import org.encours.api.Words;
import org.encours.api.lettering.Habit;

/** What a habit is called, as a clause that follows "the customer". */
final class HabitWords {
  private static final int ON_TIME = 2;

  private HabitWords() {}

  static Words of(Habit.Kind kind, int detail) {
    return switch (kind) {
      case STATEMENT_OF_MONTH ->
          new Words(
              "règle toutes les factures d'un mois en une fois",
              "pays all invoices of a month at once");
      case STATEMENT_OF_DUE_DATE ->
          new Words(
              "règle toutes les factures d'une échéance en une fois",
              "pays all invoices of a due date at once");
      case SEVERAL_AT_ONCE ->
          new Words("règle plusieurs factures à la fois", "pays several invoices at once");
      case ONE_BY_ONE -> new Words("règle une facture à la fois", "pays one invoice at a time");
      case DISCOUNT -> discount(detail);
      case BANK_FEES ->
          new Words("paie sous déduction de frais bancaires", "pays less the fees of a bank");
      case EXACT_AMOUNT -> new Words("paie le montant exact", "pays the exact amount");
      case PAYMENT_DAYS -> days(detail);
      case CITES_LAST_DIGITS ->
          new Words(
              "cite les " + detail + " derniers chiffres du numéro de facture",
              "cites the last " + detail + " digits of the invoice number");
      case CITES_SHORT_NUMBER ->
          new Words(
              "cite le numéro de facture sans préfixe ni zéros",
              "cites the invoice number without prefix and zeros");
    };
  }

  private static Words discount(int permille) {
    String percent = percent(permille);
    return new Words(
        "déduit un escompte de " + percent.replace('.', ',') + " %",
        "deducts a discount of " + percent + " %");
  }

  /** Permille as percent, with a point. */
  static String percent(int permille) {
    return BigDecimal.valueOf(permille, 1).stripTrailingZeros().toPlainString();
  }

  private static Words days(int days) {
    if (Math.abs(days) <= ON_TIME) return new Words("paie à l'échéance", "pays when due");
    int number = Math.abs(days);
    return days > 0
        ? new Words(
            "paie environ " + number + " jours après l'échéance",
            "pays about " + number + " days after the due date")
        : new Words(
            "paie environ " + number + " jours avant l'échéance",
            "pays about " + number + " days before the due date");
  }
}
