/**
 * How likely an invoice is to be paid late: indicators, their weights, and how these are learnt.
 * Pure: values in, values out.
 */
package org.encours.risk.internal.domain;
