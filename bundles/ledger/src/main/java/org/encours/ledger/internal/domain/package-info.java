/** What the ledger decides about a line: whose it is, its identity, when it falls due. */
package org.encours.ledger.internal.domain;
