package org.encours.formatsbank.internal.domain;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encours.api.Words;

/**
 * A statement line (field 61).
 *
 * @param line line of the file
 * @param bookedOn booking date: the entry date if stated, else the value date
 * @param valueOn value date
 * @param amount minor units; positive: received
 * @param mark {@code C}, {@code D}, {@code RC}, {@code RD}, {@code EC}, {@code ED}
 * @param type type of the transaction: {@code NTRF}
 * @param reference reference for the holder, empty if none
 * @param bankReference the bank's reference, empty if none
 * @param details supplementary details
 */
record MtMovement(
    int line,
    LocalDate bookedOn,
    LocalDate valueOn,
    long amount,
    String mark,
    String type,
    String reference,
    String bankReference,
    String details) {
  private static final Pattern FORM =
      Pattern.compile(
          "([0-9]{6})([0-9]{4}|\\s{4})?([RE]?[CD])([A-Z])?\\s?([0-9]{1,30}(?:[,.][0-9]{0,30})?)"
              + "\\s?(?:([A-Z][A-Z0-9 ]{3})(.*))?",
          Pattern.DOTALL);
  private static final int REFERENCE_LENGTH = 16;
  private static final Words NOT_A_LINE =
      new Words(
          "n'est pas une ligne de relevé SWIFT (date de valeur, sens, montant, nature)",
          "is not a SWIFT statement line (value date, side, amount, type)");

  /** What came of a field. */
  sealed interface Outcome {}

  /** It is a movement. */
  record Read(MtMovement movement) implements Outcome {}

  /** It is none. */
  record Fault(String value, Words reason) implements Outcome {}

  /** Reads a field 61. */
  static Outcome of(MtField field, Currency currency, DateText dates, AmountText amounts) {
    Matcher matcher = FORM.matcher(field.first());
    if (!matcher.matches()) return new Fault(field.first(), NOT_A_LINE);
    if (!dates.readValueDate(matcher.group(1), 0)) {
      return new Fault(matcher.group(1), BankWords.NOT_A_DATE);
    }
    LocalDate valueOn = dates.date();
    LocalDate bookedOn = valueOn;
    String entry = Optional.ofNullable(matcher.group(2)).orElse("").strip();
    if (!entry.isEmpty()) {
      if (!dates.readDayOfYear(entry, 0, valueOn)) return new Fault(entry, BankWords.NOT_A_DATE);
      bookedOn = dates.date();
    }
    String stated = matcher.group(5).replace('.', ',');
    AmountText.Outcome outcome = amounts.read(stated, ',', Currencies.decimals(currency));
    if (outcome != AmountText.Outcome.AMOUNT) {
      return new Fault(matcher.group(5), BankWords.of(outcome, currency));
    }
    String mark = matcher.group(3);
    boolean cameIn = mark.equals("C") || mark.equals("RD") || mark.equals("EC");
    long amount = cameIn ? amounts.minor() : -amounts.minor();
    String type = Optional.ofNullable(matcher.group(6)).orElse("").strip();
    String rest = Optional.ofNullable(matcher.group(7)).orElse("");
    return new Read(referenced(field, bookedOn, valueOn, amount, mark, type, rest));
  }

  /** Whether it is only expected. */
  boolean isExpected() {
    return mark.startsWith("E");
  }

  /** Whether it takes back an earlier one. */
  boolean isReversal() {
    return mark.startsWith("R");
  }

  private static MtMovement referenced(
      MtField field,
      LocalDate bookedOn,
      LocalDate valueOn,
      long amount,
      String mark,
      String type,
      String rest) {
    int slashes = rest.indexOf("//");
    String own = slashes < 0 ? rest : rest.substring(0, slashes);
    String ofBank = slashes < 0 ? "" : rest.substring(slashes + 2);
    StringBuilder details = new StringBuilder();
    if (own.length() > REFERENCE_LENGTH) {
      // Some banks go on with the name behind the reference, at its fixed place.
      details.append(own.substring(REFERENCE_LENGTH).strip());
      own = own.substring(0, REFERENCE_LENGTH);
    }
    for (String more : field.lines().subList(1, field.lines().size())) {
      details.append(' ').append(more.strip());
    }
    return new MtMovement(
        field.line(),
        bookedOn,
        valueOn,
        amount,
        mark,
        type,
        isNone(own.strip()) ? "" : own.strip(),
        isNone(ofBank.strip()) ? "" : ofBank.strip(),
        TextLine.of(details.toString()));
  }

  private static boolean isNone(String reference) {
    return switch (reference) {
      case "NONREF", "NOTPROVIDED", "EREF", "EREF+", "KREF", "KREF+", "MREF", "MREF+", "PREF" ->
          true;
      default -> reference.isEmpty();
    };
  }
}
