package org.encours.api.ledger;

/** Where a due date comes from, the strongest first. */
public enum DueSource {
  /** The invoice itself. */
  INVOICE,
  /** The ERP. */
  ERP,
  /** The terms agreed with the customer. */
  CUSTOMER_TERMS,
  /** The company's usual terms. */
  COMPANY_TERMS,
  /** The entry's own date: credits are due at once. */
  ENTRY_DATE
}
