package org.encours.demo.internal.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * A sale before its invoice has a number.
 *
 * @param date date of the invoice
 * @param netCents amount without VAT
 * @param subject what the invoice says it is for
 * @param steps what happens to it; none when it stays unpaid
 */
record Sale(
    Customer customer,
    LocalDate date,
    long netCents,
    Product product,
    String subject,
    List<Step> steps) {}
