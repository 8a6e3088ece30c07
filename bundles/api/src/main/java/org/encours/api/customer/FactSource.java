package org.encours.api.customer;

/** Who states a fact about a customer. What a person states counts before the rest. */
public enum FactSource {
  /** Somebody who works with Encours. */
  PERSON,
  /** An electronic invoice. */
  INVOICE,
  /** Another system's master data. */
  ERP
}
