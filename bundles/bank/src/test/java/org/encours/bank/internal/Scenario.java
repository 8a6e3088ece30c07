package org.encours.bank.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A situation and what is to become of the movements, as an accountant writes it.
 *
 * @param file case file it stands in
 * @param title what it is about
 * @param steps what comes in and what people do, one after the other
 * @param expected what is to come of it
 */
record Scenario(String file, String title, List<Step> steps, List<Expectation> expected) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** Something that happens. */
  sealed interface Step {}

  /** A table comes in; its first column tells what it is. */
  record Table(List<Map<String, String>> rows) implements Step {}

  /** What a person or a setting says: {@code Désigné : V1 → DUPONT}. */
  record Said(String what, String value) implements Step {}

  /**
   * A line such as {@code Règlement (reference) : V1 → DUPONT}.
   *
   * @param explanation in French, where the scenario cares
   */
  record Expectation(String line, Optional<String> explanation) {}

  static LocalDate day(String text) {
    return LocalDate.parse(text, DAY);
  }

  /** Minor units of an amount such as {@code 1 234,50}. */
  static long cents(String text) {
    String plain = text.replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.').replace("−", "-");
    return plain.isEmpty() ? 0 : new BigDecimal(plain).movePointRight(2).longValueExact();
  }

  @Override
  public String toString() {
    return file + " — " + title;
  }
}
