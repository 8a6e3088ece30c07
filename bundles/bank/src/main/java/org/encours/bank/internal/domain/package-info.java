/** Whose movement it is, and how sure that is. Pure: values in, values out. */
package org.encours.bank.internal.domain;
