/**
 * The storage contracts of {@code org.encours.api} on PostgreSQL: migrations, transactions,
 * journal, followers, durable work, and the facts of ledger and lettering.
 */
package org.encours.store.internal;
