package org.encours.rest.internal;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.encours.api.Words;

/**
 * An error as RFC 9457 describes it. The type is always {@code about:blank}: the status says which
 * kind it is, the detail what to do.
 *
 * @param status HTTP status
 * @param detail what is wrong, for the person who called
 * @param more further members, such as the parameter meant
 */
record Problem(int status, Words detail, Map<String, String> more) {
  static final String MEDIA_TYPE = "application/problem+json";

  private static final Map<Integer, Words> TITLES =
      Map.ofEntries(
          Map.entry(400, new Words("Demande incorrecte", "Bad request")),
          Map.entry(401, new Words("Authentification requise", "Unauthorized")),
          Map.entry(403, new Words("Accès refusé", "Forbidden")),
          Map.entry(404, new Words("Introuvable", "Not found")),
          Map.entry(405, new Words("Méthode non permise", "Method not allowed")),
          Map.entry(406, new Words("Format de réponse indisponible", "Not acceptable")),
          Map.entry(409, new Words("Conflit", "Conflict")),
          Map.entry(413, new Words("Contenu trop volumineux", "Content too large")),
          Map.entry(415, new Words("Type de contenu non accepté", "Unsupported media type")),
          Map.entry(422, new Words("Demande irréalisable", "Unprocessable content")),
          Map.entry(500, new Words("Erreur interne", "Internal server error")),
          Map.entry(503, new Words("Momentanément indisponible", "Service unavailable")));

  private static final Map<Integer, Words> USUAL_DETAILS =
      Map.ofEntries(
          Map.entry(404, new Words("Il n’y a rien à cette adresse.", "There is nothing here.")),
          Map.entry(
              405,
              new Words(
                  "Cette adresse n’accepte pas cette méthode.",
                  "This address does not take that method.")),
          Map.entry(
              406,
              new Words(
                  "Aucun des formats demandés par l’en-tête Accept n’est disponible.",
                  "None of the formats in the Accept header is available.")),
          Map.entry(
              409,
              new Words(
                  "Ces données ont changé entre-temps : relisez-les, puis recommencez.",
                  "The data has changed meanwhile: read it again, then retry.")),
          Map.entry(
              415,
              new Words(
                  "Le type de contenu envoyé (en-tête Content-Type) n’est pas accepté ici.",
                  "The type of the content sent (Content-Type header) is not taken here.")));

  private static final Words NO_DETAIL =
      new Words("La demande n’a pas pu être traitée.", "The request could not be handled.");

  Problem {
    more = Map.copyOf(more);
  }

  static Problem of(int status, Words detail) {
    return new Problem(status, detail, Map.of());
  }

  /** The usual words for that status. */
  static Problem of(int status) {
    return of(status, USUAL_DETAILS.getOrDefault(status, NO_DETAIL));
  }

  /** The members of the JSON object. */
  Map<String, Object> members(Locale locale, String instance) {
    Map<String, Object> members = new TreeMap<>(more);
    members.put("type", "about:blank");
    members.put("title", TITLES.getOrDefault(status, Words.same("HTTP " + status)).in(locale));
    members.put("status", status);
    members.put("detail", detail.in(locale));
    members.put("instance", instance);
    return members;
  }
}
