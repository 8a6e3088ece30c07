package org.encours.api.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The cases that an accountant can read: {@code src/test/resources/cases}. A heading of the second
 * level begins a case, its line "Conditions" states the terms, its table invoices and due dates.
 */
class PaymentTermsCasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases/conditions-de-paiement.md");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final String TERMS = "- Conditions : ";

  private record Invoice(String title, String terms, LocalDate issued, LocalDate due) {}

  @TestFactory
  List<DynamicTest> cases() throws IOException {
    List<Invoice> invoices = read(Files.readAllLines(CASES));
    assertTrue(invoices.size() >= 40, "cases were not read: " + invoices.size());
    return invoices.stream()
        .map(
            invoice ->
                dynamicTest(
                    invoice.title() + ", facture du " + invoice.issued(), () -> check(invoice)))
        .toList();
  }

  private static void check(Invoice invoice) {
    PaymentTerms terms =
        PaymentTermsText.parse(invoice.terms())
            .orElseThrow(() -> new AssertionError("not understood: " + invoice.terms()));
    assertEquals(invoice.due(), terms.due(invoice.issued()));
  }

  private static List<Invoice> read(List<String> lines) {
    List<Invoice> invoices = new ArrayList<>();
    String title = "";
    String terms = "";
    for (String line : lines) {
      if (line.startsWith("## ")) {
        title = line.substring(3);
        terms = "";
      } else if (line.startsWith(TERMS)) {
        terms = line.substring(TERMS.length());
      } else if (line.matches("\\| [0-9].*")) {
        String[] cells = line.split("\\|");
        assertTrue(!title.isEmpty() && !terms.isEmpty(), line);
        invoices.add(new Invoice(title, terms, day(cells[1]), day(cells[2])));
      }
    }
    return invoices;
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text.strip(), DAY);
  }
}
