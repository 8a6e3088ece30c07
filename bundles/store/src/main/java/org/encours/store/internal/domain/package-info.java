/** Decisions of the store that need no database. */
package org.encours.store.internal.domain;
