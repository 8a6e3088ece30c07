package org.encours.api.web;

import java.util.Optional;
import org.encours.api.ledger.Company;
import org.encours.api.security.Role;

/**
 * A page of the application. An extension point: register as an OSGi service and the page appears,
 * with its menu entry, under {@code /encours/}; it goes away with its bundle. Templates (Pebble)
 * are taken from the folder {@code templates/}, texts from {@code messages_fr.properties} and
 * {@code messages_en.properties}, both in the bundle of the screen's class. Thread-safe.
 */
public interface Screen {
  /**
   * Path below {@code /encours/}, with variables in braces: {@code
   * companies/{siren}/customers/{account}}. Two screens of the same path: the higher {@code
   * service.ranking} wins.
   */
  String path();

  /** Least role that may see it. */
  Role role();

  /** Least role that may post to it. */
  default Role postRole() {
    return role();
  }

  /** Its place in the menu, if it has one. */
  default Optional<MenuEntry> menu() {
    return Optional.empty();
  }

  /** How much waits for a person on that page of a company, shown in the menu; 0 shows nothing. */
  default long waiting(Company company) {
    return 0;
  }

  /** Shows the page. */
  Reply get(ScreenRequest request);

  /** Does what a form of the page asks. The CSRF token has been checked. */
  default Reply post(ScreenRequest request) {
    return new Reply.NotFound();
  }
}
