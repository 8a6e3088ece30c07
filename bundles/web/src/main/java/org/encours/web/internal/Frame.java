package org.encours.web.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.encours.api.ledger.Company;
import org.encours.api.security.UserIdentity;

/**
 * What surrounds every page: who reads it, where they are, where they can go.
 *
 * @param base the application as browsers see it, with a trailing slash
 * @param here path and query of the page below that
 * @param locale language of the reader
 * @param csrf token for forms
 * @param user who is logged in
 * @param menu places the user may go
 * @param company the company in view, or the last one that was
 * @param companies all companies
 * @param done what has just been done, a message key without its {@code done.}
 */
public record Frame(
    String base,
    String here,
    Locale locale,
    String csrf,
    Optional<UserIdentity> user,
    List<Link> menu,
    Optional<Company> company,
    List<Company> companies,
    Optional<String> done) {

  /**
   * A place in the menu.
   *
   * @param path below the application
   * @param waiting how much waits there for a person
   * @param current whether the reader is there
   */
  public record Link(String title, String path, long waiting, boolean current) {
    /** The last step of the path, by which a part of a page can renew the number. */
    public String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }
}
