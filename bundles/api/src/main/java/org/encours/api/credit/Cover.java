package org.encours.api.credit;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.encours.api.Money;

/**
 * What pays if the customer does not: it covers the claims of one company on one account. Stating
 * the same provider and reference again replaces, from its first day on, what was stated before.
 *
 * @param id internal number, higher for later statements
 * @param terms what is stated
 * @param author who stated it, and when
 */
public record Cover(long id, Terms terms, Author author) {

  /** What it is. */
  public enum Kind {
    /** Agreed by a credit insurer. */
    INSURANCE,
    /** A bank's, parent company's or manager's guarantee. */
    GUARANTEE;

    /** Name outside: {@code insurance}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> ofCode(String code) {
      return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }

  /**
   * What is stated.
   *
   * @param kind what it is
   * @param provider insurer or guarantor
   * @param reference number of the policy or deed
   * @param amount what is covered; zero ends it
   * @param from first day
   * @param until last day, if it ends by itself
   */
  public record Terms(
      Kind kind,
      String provider,
      String reference,
      Money amount,
      LocalDate from,
      Optional<LocalDate> until) {}
}
