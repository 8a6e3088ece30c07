/** Scores invoices and files of invoices. */
package org.encours.risk.internal;
