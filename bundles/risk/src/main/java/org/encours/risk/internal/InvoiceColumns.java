package org.encours.risk.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.encours.api.document.DocumentRefused;
import org.encours.api.risk.PastInvoice;

/** Where the columns of a table of invoices stand, and how their cells are read. */
final class InvoiceColumns {
  private static final Pattern AMOUNT = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,6})?");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;
  private static final int LONGEST_CUSTOMER = 200;

  private final List<String> names;
  private final int customer;
  private final int decision;
  private final int due;
  private final int amount;
  private final int paid;
  private final boolean decimalComma;

  private InvoiceColumns(List<String> names, boolean decimalComma) throws DocumentRefused {
    this.names = names;
    this.decimalComma = decimalComma;
    customer = position("customer");
    decision = position("decision_date");
    due = position("due_date");
    amount = position("amount");
    paid = position("paid_date");
  }

  /**
   * The columns of a header.
   *
   * @param reserved names that must not be there
   */
  static InvoiceColumns of(List<String> header, List<String> reserved, char separator)
      throws DocumentRefused {
    List<String> names = header.stream().map(n -> n.strip().toLowerCase(Locale.ROOT)).toList();
    for (String name : reserved) {
      if (names.contains(name)) {
        throw InvoiceTable.refused(
            1,
            name,
            name,
            "Cette colonne est réservée au résultat.",
            "This column is reserved for the result.");
      }
    }
    return new InvoiceColumns(names, separator == ';');
  }

  private int position(String name) throws DocumentRefused {
    int position = names.indexOf(name);
    if (position < 0 || names.lastIndexOf(name) != position) {
      throw InvoiceTable.refused(
          1,
          name,
          String.join(", ", names),
          "La première ligne doit nommer cette colonne une fois.",
          "The first line must name this column once.");
    }
    return position;
  }

  PastInvoice invoice(List<String> fields, int line) throws DocumentRefused {
    if (fields.size() != names.size()) {
      throw InvoiceTable.refused(
          line,
          "",
          "",
          "La ligne compte " + fields.size() + " colonnes, la première " + names.size() + ".",
          "The line has " + fields.size() + " columns, the first one " + names.size() + ".");
    }
    return new PastInvoice(
        customer(fields.get(customer), line),
        date(fields, decision, line).orElseThrow(() -> missing(decision, line)),
        date(fields, due, line).orElseThrow(() -> missing(due, line)),
        amount(fields.get(amount), line),
        date(fields, paid, line));
  }

  private String customer(String cell, int line) throws DocumentRefused {
    String name = cell.strip();
    if (name.isEmpty()) throw missing(customer, line);
    if (name.length() <= LONGEST_CUSTOMER) return name;
    throw InvoiceTable.refused(
        line,
        names.get(customer),
        name,
        "Le client tient en " + LONGEST_CUSTOMER + " caractères au plus.",
        "The customer has " + LONGEST_CUSTOMER + " characters at most.");
  }

  private DocumentRefused missing(int column, int line) {
    return InvoiceTable.refused(
        line, names.get(column), "", "La valeur manque.", "The value is missing.");
  }

  private Optional<LocalDate> date(List<String> fields, int column, int line)
      throws DocumentRefused {
    String cell = fields.get(column).strip();
    if (cell.isEmpty()) return Optional.empty();
    try {
      LocalDate date = LocalDate.parse(cell);
      if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) return Optional.of(date);
    } catch (DateTimeParseException e) {
      // Refused below, like a year out of bounds.
    }
    throw InvoiceTable.refused(
        line,
        names.get(column),
        cell,
        "Une date AAAA-MM-JJ entre " + FIRST_YEAR + " et " + LAST_YEAR + " est attendue.",
        "A date YYYY-MM-DD between " + FIRST_YEAR + " and " + LAST_YEAR + " is expected.");
  }

  private Optional<BigDecimal> amount(String cell, int line) throws DocumentRefused {
    String written = cell.strip();
    if (written.isEmpty()) return Optional.empty();
    String number = decimalComma ? written.replace(',', '.') : written;
    if (AMOUNT.matcher(number).matches()) return Optional.of(new BigDecimal(number));
    throw InvoiceTable.refused(
        line,
        names.get(amount),
        written,
        "Un montant tel que 1234.50 est attendu.",
        "An amount such as 1234.50 is expected.");
  }
}
