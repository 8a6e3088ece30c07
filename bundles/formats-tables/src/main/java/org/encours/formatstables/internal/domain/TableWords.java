package org.encours.formatstables.internal.domain;

import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.encours.api.Words;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.LineError;
import org.encours.api.document.TableMapping;

/** What is said of a table to the person who brings it. */
public final class TableWords {
  private static final int MOST_TITLES = 25;
  private static final int LONGEST_TITLE = 40;

  static final Words NO_DATE = new Words("la date manque", "the date is missing");
  static final Words NO_ACCOUNT =
      new Words("le compte client manque", "the customer account is missing");
  static final Words NO_LEDGER_ACCOUNT =
      new Words("le compte général manque", "the general ledger account is missing");
  static final Words NO_AMOUNT = new Words("le montant manque", "the amount is missing");
  static final Words NEITHER_SIDE =
      new Words("ni débit ni crédit sur cette ligne", "neither a debit nor a credit on this line");
  static final Words BOTH_SIDES =
      new Words(
          "débit et crédit sur la même ligne : leur différence est retenue",
          "a debit and a credit on the same line: their difference is taken");
  static final Words NOT_A_SIDE =
      new Words(
          "n'indique pas le sens : D ou C", "does not tell the side: D (debit) or C (credit)");
  static final Words NOT_AN_AMOUNT = new Words("n'est pas un montant", "is not an amount");
  static final Words DATE_FOR_AMOUNT =
      new Words("est une date, pas un montant", "is a date, not an amount");
  static final Words TOO_LARGE =
      new Words("est un montant trop grand", "is an amount that is too large");
  static final Words FAULT =
      new Words(
          "est une erreur du tableur, pas une valeur",
          "is an error of the spreadsheet, not a value");
  static final Words MISREAD =
      new Words(
          "contient des octets qui ne sont pas du jeu de caractères indiqué par la"
              + " correspondance",
          "has bytes that do not belong to the charset that the mapping states");
  static final Words NUL = new Words("contient un caractère nul", "contains a NUL character");
  static final Words TOTAL_ROW =
      new Words(
          "ligne de total ou de report, laissée de côté",
          "row of a total or balance brought forward, left out");
  static final Words NO_ENTRY_ON_ROW =
      new Words(
          "ligne sans date ni montant, laissée de côté", "row without date and amount, left out");
  static final Words NO_LINE =
      new Words(
          "le tableau n'a aucune écriture sous ses titres",
          "the table has no entry under its titles");
  static final Words TOTALS_TOO_LARGE =
      new Words(
          "le total des montants dépasse ce qui peut être compté",
          "the total of the amounts exceeds what can be counted");
  public static final Words EMPTY = new Words("le fichier est vide", "the file is empty");
  public static final Words NOT_TEXT =
      new Words(
          "ce n'est pas un fichier texte : un tableau CSV ou XLSX est attendu",
          "this is not a text file: a CSV or XLSX table is expected");
  public static final Words OLD_EXCEL =
      new Words(
          "c'est un fichier Office 97-2003 (.xls) : enregistrez-le au format .xlsx ou CSV",
          "this is an Office 97-2003 file (.xls): save it as .xlsx or CSV");
  public static final Words PROTECTED =
      new Words(
          "ce classeur est protégé par un mot de passe : enregistrez-le sans protection",
          "this workbook is protected by a password: save it without protection");
  public static final Words OPEN_DOCUMENT =
      new Words(
          "c'est un classeur OpenDocument (.ods) : enregistrez-le au format .xlsx ou CSV",
          "this is an OpenDocument workbook (.ods): save it as .xlsx or CSV");
  public static final Words BINARY_EXCEL =
      new Words(
          "c'est un classeur Excel binaire (.xlsb) : enregistrez-le au format .xlsx ou CSV",
          "this is a binary Excel workbook (.xlsb): save it as .xlsx or CSV");
  public static final Words NOT_A_WORKBOOK =
      new Words(
          "ce n'est pas un classeur .xlsx, ou il est abîmé",
          "this is not an .xlsx workbook, or it is damaged");
  public static final Words TOO_MUCH_INSIDE =
      new Words(
          "le classeur contient, une fois décompressé, plus que ce qui peut être lu",
          "the workbook holds more, once decompressed, than can be read");
  public static final Words DOCTYPE =
      new Words(
          "le classeur contient une déclaration DOCTYPE ou CDATA, qu'aucun tableur n'écrit",
          "the workbook has a DOCTYPE or CDATA section, which no spreadsheet program writes");
  public static final Words NO_SHEET =
      new Words("le classeur n'a aucune feuille", "the workbook has no sheet");
  public static final Words TOO_MANY_ROWS =
      new Words(
          "le tableau a plus de lignes qu'il n'en peut être lu",
          "the table has more rows than can be read");
  public static final Words TOO_MANY_COLUMNS =
      new Words(
          "le tableau a plus de " + TableRows.MOST_COLUMNS + " colonnes",
          "the table has more than " + TableRows.MOST_COLUMNS + " columns");
  public static final Words TEXT_TOO_LONG =
      new Words(
          "cellule ou ligne trop longue : un guillemet n'est peut-être pas refermé",
          "cell or row too long: a quotation mark may not be closed");
  public static final Words QUOTES =
      new Words(
          "guillemets mal placés ou jamais refermés dans cette ligne ou après elle",
          "quotation marks misplaced or never closed on this row or after it");
  public static final Words UNKNOWN_DATES =
      new Words(
          "le modèle de date n'est pas compris : par exemple jj/mm/aaaa s'écrit dd/MM/yyyy",
          "the date pattern is not understood: write, for example, dd/MM/yyyy");

  private TableWords() {}

  /** A refusal of the document as a whole. */
  public static DocumentRefused refused(Words reason) {
    return refused(0, reason);
  }

  /** A refusal at a row. */
  public static DocumentRefused refused(int row, Words reason) {
    return new DocumentRefused(new LineError(row, "", "", reason));
  }

  /** The sheet that a mapping names is not there. */
  public static Words noSuchSheet(String sheet) {
    return new Words(
        "le classeur n'a pas de feuille « " + sheet + " »",
        "the workbook has no sheet “" + sheet + "”");
  }

  /** The charset that a mapping names is not known. */
  public static Words unknownCharset(String charset) {
    return new Words("jeu de caractères inconnu : " + charset, "unknown charset: " + charset);
  }

  static Words notADate(DatePattern pattern) {
    return new Words(
        "n'est pas une date " + french(pattern.toString()), "is not a date (" + pattern + ")");
  }

  static Words tooPrecise(Currency currency) {
    return new Words(
        "a plus de décimales que n'en a la devise " + currency.getCurrencyCode(),
        "has more decimals than the currency " + currency.getCurrencyCode());
  }

  static Words otherCurrency(Currency currency) {
    return new Words(
        "n'est pas la devise du grand livre, " + currency.getCurrencyCode(),
        "is not the currency of the ledger, " + currency.getCurrencyCode());
  }

  static Words noMapping(List<String> titles, int row) {
    String found = quoted(titles, "« ", " »");
    return new Words(
        "Aucune correspondance de colonnes n'est définie pour cette société. Définissez-la pour"
            + (" ce tableau. Titres trouvés en ligne " + row + " : " + found),
        "No mapping of columns is defined for this company. Define one for this table. Titles"
            + (" found in row " + row + ": " + quoted(titles, "“", "”")));
  }

  static Words noFittingMapping(
      List<String> titles, int row, TableMapping nearest, List<String> missing) {
    if (missing.isEmpty()) return elsewhere(titles, row, nearest);
    return new Words(
        "Aucune correspondance de colonnes ne convient à ce tableau. La plus proche, « "
            + (nearest.name() + " », attend aussi : " + quoted(missing, "« ", " »"))
            + (". Titres trouvés en ligne " + row + " : " + quoted(titles, "« ", " »"))
            + ". Définissez une correspondance pour ce tableau.",
        "No mapping of columns fits this table. The nearest, “"
            + (nearest.name() + "”, also expects: " + quoted(missing, "“", "”"))
            + (". Titles found in row " + row + ": " + quoted(titles, "“", "”"))
            + ". Define a mapping for this table.");
  }

  /** The titles are there, but not where the mapping says. */
  private static Words elsewhere(List<String> titles, int row, TableMapping nearest) {
    int expected = nearest.shape().headerRow();
    String sheet = nearest.shape().sheet();
    return new Words(
        "Aucune correspondance de colonnes ne convient à ce tableau. La plus proche, « "
            + (nearest.name() + " », attend ses titres en ligne " + expected)
            + (sheet.isEmpty() ? "" : " de la feuille « " + sheet + " »")
            + (". Titres trouvés en ligne " + row + " : " + quoted(titles, "« ", " »"))
            + ". Définissez une correspondance pour ce tableau.",
        "No mapping of columns fits this table. The nearest, “"
            + (nearest.name() + "”, expects its titles in row " + expected)
            + (sheet.isEmpty() ? "" : " of the sheet “" + sheet + "”")
            + (". Titles found in row " + row + ": " + quoted(titles, "“", "”"))
            + ". Define a mapping for this table.");
  }

  private static String quoted(List<String> titles, String open, String close) {
    String list =
        titles.stream()
            .limit(MOST_TITLES)
            .map(title -> open + shortened(title) + close)
            .collect(Collectors.joining(", "));
    return titles.size() > MOST_TITLES ? list + "…" : list.isEmpty() ? "–" : list;
  }

  private static String shortened(String title) {
    return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) + "…" : title;
  }

  private static String french(String pattern) {
    return pattern.replace('d', 'j').replace('M', 'm').replace('y', 'a').replace('u', 'a');
  }
}
