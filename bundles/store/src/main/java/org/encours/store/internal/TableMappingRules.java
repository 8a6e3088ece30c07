package org.encours.store.internal;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.encours.api.InvalidRequest;
import org.encours.api.document.TableMapping;
import org.encours.api.document.TableMapping.Field;
import org.encours.api.document.TableMapping.Shape;

/** What a mapping needs before it may be kept. */
final class TableMappingRules {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_TEXT = 250;
  private static final int LAST_HEADER_ROW = 1_000;
  private static final Pattern DATES = Pattern.compile("[dMyu/. -]{4,20}");

  private TableMappingRules() {}

  /**
   * Refuses what cannot work.
   *
   * @throws InvalidRequest saying what is missing or wrong
   */
  static void require(TableMapping mapping) {
    requireName(mapping.name());
    requireColumns(mapping.columns());
    requireShape(mapping.shape());
    Stream.concat(mapping.columns().values().stream(), mapping.constants().values().stream())
        .forEach(TableMappingRules::requireText);
    if (mapping.constants().keySet().stream().anyMatch(mapping.columns()::containsKey)) {
      throw new InvalidRequest(
          "Un même champ ne peut avoir à la fois une colonne et une valeur fixe.",
          "A field cannot have both a column and a fixed value.");
    }
  }

  private static void requireName(String name) {
    boolean plain = name.strip().equals(name) && name.chars().noneMatch(Character::isISOControl);
    if (name.isBlank() || name.length() > LONGEST_NAME || !plain || name.contains("/")) {
      throw new InvalidRequest(
          "Le nom de la correspondance compte de 1 à " + LONGEST_NAME + " caractères, sans « / ».",
          "The name of the mapping has 1 to " + LONGEST_NAME + " characters, without “/”.");
    }
  }

  private static void requireColumns(Map<Field, String> columns) {
    if (!columns.containsKey(Field.ACCOUNT)) {
      throw new InvalidRequest(
          "Il manque la colonne du compte client.",
          "The column of the customer account is missing.");
    }
    if (!columns.containsKey(Field.DATE)) {
      throw new InvalidRequest(
          "Il manque la colonne de la date.", "The column of the date is missing.");
    }
    boolean sides = columns.containsKey(Field.DEBIT) || columns.containsKey(Field.CREDIT);
    boolean amount = columns.containsKey(Field.AMOUNT);
    if (sides == amount) {
      throw new InvalidRequest(
          sides
              ? "Indiquez les colonnes du débit et du crédit, ou celle du montant, pas les deux."
              : "Il manque la colonne du montant, ou celles du débit et du crédit.",
          sides
              ? "State the columns of debit and credit, or the one of the amount, not both."
              : "The column of the amount, or those of debit and credit, are missing.");
    }
    if (columns.containsKey(Field.SIDE) && !amount) {
      throw new InvalidRequest(
          "Le sens va avec un montant, pas avec un débit et un crédit.",
          "A side goes with an amount, not with a debit and a credit.");
    }
  }

  private static void requireShape(Shape shape) {
    boolean delimiter =
        shape.delimiter() == '\t'
            || (!Character.isISOControl(shape.delimiter())
                && !Character.isLetterOrDigit(shape.delimiter())
                && !Character.isSurrogate(shape.delimiter())
                && shape.delimiter() != '"');
    boolean marks =
        (shape.decimal() == ',' || shape.decimal() == '.')
            && shape.headerRow() >= 1
            && shape.headerRow() <= LAST_HEADER_ROW;
    if (!delimiter || !marks || !isCharset(shape.charset())) {
      throw new InvalidRequest(
          "Séparateur, jeu de caractères, signe décimal ou ligne des titres : l'un d'eux n'est"
              + " pas possible.",
          "Delimiter, charset, decimal mark or row of the titles: one of them is not possible.");
    }
    boolean dates =
        DATES.matcher(shape.dates()).matches()
            && Stream.of("d", "M", "yy|uu")
                .allMatch(p -> Pattern.compile(p).matcher(shape.dates()).find());
    if (!dates) {
      throw new InvalidRequest(
          "Le modèle de date nomme le jour (dd), le mois (MM) et l'année (yyyy) : dd/MM/yyyy.",
          "The date pattern names the day (dd), the month (MM) and the year (yyyy): dd/MM/yyyy.");
    }
    if (!shape.sheet().isEmpty()) requireText(shape.sheet());
  }

  private static boolean isCharset(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  private static void requireText(String text) {
    if (text.isBlank() || text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
      throw new InvalidRequest(
          "Un titre ou une valeur est vide ou trop long.",
          "A title or a value is empty or too long.");
    }
  }
}
