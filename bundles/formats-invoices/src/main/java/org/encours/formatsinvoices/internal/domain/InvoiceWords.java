package org.encours.formatsinvoices.internal.domain;

import java.util.Currency;
import org.encours.api.Money;
import org.encours.api.Words;

/** What is said of an invoice to the person who brings it. */
final class InvoiceWords {
  static final Words NO_NUMBER =
      new Words("le numéro de la facture manque", "the number of the invoice is missing");
  static final Words NUMBER_TOO_LONG =
      new Words("est trop long pour un numéro de facture", "is too long for an invoice number");
  static final Words NO_DATE =
      new Words("la date d'émission manque", "the date of issue is missing");
  static final Words NOT_A_DATE = new Words("n'est pas une date", "is not a date");
  static final Words NO_CURRENCY =
      new Words("la devise de la facture manque", "the currency of the invoice is missing");
  static final Words UNKNOWN_CURRENCY =
      new Words("n'est pas une devise (code ISO 4217)", "is not a currency (ISO 4217 code)");
  static final Words NO_SELLER =
      new Words("le nom du vendeur manque", "the name of the seller is missing");
  static final Words NO_PAYABLE =
      new Words("le montant à payer manque", "the amount due for payment is missing");
  static final Words NOT_AN_AMOUNT = new Words("n'est pas un montant", "is not an amount");
  static final Words TOO_LARGE =
      new Words("est un montant trop grand", "is an amount that is too large");
  static final Words NEGATIVE_CREDIT =
      new Words(
          "avoir au montant négatif : on ne sait pas s'il réduit ou augmente ce qui est dû",
          "credit note with a negative amount: whether it lowers or raises what is owed is"
              + " unknown");
  static final Words NEGATIVE_INVOICE =
      new Words(
          "facture au montant négatif : reprise comme avoir, ses montants rendus positifs",
          "invoice with a negative amount: taken as a credit note with positive amounts");
  static final Words OVERPAID =
      new Words(
          "les acomptes dépassent le total : plus rien n'est à payer",
          "more was paid before than the total: nothing is left to pay");
  static final Words INSTALMENTS_NOT_READABLE =
      new Words(
          "des échéances donnent un montant et d'autres un pourcentage : échéances partielles"
              + " ignorées",
          "some instalments give an amount and others a percentage: instalments ignored");
  static final Words SEVERAL_DUE_DATES =
      new Words(
          "plusieurs dates d'échéance sans montant pour chacune : aucune n'est retenue",
          "several due dates without an amount for each: none is taken");
  static final Words FILES_TOO_LARGE =
      new Words(
          "les pièces jointes dépassent 20 Mo : celle-ci est laissée de côté",
          "the attachments exceed 20 MB: this one is left out");
  static final Words FILE_NOT_READABLE =
      new Words(
          "la pièce jointe n'est pas en base64 : elle est laissée de côté",
          "the attachment is not base64: it is left out");

  private InvoiceWords() {}

  static Words tooPrecise(Currency currency) {
    return new Words(
        "a plus de décimales que n'en a la devise " + currency.getCurrencyCode(),
        "has more decimals than the currency " + currency.getCurrencyCode());
  }

  static Words otherCurrency(Currency currency) {
    return new Words(
        "n'est pas donné dans la devise de la facture, " + currency.getCurrencyCode(),
        "is not given in the currency of the invoice, " + currency.getCurrencyCode());
  }

  static Words instalmentsDiffer(Money sum, Money payable) {
    return new Words(
        "les échéances font "
            + sum.toString().replace('.', ',')
            + " au lieu de "
            + payable.toString().replace('.', ',')
            + " : échéances partielles ignorées",
        "the instalments add up to " + sum + " instead of " + payable + ": instalments ignored");
  }

  static Words percentagesDiffer() {
    return new Words(
        "les pourcentages des échéances ne font pas 100 : échéances partielles ignorées",
        "the percentages of the instalments do not add up to 100: instalments ignored");
  }
}
