package org.encours.store.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.encours.api.InvalidRequest;
import org.encours.api.Money;
import org.encours.api.credit.CreditFact.Evidence;

/** What can be stated about credit: the rest is refused in words. */
final class CreditTexts {
  private static final int LONGEST = 500;
  private static final int LONGEST_EVIDENCE = 10_000;
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private CreditTexts() {}

  static String reason(String reason) {
    String why = bounded(reason);
    if (why.isEmpty()) throw new InvalidRequest("Indiquez le motif.", "State the reason.");
    return why;
  }

  /** A reference or a name, which must be there. */
  static String named(String text) {
    String name = bounded(text);
    if (name.isEmpty()) {
      throw new InvalidRequest(
          "Indiquez la référence, ou de qui il s'agit.", "State the reference, or who it is.");
    }
    return name;
  }

  static String bounded(String text) {
    return bounded(text, LONGEST);
  }

  private static String bounded(String text, int longest) {
    String stripped = text.strip();
    if (stripped.length() > longest) {
      throw new InvalidRequest(
          "Un texte a " + longest + " caractères au plus.",
          "A text has " + longest + " characters at the most.");
    }
    return stripped;
  }

  static void notNegative(Optional<Money> amount) {
    if (amount.filter(money -> money.signum() < 0).isPresent()) {
      throw new InvalidRequest(
          "Un montant ne peut pas être négatif ici.", "An amount cannot be negative here.");
    }
  }

  static void inOrder(LocalDate from, Optional<LocalDate> until) {
    if (until.filter(from::isAfter).isPresent()) {
      throw new InvalidRequest("La fin précède le début.", "The last day is before the first.");
    }
  }

  static Evidence evidence(Evidence stated) {
    String source = bounded(stated.source());
    if (source.isEmpty()) {
      throw new InvalidRequest("Indiquez la source.", "State the source.");
    }
    return new Evidence(
        source, bounded(stated.text(), LONGEST_EVIDENCE), link(bounded(stated.link())));
  }

  /** Only what a browser opens as a page: a link is clicked by whoever reads the fact. */
  private static String link(String link) {
    if (link.isEmpty()) return link;
    try {
      URI uri = new URI(link);
      if (uri.getHost() != null && SCHEMES.contains(String.valueOf(uri.getScheme()))) return link;
    } catch (URISyntaxException e) {
      // Refused below, like any other scheme.
    }
    throw new InvalidRequest(
        "Le lien doit commencer par http:// ou https://.",
        "The link must begin with http:// or https://.");
  }
}
