/** Whether an order may be taken, and what accounts say. Pure: values in, values out. */
package org.encours.credit.internal.domain;
