package org.encours.rest.internal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamWriteException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.encours.api.InvalidRequest;
import org.encours.api.Words;
import org.encours.api.store.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a call throws into problem details. */
@Provider
public final class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

  // A proxy of the current request, set by the JAX-RS engine.
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    ProblemResponse answer = (ProblemResponse) request.getAttribute(ProblemResponse.ATTRIBUTE);
    if (answer.isCallerGone()) {
      LOG.info("the caller of {} hung up", request.getRequestURI());
      answer.breakOff(Problem.of(500));
      return Response.serverError().build();
    }
    Problem problem = problem(thrown);
    if (answer.isStarted()) {
      answer.breakOff(problem);
      return Response.serverError().build();
    }
    Locale locale = Language.of(request);
    Response.ResponseBuilder response =
        Response.status(problem.status())
            .type(Problem.MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
            .entity(Json.bytes(problem.members(locale, request.getRequestURI())));
    if (thrown instanceof WebApplicationException web) {
      String allowed = web.getResponse().getHeaderString(HttpHeaders.ALLOW);
      if (allowed != null) response.header(HttpHeaders.ALLOW, allowed);
    }
    return response.build();
  }

  private static int status(InvalidRequest.Kind kind) {
    return switch (kind) {
      case INVALID -> 422;
      case NOT_FOUND -> 404;
      case TOO_LARGE -> 413;
    };
  }

  static Problem problem(Throwable thrown) {
    if (thrown instanceof Refusal refusal) return refusal.problem();
    if (thrown instanceof InvalidRequest invalid) {
      return Problem.of(status(invalid.kind()), invalid.words());
    }
    if (thrown instanceof UnitOfWork.Conflict) return Problem.of(409);
    if (thrown instanceof JsonProcessingException json) return ofJson(json);
    if (thrown instanceof WebApplicationException web) {
      int status = web.getResponse().getStatus();
      if (status >= 400 && status < 500) return Problem.of(status);
    }
    return Failure.logged(thrown);
  }

  private static Problem ofJson(JsonProcessingException json) {
    if (json instanceof InvalidDefinitionException || json instanceof StreamWriteException) {
      return Failure.logged(json);
    }
    if (json instanceof StreamConstraintsException
        || json.getCause() instanceof StreamConstraintsException) {
      return Problem.of(
          413, new Words("Le document JSON est trop grand.", "The JSON document is too large."));
    }
    if (json instanceof UnrecognizedPropertyException unknown) {
      String name = unknown.getPropertyName();
      return Refusal.badParameter(
              name,
              "Le champ « " + name + " » n’existe pas ici.",
              "There is no member \"" + name + "\" here.")
          .problem();
    }
    JsonLocation at = json.getLocation();
    String place = at == null ? "?" : at.getLineNr() + ":" + at.getColumnNr();
    return Refusal.bad(
            "Le corps de la demande n’est pas le JSON attendu (ligne:colonne " + place + ").",
            "The body of the request is not the JSON expected (line:column " + place + ").")
        .problem();
  }
}
