package org.encours.web.internal.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Words;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.Reading;
import org.encours.api.document.TableMapping;
import org.encours.api.document.TableMapping.Field;
import org.encours.api.document.TableMapping.Shape;
import org.encours.api.document.TableMappings;
import org.encours.api.document.TableSamples;
import org.encours.api.document.TableSamples.Sample;
import org.encours.api.ledger.ImportFacts;
import org.encours.api.ledger.ImportReport;
import org.encours.api.ledger.ImportState;
import org.encours.api.ledger.Imports;
import org.encours.api.ledger.Reception;
import org.encours.api.security.Role;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Says what the columns of a received table mean: the file is shown as it is read, and as it will
 * be understood. Posting shows that again, saves the mapping, takes the file in once more, or
 * retires a mapping.
 */
@Component(service = Screen.class)
public final class TableMappingScreen implements Screen {
  // For the trial only: the import takes those that the ledger is set to.
  private static final List<String> CUSTOMER_ACCOUNTS = List.of("411", "413", "416", "419");

  private final ImportFacts facts;
  private final TableMappings mappings;
  private final Optional<TableSamples> samples;
  private final Optional<Imports> imports;

  @Activate
  public TableMappingScreen(
      @Reference ImportFacts facts,
      @Reference TableMappings mappings,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          TableSamples samples,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          Imports imports) {
    this.facts = facts;
    this.mappings = mappings;
    this.samples = Optional.ofNullable(samples);
    this.imports = Optional.ofNullable(imports);
  }

  @Override
  public String path() {
    return "imports/{id}/mapping";
  }

  @Override
  public Role role() {
    return Role.ACCOUNTANT;
  }

  @Override
  public Reply get(ScreenRequest request) {
    Optional<ImportReport> report = report(request);
    if (report.isEmpty()) return new Reply.NotFound();
    if (samples.isEmpty()) return new Reply.View("mapping-off", Map.of("report", report.get()));
    Sample sample = open(report.get(), Optional.empty());
    String name = sample.sheets().isEmpty() ? "CSV" : sample.shape().sheet();
    return show(request, report.get(), MappingDraft.suggested(sample, name));
  }

  @Override
  public Reply post(ScreenRequest request) {
    Optional<ImportReport> found = report(request);
    if (found.isEmpty()) return new Reply.NotFound();
    ImportReport report = found.get();
    return switch (request.parameter("do").orElse("look")) {
      case "save" -> {
        save(request, report);
        yield new Reply.Redirect("imports/" + report.id() + "?done=mapping-saved");
      }
      case "save-import" -> {
        save(request, report);
        yield importAgain(request, report);
      }
      case "import" -> importAgain(request, report);
      case "retire" -> {
        String name = request.parameter("mapping").orElse("");
        mappings.retire(requiredSiren(request, report), name, request.user().name());
        String page = "imports/" + report.id() + "/mapping";
        yield new Reply.Redirect(page + "?done=mapping-retired");
      }
      default -> show(request, report, draft(request, report));
    };
  }

  private Optional<ImportReport> report(ScreenRequest request) {
    return Asked.id(request.path("id"))
        .flatMap(facts::find)
        .filter(report -> report.state() == ImportState.REJECTED)
        .filter(report -> new ImportRow(report).isTable());
  }

  private Reply show(ScreenRequest request, ImportReport report, MappingDraft draft) {
    Map<String, Object> model = new HashMap<>();
    Optional<String> siren = siren(request, report);
    model.put("report", report);
    model.put("siren", siren.orElse(""));
    model.put("sirenKnown", known(report).isPresent());
    model.put("draft", draft);
    model.put("fields", Arrays.asList(Field.values()));
    model.put("text", draft.sheets().isEmpty());
    model.put("gaps", draft.gaps());
    model.put("trial", List.of());
    model.put("refused", Optional.empty());
    model.put("saved", siren.map(mappings::of).orElse(List.of()));
    model.put("on", imports.isPresent());
    if (draft.gaps().isEmpty()) tryOut(report, draft.mapping(), model);
    return new Reply.View(request.isPartial() ? "mapping-parts" : "mapping", model);
  }

  private void tryOut(ImportReport report, TableMapping mapping, Map<String, Object> model) {
    Reading reading =
        new Reading(
            report.reception().filename(), CUSTOMER_ACCOUNTS, report.currency(), List.of(mapping));
    try (InputStream content = facts.content(report.id())) {
      TableSamples.Trial trial = Asked.running(samples).trial(content, reading);
      model.put("trial", TrialRow.of(trial, report.currency()));
    } catch (DocumentRefused e) {
      model.put("refused", Optional.of(e.error()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MappingDraft draft(ScreenRequest request, ImportReport report) {
    Sample seen = open(report, Optional.empty());
    Shape shape = MappingDraft.shape(request, seen.shape());
    Sample sample = shape.equals(seen.shape()) ? seen : open(report, Optional.of(shape));
    return MappingDraft.asked(request, sample);
  }

  private Sample open(ImportReport report, Optional<Shape> shape) {
    TableSamples tables = Asked.running(samples);
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

  private void save(ScreenRequest request, ImportReport report) {
    MappingDraft draft = draft(request, report);
    List<Words> gaps = draft.gaps();
    if (!gaps.isEmpty()) throw new InvalidRequest(InvalidRequest.Kind.INVALID, gaps.get(0));
    mappings.save(requiredSiren(request, report), draft.mapping(), request.user().name());
  }

  private Reply importAgain(ScreenRequest request, ImportReport report) {
    Reception reception =
        new Reception(
            report.reception().filename(),
            Optional.of(requiredSiren(request, report)),
            "screen",
            request.user().name());
    try (InputStream content = facts.content(report.id())) {
      return new Reply.Redirect("imports/" + Asked.running(imports).receive(reception, content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> known(ImportReport report) {
    return report.company().or(() -> report.reception().siren());
  }

  private static Optional<String> siren(ScreenRequest request, ImportReport report) {
    return known(report)
        .or(() -> request.parameter("siren").map(text -> text.replaceAll("\\s", "")));
  }

  private static String requiredSiren(ScreenRequest request, ImportReport report) {
    return siren(request, report)
        .filter(siren -> siren.matches("[0-9A-Za-z]{3,20}"))
        .orElseThrow(
            () ->
                new InvalidRequest(
                    "Indiquez le SIREN de la société à laquelle appartient ce fichier.",
                    "State the SIREN of the company that this file belongs to."));
  }
}
