package org.encours.formats.internal.domain;

import java.util.Currency;
import java.util.List;
import org.encours.api.Money;
import org.encours.api.Words;

/** What is said of a FEC to the person who brings it. */
final class FecWords {
  static final Words NOT_A_DATE =
      new Words("n'est pas une date AAAAMMJJ", "is not a date (YYYYMMDD)");
  static final Words NO_ENTRY_DATE =
      new Words("la date de l'écriture manque", "the date of the entry is missing");
  static final Words NO_ACCOUNT =
      new Words("le numéro de compte manque", "the account number is missing");
  static final Words NOT_AN_AMOUNT = new Words("n'est pas un montant", "is not an amount");
  static final Words TOO_LARGE =
      new Words("est un montant trop grand", "is an amount that is too large");
  static final Words NEITHER_SIDE =
      new Words("ni débit ni crédit sur cette ligne", "neither a debit nor a credit on this line");
  static final Words NO_AMOUNT = new Words("le montant manque", "the amount is missing");
  static final Words NOT_A_SIDE =
      new Words(
          "n'indique pas le sens : D ou C, +1 ou -1",
          "does not tell the side: D (debit) or C (credit), +1 or -1");
  static final Words BOTH_SIDES =
      new Words(
          "débit et crédit sur la même ligne : leur différence est retenue",
          "a debit and a credit on the same line: their difference is taken");
  static final Words NOT_UTF_8 =
      new Words(
          "contient des octets qui ne sont pas de l'UTF-8, alors que le reste du fichier en est",
          "has bytes that are not UTF-8, although the rest of the file is");
  static final Words FOREIGN_IGNORED =
      new Words(
          "montant en devise ignoré, faute d'un montant et d'un code ISO lisibles"
              + " (dit une seule fois)",
          "foreign amount ignored for want of a readable amount and ISO code (said once only)");
  static final Words NO_ENTRY =
      new Words(
          "le fichier ne contient aucune écriture, seulement un en-tête",
          "the file has no entry, only a header");
  static final Words TOTALS_TOO_LARGE =
      new Words(
          "le total des montants dépasse ce qui peut être compté",
          "the total of the amounts exceeds what can be counted");
  static final Words TOO_MANY_LINES =
      new Words("le fichier a trop de lignes", "the file has too many lines");
  static final Words NUL_BYTE =
      new Words(
          "octet nul dans le fichier : il est en UTF-16 ou abîmé ;"
              + " enregistrez-le à nouveau en UTF-8",
          "NUL byte in the file: it is UTF-16 or damaged; save it again as UTF-8");
  static final Words LINE_TOO_LONG =
      new Words(
          "ligne de plus de " + RecordScanner.LONGEST_RECORD + " octets",
          "line longer than " + RecordScanner.LONGEST_RECORD + " bytes");

  private FecWords() {}

  static Words columnsMissing(List<String> names) {
    String list = String.join(", ", names);
    return new Words(
        "l'en-tête ne nomme pas les colonnes nécessaires : " + list,
        "the header does not name the necessary columns: " + list);
  }

  static Words columnTwice(FecColumn column) {
    return new Words(
        "l'en-tête nomme deux fois la colonne " + column.title(),
        "the header names the column " + column.title() + " twice");
  }

  static Words tooPrecise(Currency currency) {
    return new Words(
        "a plus de décimales que n'en a la devise " + currency.getCurrencyCode(),
        "has more decimals than the currency " + currency.getCurrencyCode());
  }

  static Words tooFewFields(int fields, int needed) {
    return new Words(
        "ligne incomplète : " + fields + " colonne(s), il en faut au moins " + needed,
        "incomplete line: " + fields + " column(s), at least " + needed + " needed");
  }

  static Words tooManyFields(int fields, int width) {
    return new Words(
        "trop de colonnes : " + fields + " au lieu de " + width,
        "too many columns: " + fields + " instead of " + width);
  }

  static Words unbalanced(Money debit, Money credit) {
    return new Words(
        "le total des débits, "
            + debit.toString().replace('.', ',')
            + ", n'est pas égal au total des crédits, "
            + credit.toString().replace('.', ','),
        "the debits, " + debit + ", do not equal the credits, " + credit);
  }
}
