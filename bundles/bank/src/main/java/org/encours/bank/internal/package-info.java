/** Turns bank movements into receipts and returns, or lets them wait for a person. */
package org.encours.bank.internal;
