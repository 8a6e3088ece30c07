package org.encours.rest.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.encours.api.ledger.ImportFacts;
import org.encours.api.ledger.ImportReport;
import org.encours.api.ledger.Imports;
import org.encours.api.ledger.Reception;
import org.encours.rest.internal.view.ImportView;
import org.encours.rest.internal.view.Listing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The imports: files taken in, and what became of them. */
@Component(service = Topic.class)
@Path("v1/imports")
@Produces(Topic.JSON)
public final class ImportsTopic implements Topic {
  private static final int LONGEST_NAME = 255;

  private final Imports imports;
  private final ImportFacts facts;

  @Activate
  public ImportsTopic(@Reference Imports imports, @Reference ImportFacts facts) {
    this.imports = imports;
    this.facts = facts;
  }

  @GET
  public Listing<ImportView> list(
      @Context Caller caller,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    return Parameters.list(
        Parameters.page(limit, cursor),
        facts::list,
        report -> ImportView.of(report, caller.locale()));
  }

  @GET
  @Path("{id}")
  public ImportView one(@Context Caller caller, @PathParam("id") String id) {
    return ImportView.of(existing(facts, id), caller.locale());
  }

  /** The import that the path names. */
  static ImportReport existing(ImportFacts facts, String id) {
    return facts
        .find(Parameters.id(id))
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "Aucun import n’a le numéro " + id + ".", "No import has number " + id + "."));
  }

  /** Takes the request itself, so that no provider touches the body: it is streamed as it is. */
  @POST
  @Consumes("*/*")
  public Response receive(
      @Context Caller caller,
      @Context HttpServletRequest request,
      @QueryParam("filename") String filename,
      @QueryParam("siren") String siren) {
    refuseMultipart(request.getContentType());
    Reception reception =
        new Reception(name(filename), company(siren), "api", caller.user().name());
    long id = take(reception, request);
    return Response.accepted(one(caller, Long.toString(id)))
        .header(HttpHeaders.LOCATION, caller.base() + "/imports/" + id)
        .build();
  }

  private long take(Reception reception, HttpServletRequest request) {
    try {
      return imports.receive(reception, request.getInputStream());
    } catch (IOException e) {
      throw Refusal.bad(
          "Le fichier n’a pas été reçu en entier.", "The file was not received completely.");
    }
  }

  static void refuseMultipart(String contentType) {
    if (contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      throw new Refusal(Problem.of(415));
    }
  }

  private static String name(String filename) {
    Optional<String> given = Parameters.given(filename);
    if (given.isEmpty()
        || given.get().length() > LONGEST_NAME
        || given.get().chars().anyMatch(Character::isISOControl)) {
      throw Refusal.badParameter(
          "filename",
          "« filename » est le nom du fichier, en " + LONGEST_NAME + " caractères au plus.",
          "\"filename\" is the name of the file, in " + LONGEST_NAME + " characters at most.");
    }
    return given.get();
  }

  private static Optional<String> company(String siren) {
    Optional<String> given = Parameters.given(siren);
    if (given.isPresent() && !given.get().matches("[0-9]{9}")) {
      throw Refusal.badParameter(
          "siren", "« siren » compte neuf chiffres.", "\"siren\" has nine digits.");
    }
    return given;
  }
}
