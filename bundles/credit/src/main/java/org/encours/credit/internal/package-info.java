/** Answers orders that ask for credit. */
package org.encours.credit.internal;
