package org.encours.rest.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.LineError;
import org.encours.api.risk.ScoringFiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Scores invoices that are in no ledger. Nothing is kept. */
@Component(service = Topic.class)
@Path("v1/ratings/score")
public final class ScoringTopic implements Topic {
  private static final String CSV = "text/csv;charset=UTF-8";

  private final Optional<ScoringFiles> scoring;

  @Activate
  public ScoringTopic(
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          ScoringFiles scoring) {
    this.scoring = Optional.ofNullable(scoring);
  }

  /** Takes the request itself, so that no provider touches the body. */
  @POST
  @Consumes("*/*")
  @Produces(CSV)
  public byte[] score(@Context Caller caller, @Context HttpServletRequest request) {
    ImportsTopic.refuseMultipart(request.getContentType());
    ScoringFiles files = scoring.orElseThrow(ScoringTopic::notInstalled);
    ByteArrayOutputStream scored = new ByteArrayOutputStream();
    try {
      files.score(request.getInputStream(), scored);
    } catch (DocumentRefused e) {
      throw new Refusal(problem(e.error(), caller.locale()));
    } catch (IOException e) {
      throw Refusal.bad(
          "Le fichier n’a pas été reçu en entier.", "The file was not received completely.");
    }
    return scored.toByteArray();
  }

  private static Problem problem(LineError error, Locale locale) {
    Words reason = error.reason();
    return new Problem(
        422,
        new Words(
            place(error, "Ligne ", ", colonne ") + " : " + reason.fr(),
            place(error, "Line ", ", column ") + ": " + reason.en()),
        Map.of(
            "line", Integer.toString(error.line()),
            "column", error.column(),
            "value", error.value(),
            "reason", reason.in(locale)));
  }

  private static String place(LineError error, String line, String column) {
    return line + error.line() + (error.column().isEmpty() ? "" : column + error.column());
  }

  private static Refusal notInstalled() {
    return new Refusal(
        Problem.of(
            503,
            new Words(
                "La cotation (encours-risk) n’est pas installée ou est arrêtée.",
                "The rating (encours-risk) is not installed or switched off.")));
  }
}
