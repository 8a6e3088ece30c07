package org.encours.rest.internal;

/** What the JSON bodies of requests must hold. */
final class Bodies {
  private Bodies() {}

  static <T> T present(T body) {
    if (body == null) {
      throw Refusal.bad(
          "La demande doit porter un corps JSON.", "The request must have a JSON body.");
    }
    return body;
  }

  /** The text of that member, which must not be blank. */
  static String text(String name, String value) {
    return Parameters.given(value).orElseThrow(() -> missing(name));
  }

  static Refusal missing(String name) {
    return Refusal.badParameter(
        name, "Le champ « " + name + " » est obligatoire.", "\"" + name + "\" is required.");
  }
}
