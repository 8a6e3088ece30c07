package org.encours.it.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * A FEC of any size in which most invoices are paid, as customers do: citing the number or not, two
 * invoices at once, short of a fee, in part. Every 25th of so many entries a customer. The same
 * size gives the same file.
 */
final class GeneratedReceivables {
  private static final String HEAD =
      "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib"
          + "|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate"
          + "|Montantdevise|Idevise\n";
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final int ENTRIES_OF_A_CUSTOMER = 25;
  private static final int FEE = 250;

  private final Random random = new Random(7);
  private final PriorityQueue<Payment> coming = new PriorityQueue<>();
  private final Map<Integer, Invoice> held = new HashMap<>();
  private final BufferedWriter out;
  private final int entries;

  private record Invoice(int customer, String piece, long cents) {}

  private record Payment(int at, int customer, String citing, long cents)
      implements Comparable<Payment> {
    @Override
    public int compareTo(Payment other) {
      return Integer.compare(at, other.at);
    }
  }

  private GeneratedReceivables(BufferedWriter out, int entries) {
    this.out = out;
    this.entries = entries;
  }

  /**
   * @param entries lines of customers
   */
  static void write(Path file, int entries) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      new GeneratedReceivables(out, entries).write();
    }
  }

  private void write() throws IOException {
    out.write(HEAD);
    int customers = Math.max(1, entries / ENTRIES_OF_A_CUSTOMER);
    for (int i = 0; i < entries; i++) {
      Payment due = coming.peek();
      if (due != null && due.at() <= i) {
        pay(i, coming.remove());
      } else {
        String piece = String.format(Locale.ROOT, "FA2024-%07d", i);
        invoice(i, new Invoice(random.nextInt(customers), piece, 1_000 + random.nextInt(500_000)));
      }
    }
  }

  private void invoice(int i, Invoice invoice) throws IOException {
    String head = "VE|Ventes|" + i + "|" + day(i) + "|";
    String text = "|" + invoice.piece() + "|" + day(i) + "|Facture " + invoice.piece() + "|";
    out.write(
        head + party(invoice.customer()) + text + amount(invoice.cents()) + "|0,00" + tail(i));
    out.write(head + "706000|Ventes||" + text + "0,00|" + amount(invoice.cents()) + tail(i));
    int fate = random.nextInt(100);
    if (fate < 60) schedule(i, invoice, " " + invoice.piece(), invoice.cents());
    else if (fate < 75) schedule(i, invoice, "", invoice.cents());
    else if (fate < 83) hold(i, invoice);
    else if (fate < 88) schedule(i, invoice, " " + invoice.piece(), invoice.cents() - FEE);
    else if (fate < 93) schedule(i, invoice, " " + invoice.piece(), invoice.cents() / 2);
  }

  /** Paid together with the next one of the customer that is held. */
  private void hold(int i, Invoice invoice) {
    Invoice other = held.remove(invoice.customer());
    if (other == null) {
      held.put(invoice.customer(), invoice);
    } else {
      String both = " " + other.piece() + " " + invoice.piece();
      schedule(i, invoice, both, other.cents() + invoice.cents());
    }
  }

  private void schedule(int i, Invoice invoice, String citing, long cents) {
    int later = entries / 12 + random.nextInt(Math.max(1, entries / 12));
    coming.add(new Payment(i + later, invoice.customer(), citing, cents));
  }

  private void pay(int i, Payment payment) throws IOException {
    String head = "BQ|Banque|" + i + "|" + day(i) + "|";
    String text = "|V" + i + "|" + day(i) + "|Virement" + payment.citing() + "|";
    out.write(
        head + party(payment.customer()) + text + "0,00|" + amount(payment.cents()) + tail(i));
    out.write(head + "512000|Banque||" + text + amount(payment.cents()) + "|0,00" + tail(i));
  }

  private static String party(int customer) {
    return String.format(Locale.ROOT, "411000|Clients|C%06d|Client %d", customer, customer);
  }

  private String day(int i) {
    return DAY.format(LocalDate.of(2024, 1, 1).plusDays((long) i * 366 / entries));
  }

  private String tail(int i) {
    return "|||" + day(i) + "||\n";
  }

  private static String amount(long cents) {
    return cents / 100 + "," + (cents % 100 < 10 ? "0" : "") + cents % 100;
  }
}
