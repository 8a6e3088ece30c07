package org.encours.rest.internal;

import java.util.Map;
import java.util.UUID;
import org.encours.api.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A bug or a broken environment: logged in full, told to the caller as a number to quote. */
final class Failure {
  private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

  private Failure() {}

  /** Logs what happened and gives the problem that names the place in the log. */
  static Problem logged(Throwable cause) {
    String correlation = UUID.randomUUID().toString();
    LOG.error("API call failed, correlation {}", correlation, cause);
    return new Problem(
        500,
        new Words(
            "Une erreur inattendue s’est produite ; le journal du serveur la décrit sous le numéro "
                + correlation
                + ".",
            "Something unexpected happened; the server's log describes it under number "
                + correlation
                + "."),
        Map.of("correlation", correlation));
  }
}
