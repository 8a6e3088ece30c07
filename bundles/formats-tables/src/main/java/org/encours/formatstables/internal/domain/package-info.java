/**
 * Understanding tables, whatever program wrote them: amounts, dates, titles, what columns mean.
 * Pure Java.
 */
package org.encours.formatstables.internal.domain;
