package org.encours.demo.internal.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a customer tells the bank what a payment is for. */
enum Citation {
  /** {@code FA2026-0123 FA2026-0127}. */
  EXACT,
  /** {@code FA20260123}. */
  COMPACT,
  /** {@code FACT 123 127}. */
  SHORT,
  /** {@code FACTURE N 0123 DU 12/03/2026}. */
  WORDS,
  /** {@code RELEVE 05/2026 FA2026-0123 FA2026-0127}. */
  STATEMENT,
  /** {@code MANDAT 4711 BORD 62 FA2026-0123}, as public accountants write. */
  PAYMENT_ORDER,
  /** {@code CDE 45871}: the number of the order, not of the invoice. */
  ORDER,
  /** {@code FA2026-012}: cut by the bank. */
  TRUNCATED,
  /** {@code MAINTENANCE MAI 2026}: the month, not the number. */
  MONTH,
  /** {@code REGLEMENT}. */
  NONE,
  /** {@code VIREMENT}, and not even a name. */
  ANONYMOUS;

  private static final DateTimeFormatter NUMERIC_DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final DateTimeFormatter NUMERIC_MONTH =
      DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);
  private static final List<String> MONTHS =
      List.of(
          "JANVIER",
          "FEVRIER",
          "MARS",
          "AVRIL",
          "MAI",
          "JUIN",
          "JUILLET",
          "AOUT",
          "SEPTEMBRE",
          "OCTOBRE",
          "NOVEMBRE",
          "DECEMBRE");

  /** The words for a payment of these invoices, of which there is at least one. */
  String motif(List<Invoice> invoices, LocalDate paid) {
    Invoice first = invoices.get(0);
    return switch (this) {
      case EXACT -> numbers(invoices);
      case COMPACT -> numbers(invoices).replace("-", "");
      case SHORT -> "FACT " + joined(invoices.stream().map(Invoice::rank).toList());
      case WORDS ->
          invoices.size() > 1
              ? numbers(invoices)
              : "FACTURE N " + first.number().substring(7) + " DU " + french(first.date());
      case STATEMENT -> "RELEVE " + NUMERIC_MONTH.format(paid) + " " + numbers(invoices);
      case PAYMENT_ORDER ->
          "MANDAT "
              + (1000 + first.order() % 8000)
              + " BORD "
              + (10 + first.order() % 90)
              + " "
              + numbers(invoices);
      case ORDER -> "CDE " + joined(invoices.stream().map(Invoice::order).toList());
      case TRUNCATED -> first.number().substring(0, first.number().length() - 1);
      case MONTH -> "MAINTENANCE " + month(first.date());
      case NONE -> "REGLEMENT";
      case ANONYMOUS -> "VIREMENT";
    };
  }

  private static String numbers(List<Invoice> invoices) {
    return joined(invoices.stream().map(Invoice::number).toList());
  }

  private static String joined(List<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static String french(LocalDate day) {
    return NUMERIC_DAY.format(day);
  }

  private static String month(LocalDate day) {
    return MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
  }
}
