package org.encours.lettering.internal.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.encours.api.lettering.RunMode;

/**
 * A situation on some customer accounts and what is to come of it, as an accountant writes it.
 *
 * @param file case file it stands in
 * @param title what it is about
 * @param mode what the run may do
 * @param collective numbers of the collective accounts
 * @param undone groups of marks that a person has unlettered
 * @param withheld rates at which the company's customers withhold tax, permille
 * @param rows the entries, in the order of their import
 * @param expected what is to be found
 */
record Scenario(
    String file,
    String title,
    RunMode mode,
    Set<String> collective,
    List<Set<String>> undone,
    List<Integer> withheld,
    List<Row> rows,
    List<Expectation> expected) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /**
   * An entry.
   *
   * @param mark how the scenario refers to it
   * @param journal its journal
   * @param letter code of the past lettering that holds it, in brackets if a rule made it; may be
   *     empty
   * @param amount minor units, debit positive
   */
  record Row(
      String mark,
      String account,
      LocalDate date,
      String journal,
      String letter,
      String piece,
      String label,
      long amount,
      LocalDate due) {
    boolean isLettered() {
      return !letter.isEmpty();
    }

    boolean isConfirmed() {
      return !letter.startsWith("(");
    }
  }

  /**
   * A line such as {@code Lettrage (reference) : FA1 V1}.
   *
   * @param explanation in French, where the scenario cares
   */
  record Expectation(String line, Optional<String> explanation) {}

  static LocalDate day(String text) {
    return LocalDate.parse(text, DAY);
  }

  /** Minor units of an amount such as {@code 1 234,50}; none if it is empty. */
  static long cents(String text) {
    String plain = text.replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
    return plain.isEmpty() ? 0 : new BigDecimal(plain).movePointRight(2).longValueExact();
  }

  /** {@code 1 234,50} of minor units. */
  static String amount(long cents) {
    String digits = BigDecimal.valueOf(Math.abs(cents), 2).toPlainString().replace('.', ',');
    return digits.replaceAll("(?<=\\d)(?=(\\d{3})+,)", " ");
  }

  @Override
  public String toString() {
    return file + " — " + title;
  }
}
