/** Brings files into the customer ledger and back out. */
package org.encours.ledger.internal;
