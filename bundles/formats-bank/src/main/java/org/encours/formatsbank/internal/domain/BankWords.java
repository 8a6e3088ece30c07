package org.encours.formatsbank.internal.domain;

import java.util.Currency;
import org.encours.api.Money;
import org.encours.api.Words;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.LineError;

/** What is said of a bank file to the person who brings it. */
final class BankWords {
  static final Words EMPTY = new Words("le fichier est vide", "the file is empty");
  static final Words UTF_16 =
      new Words(
          "le fichier est en UTF-16 : enregistrez-le à nouveau en UTF-8",
          "the file is UTF-16: save it again as UTF-8");
  static final Words NUL_BYTE =
      new Words(
          "octet nul dans le fichier : il est en UTF-16 ou abîmé ; demandez-le à nouveau à la"
              + " banque",
          "NUL byte in the file: it is UTF-16 or damaged; ask the bank for it again");
  static final Words LINE_TOO_LONG =
      new Words(
          "ligne de plus de " + TextLines.LONGEST + " octets",
          "line longer than " + TextLines.LONGEST + " bytes");
  static final Words TOO_MANY_LINES =
      new Words("le fichier a trop de lignes", "the file has too many lines");
  static final Words FIELD_TOO_LONG =
      new Words("champ démesurément long", "field of excessive length");
  static final Words NOT_AN_AMOUNT = new Words("n'est pas un montant", "is not an amount");
  static final Words NEGATIVE_AMOUNT =
      new Words(
          "est un montant négatif, alors que le sens est dit à part (CdtDbtInd)",
          "is a negative amount, although the side is stated apart (CdtDbtInd)");
  static final Words TOO_LARGE =
      new Words("est un montant trop grand", "is an amount that is too large");
  static final Words NO_AMOUNT = new Words("le montant manque", "the amount is missing");
  static final Words NO_CURRENCY =
      new Words("la devise du montant manque", "the currency of the amount is missing");
  static final Words NOT_A_CURRENCY =
      new Words("n'est pas une devise ISO 4217", "is not an ISO 4217 currency");
  static final Words NOT_A_SIDE =
      new Words(
          "n'indique pas le sens : CRDT ou DBIT",
          "does not tell the side: CRDT (credit) or DBIT (debit)");
  static final Words NOT_A_DATE = new Words("n'est pas une date", "is not a date");
  static final Words NO_DATE =
      new Words(
          "ni date comptable ni date de valeur, et le relevé n'en a pas non plus",
          "neither a booking nor a value date, and the statement has none either");
  static final Words NO_ACCOUNT =
      new Words("le relevé ne nomme pas son compte", "the statement does not name its account");
  static final Words NO_STATEMENT =
      new Words("le fichier ne contient aucun relevé", "the file contains no statement");
  static final Words TOTALS_TOO_LARGE =
      new Words(
          "le total des montants dépasse ce qui peut être compté",
          "the total of the amounts exceeds what can be counted");
  static final Words NOT_AN_ENTRY =
      new Words("n'est pas une écriture sans défaut", "is not an entry without fault");
  static final Words TEXT_CUT =
      new Words(
          "texte trop long : la suite est laissée de côté",
          "text too long: the rest of it is left out");

  private BankWords() {}

  static DocumentRefused refused(int line, Words reason) {
    return new DocumentRefused(new LineError(line, "", "", reason));
  }

  static Words of(AmountText.Outcome outcome, Currency currency) {
    return switch (outcome) {
      case EMPTY -> NO_AMOUNT;
      case NEGATIVE -> NEGATIVE_AMOUNT;
      case TOO_LARGE -> TOO_LARGE;
      case TOO_PRECISE ->
          new Words(
              "a plus de décimales que n'en a la devise " + currency.getCurrencyCode(),
              "has more decimals than the currency " + currency.getCurrencyCode());
      default -> NOT_AN_AMOUNT;
    };
  }

  static Words otherCurrency(Currency account) {
    return new Words(
        "montant dans une autre devise que le compte ("
            + account.getCurrencyCode()
            + "), sans contre-valeur",
        "amount in another currency than the account's ("
            + account.getCurrencyCode()
            + "), without its counter-value");
  }

  static Words notAddingUp(Money opening, Money moved, Money closing) {
    Money difference = closing.minus(opening.plus(moved));
    return new Words(
        "solde d'ouverture "
            + french(opening)
            + ", mouvements "
            + french(moved)
            + ", solde de clôture "
            + french(closing)
            + " : il y a un écart de "
            + french(difference),
        "opening balance "
            + opening
            + ", movements "
            + moved
            + ", closing balance "
            + closing
            + ": there is a difference of "
            + difference);
  }

  private static String french(Money money) {
    return money.toString().replace('.', ',');
  }
}
