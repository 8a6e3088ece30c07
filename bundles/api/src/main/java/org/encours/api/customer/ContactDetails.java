package org.encours.api.customer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.encours.api.InvalidRequest;

/**
 * Whom to turn to, and how. Texts are trimmed and empty where nothing is known.
 *
 * @param role what for
 * @param name person or department
 * @param email electronic mail
 * @param phone telephone
 * @param language language to write in, ISO 639-1: {@code fr}
 */
public record ContactDetails(
    ContactRole role, String name, String email, String phone, String language) {
  private static final int LONGEST = 200;
  private static final Pattern EMAIL =
      Pattern.compile(
          "[^\\s@<>,;:\"()\\\\]{1,64}@[^\\s@<>,;:\"()\\\\.]+(\\.[^\\s@<>,;:\"()\\\\.]+)+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()/-]{3,30}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

  public ContactDetails {
    name = name.strip();
    email = email.strip();
    phone = phone.strip();
    language = language.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * These details if they can be used.
   *
   * @throws InvalidRequest with what is wrong
   */
  public ContactDetails usable() {
    if (name.isEmpty() && email.isEmpty() && phone.isEmpty()) {
      throw new InvalidRequest(
          "Indiquez un nom, une adresse électronique ou un téléphone.",
          "State a name, an e-mail address or a telephone number.");
    }
    if (name.length() > LONGEST) {
      throw new InvalidRequest("Le nom est trop long.", "The name is too long.");
    }
    if (!email.isEmpty() && !isEmail(email)) {
      throw new InvalidRequest(
          "« " + email + " » n'est pas une adresse électronique.",
          "“" + email + "” is not an e-mail address.");
    }
    if (!phone.isEmpty() && !isPhone(phone)) {
      throw new InvalidRequest(
          "« " + phone + " » n'est pas un numéro de téléphone.",
          "“" + phone + "” is not a telephone number.");
    }
    if (!language.isEmpty() && !LANGUAGE.matcher(language).matches()) {
      throw new InvalidRequest(
          "« " + language + " » n'est pas une langue (deux lettres : fr, en).",
          "“" + language + "” is not a language (two letters: fr, en).");
    }
    return this;
  }

  /** What of a document's contact can be used; empty if nothing says how to reach anybody. */
  public Optional<ContactDetails> usablePart() {
    ContactDetails part =
        new ContactDetails(
            role,
            name.length() > LONGEST ? name.substring(0, LONGEST) : name,
            isEmail(email) ? email : "",
            isPhone(phone) ? phone : "",
            LANGUAGE.matcher(language).matches() ? language : "");
    return part.email.isEmpty() && part.phone.isEmpty() ? Optional.empty() : Optional.of(part);
  }

  /** Whether the text has the form of an e-mail address. */
  public static boolean isEmail(String text) {
    return text.length() <= 254 && EMAIL.matcher(text).matches();
  }

  private static boolean isPhone(String text) {
    return PHONE.matcher(text).matches();
  }
}
