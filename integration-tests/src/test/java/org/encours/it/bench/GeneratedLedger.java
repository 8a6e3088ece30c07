package org.encours.it.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/**
 * A FEC of any size: invoices with their sales and VAT lines, payments with their bank line, every
 * 25th of so many entries a customer. The same size gives the same file.
 */
final class GeneratedLedger {
  private static final String HEAD =
      "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib"
          + "|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate"
          + "|Montantdevise|Idevise\n";
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final int ENTRIES_OF_A_CUSTOMER = 25;

  private final Random random = new Random(42);
  private final BufferedWriter out;

  private GeneratedLedger(BufferedWriter out) {
    this.out = out;
  }

  /**
   * @param entries lines of customers
   */
  static void write(Path file, int entries) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      new GeneratedLedger(out).write(entries);
    }
  }

  private void write(int entries) throws IOException {
    out.write(HEAD);
    LocalDate first = LocalDate.of(2024, 1, 1);
    int customers = Math.max(1, entries / ENTRIES_OF_A_CUSTOMER);
    for (int i = 0; i < entries; i++) {
      int customer = random.nextInt(customers);
      String day = DAY.format(first.plusDays((long) i * 366 / entries));
      long cents = 1_000 + random.nextInt(500_000);
      String account = String.format(Locale.ROOT, "C%06d", customer);
      String party = "411000|Clients|" + account + "|Client " + customer;
      if (i % 2 == 0) {
        String piece = String.format(Locale.ROOT, "FA2024-%07d", i);
        String head = "VE|Ventes|" + i + "|" + day + "|";
        String tail = "||" + day + "||\n";
        String text = "|" + piece + "|" + day + "|Facture " + piece + "|";
        out.write(head + party + text + amount(cents) + "|0,00" + "|" + tail);
        long tax = cents / 6;
        out.write(head + "706000|Ventes||" + text + "0,00|" + amount(cents - tax) + "|" + tail);
        out.write(head + "445710|TVA||" + text + "0,00|" + amount(tax) + "|" + tail);
      } else {
        String text = "|V" + i + "|" + day + "|Virement client " + customer + "|";
        String head = "BQ|Banque|" + i + "|" + day + "|";
        String tail = "||" + day + "||\n";
        out.write(head + party + text + "0,00|" + amount(cents) + "|" + tail);
        out.write(head + "512000|Banque||" + text + amount(cents) + "|0,00" + "|" + tail);
      }
    }
  }

  private static String amount(long cents) {
    return cents / 100 + "," + (cents % 100 < 10 ? "0" : "") + cents % 100;
  }
}
