package org.encours.api.risk;

import java.util.List;

/**
 * What is known of one customer strictly before a day. Invoices are numbered from 0, the earliest
 * decided first; of long histories only the latest are there. Days are days since 1970-01-01: an
 * indicator may be asked a million times.
 */
public interface CustomerFacts {
  /** The day before which everything here was known. */
  int asOf();

  /** Number of invoices decided before. */
  int invoices();

  /** When an invoice was decided. */
  int decided(int invoice);

  /** When an invoice was or is due. */
  int due(int invoice);

  /** What an invoice comes to, in minor units; 0 if unknown. */
  long amount(int invoice);

  /** What an invoice usually comes to, in minor units: the geometric mean; 0 if unknown. */
  double usualAmount();

  /** Whether it was paid before {@link #asOf()}. */
  boolean isPaid(int invoice);

  /** Days from due date to payment, negative if early; if unpaid, at least so many as of now. */
  int daysLate(int invoice);

  /** What other sources say. */
  List<ExternalFact> external();

  /** Days since an invoice was due, negative before. */
  default int age(int invoice) {
    return asOf() - due(invoice);
  }

  /** Whether it is known if an invoice is late: the time has run out, paid or not. */
  default boolean isDecided(int invoice, Horizon horizon) {
    return age(invoice) > horizon.days();
  }

  default boolean isLate(int invoice, Horizon horizon) {
    return daysLate(invoice) > horizon.days();
  }
}
