package org.encours.rest.internal.view;

import java.util.Locale;
import org.encours.api.customer.CustomerEvent;

/**
 * Something that was stated about a customer.
 *
 * @param merge number of the merge it tells of, while that is in force
 */
public record CustomerEventView(String at, String actor, String what, Long merge) {

  public static CustomerEventView of(CustomerEvent event, Locale locale) {
    return new CustomerEventView(
        event.at().toString(), event.actor(), event.what().in(locale), event.merge().orElse(null));
  }
}
