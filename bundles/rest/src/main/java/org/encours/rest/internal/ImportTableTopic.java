package org.encours.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Words;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.TableMapping.Shape;
import org.encours.api.document.TableSamples;
import org.encours.api.document.TableSamples.Sample;
import org.encours.api.ledger.ImportFacts;
import org.encours.api.ledger.ImportReport;
import org.encours.rest.internal.view.TableSampleView;
import org.encours.rest.internal.view.TableShapeView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The beginning of a received table, to define a mapping for it. */
@Component(service = Topic.class)
@Path("v1/imports/{id}/table")
@Produces(Topic.JSON)
public final class ImportTableTopic implements Topic {
  private final ImportFacts facts;
  private final Optional<TableSamples> samples;

  @Activate
  public ImportTableTopic(
      @Reference ImportFacts facts,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          TableSamples samples) {
    this.facts = facts;
    this.samples = Optional.ofNullable(samples);
  }

  /** As it seems to be written, but for what the parameters say. */
  @GET
  public TableSampleView sample(
      @PathParam("id") String id,
      @QueryParam("charset") String charset,
      @QueryParam("delimiter") String delimiter,
      @QueryParam("sheet") String sheet,
      @QueryParam("headerRow") String headerRow,
      @QueryParam("decimal") String decimal,
      @QueryParam("dates") String dates) {
    ImportReport report =
        facts
            .find(Parameters.id(id))
            .orElseThrow(
                () ->
                    Refusal.notFound(
                        "Aucun import n’a le numéro " + id + ".",
                        "No import has number " + id + "."));
    TableShapeView said =
        new TableShapeView(charset, delimiter, sheet, row(headerRow).orElse(null), decimal, dates);
    Sample seen = open(report, Optional.empty());
    Shape shape = said.or(seen.shape());
    return TableSampleView.of(shape.equals(seen.shape()) ? seen : open(report, Optional.of(shape)));
  }

  private Sample open(ImportReport report, Optional<Shape> shape) {
    TableSamples tables = samples.orElseThrow(ImportTableTopic::notInstalled);
    String filename = report.reception().filename();
    try (InputStream content = facts.content(report.id())) {
      return shape.isPresent()
          ? tables.open(filename, content, shape.get())
          : tables.open(filename, content);
    } catch (DocumentRefused e) {
      throw new InvalidRequest(InvalidRequest.Kind.INVALID, e.error().reason());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Integer> row(String text) {
    Optional<String> given = Parameters.given(text);
    if (given.filter(row -> !row.matches("[1-9][0-9]{0,3}")).isEmpty()) {
      return given.map(Integer::valueOf);
    }
    throw Refusal.badParameter(
        "headerRow",
        "« headerRow » est le numéro de la ligne des titres.",
        "\"headerRow\" is the number of the row of the titles.");
  }

  private static Refusal notInstalled() {
    return new Refusal(
        Problem.of(
            503,
            new Words(
                "La lecture des tableaux (encours-formats-tables) n’est pas installée ou est"
                    + " arrêtée.",
                "The reading of tables (encours-formats-tables) is not installed or switched"
                    + " off.")));
  }
}
