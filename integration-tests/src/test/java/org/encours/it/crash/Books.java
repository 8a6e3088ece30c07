package org.encours.it.crash;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * The books of 2024 of a company with 2,000 customers, always the same: invoices, and payments that
 * cite them, that only have their amount, that are too small, or that are missing. Some payments
 * are booked twice, in lines that do not differ in anything.
 */
final class Books {
  static final int CUSTOMERS = 2_000;
  private static final int INVOICES_EACH = 4;
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);
  private static final int DAYS = 360;
  private static final LocalDate LAST = LocalDate.of(2024, 12, 31);
  private static final String HEADER =
      "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum"
          + "\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet"
          + "\tValidDate\tMontantdevise\tIdevise\r\n";

  private final Random random = new Random(20240101);
  private final List<Line> lines = new ArrayList<>();
  private int payments;

  /** A line; amounts in cents. */
  record Line(
      String journal,
      String number,
      LocalDate date,
      String account,
      String customer,
      String piece,
      String label,
      long debit,
      long credit) {

    boolean isCustomers() {
      return !customer.isEmpty();
    }

    private String text() {
      String day = DateTimeFormatter.BASIC_ISO_DATE.format(date);
      String name = isCustomers() ? "Société " + customer : "";
      return String.join(
          "\t",
          journal,
          journal.equals("VT") ? "Ventes" : "Banque",
          number,
          day,
          account,
          "Compte " + account,
          customer,
          name,
          piece,
          day,
          label,
          amount(debit),
          amount(credit),
          "",
          "",
          day,
          "",
          "\r\n");
    }

    private static String amount(long cents) {
      return String.format(Locale.ROOT, "%d,%02d", cents / 100, cents % 100);
    }
  }

  Books() {
    int invoice = 0;
    for (int c = 1; c <= CUSTOMERS; c++) {
      String customer = String.format(Locale.ROOT, "C%04d", c);
      for (int i = 0; i < INVOICES_EACH; i++) {
        invoice(customer, String.format(Locale.ROOT, "FA24-%06d", ++invoice));
      }
    }
    lines.sort(Comparator.comparing(Line::date)); // stable: the lines of an entry stay together
  }

  private void invoice(String customer, String piece) {
    LocalDate date = FIRST.plusDays(random.nextInt(DAYS));
    // Round amounts recur on an account, others do not.
    long net = random.nextInt(4) == 0 ? 10_000 : 1_000 + random.nextInt(900_000);
    long vat = net / 5;
    String label = "Facture " + piece;
    lines.add(new Line("VT", piece, date, "411000", customer, piece, label, net + vat, 0));
    lines.add(new Line("VT", piece, date, "707000", "", piece, label, 0, net));
    lines.add(new Line("VT", piece, date, "445710", "", piece, label, 0, vat));
    LocalDate paid = date.plusDays(5 + random.nextInt(70));
    if (paid.isAfter(LAST)) return;
    int habit = random.nextInt(100);
    if (habit < 50) pay(customer, paid, "VIR " + piece, net + vat);
    else if (habit < 75) pay(customer, paid, "VIR SEPA RECU", net + vat);
    else if (habit < 83) pay(customer, paid, "ACOMPTE " + piece, net / 2);
    else if (habit < 86) payTwice(customer, paid, net + vat);
  }

  private void pay(String customer, LocalDate date, String label, long amount) {
    String number = String.format(Locale.ROOT, "BQ%06d", ++payments);
    lines.add(new Line("BQ", number, date, "512000", "", number, label, amount, 0));
    lines.add(new Line("BQ", number, date, "411000", customer, number, label, 0, amount));
  }

  private void payTwice(String customer, LocalDate date, long amount) {
    pay(customer, date, "CHEQUE", amount);
    lines.addAll(List.copyOf(lines.subList(lines.size() - 2, lines.size())));
  }

  List<Line> lines() {
    return lines;
  }

  /** The lines of a period, both days included. */
  List<Line> between(LocalDate from, LocalDate until) {
    return lines.stream()
        .filter(line -> !line.date().isBefore(from) && !line.date().isAfter(until))
        .toList();
  }

  /** The FEC of these lines. */
  static byte[] fec(List<Line> lines) {
    StringBuilder text = new StringBuilder(HEADER);
    for (Line line : lines) text.append(line.text());
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What each customer owes, in cents. */
  Map<String, Long> balances() {
    Map<String, Long> balances = new HashMap<>();
    for (Line line : lines) {
      if (line.isCustomers()) {
        balances.merge(line.customer(), line.debit() - line.credit(), Long::sum);
      }
    }
    return balances;
  }

  static long count(List<Line> lines, Predicate<Line> which) {
    return lines.stream().filter(which).count();
  }
}
