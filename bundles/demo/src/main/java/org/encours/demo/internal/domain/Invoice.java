package org.encours.demo.internal.domain;

import java.time.LocalDate;

/**
 * An issued invoice.
 *
 * @param number FA, the year, a dash, four digits
 * @param order number of the customer's order
 */
record Invoice(String number, int order, Sale sale) {

  /** The company's terms: thirty days from the date of the invoice. */
  static final int TERM_DAYS = 30;

  LocalDate date() {
    return sale.date();
  }

  /** The day it is entered in the books: an invoice dated on a Sunday waits for the Monday. */
  LocalDate entryDate() {
    return FrenchCalendar.notSunday(sale.date());
  }

  LocalDate dueDate() {
    return sale.date().plusDays(TERM_DAYS);
  }

  Party party() {
    return sale.customer().party();
  }

  long vatCents() {
    return sale.product().vat(sale.netCents());
  }

  long grossCents() {
    return sale.netCents() + vatCents();
  }

  /** The running number without the year and without leading zeros, as customers abridge it. */
  int rank() {
    return Integer.parseInt(number.substring(number.indexOf('-') + 1));
  }
}
