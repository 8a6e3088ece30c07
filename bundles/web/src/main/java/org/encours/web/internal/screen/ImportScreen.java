package org.encours.web.internal.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.Page;
import org.encours.api.document.LineError;
import org.encours.api.ledger.ImportFacts;
import org.encours.api.ledger.ImportReport;
import org.encours.api.security.Role;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.encours.web.internal.domain.FaultyLines;
import org.encours.web.internal.domain.Pace;
import org.encours.web.internal.domain.Position;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One import: progress, control totals, errors with the lines they are in. */
@Component
public final class ImportScreen implements Screen {
  private static final Logger LOG = LoggerFactory.getLogger(ImportScreen.class);

  private final ImportFacts facts;
  private final Clock clock;

  @Activate
  public ImportScreen(@Reference ImportFacts facts, @Reference Clock clock) {
    this.facts = facts;
    this.clock = clock;
  }

  @Override
  public String path() {
    return "imports/{id}";
  }

  @Override
  public Role role() {
    return Role.VIEWER;
  }

  @Override
  public Reply get(ScreenRequest request) {
    Optional<ImportReport> found = Asked.id(request.path("id")).flatMap(facts::find);
    if (found.isEmpty()) return new Reply.NotFound();
    ImportReport report = found.get();
    List<Pace.Look> before = Asked.looks(request);
    ImportTable watched =
        ImportTable.watched(
            new Page<>(List.of(report), Optional.empty()), Position.FIRST, before, clock.instant());
    Map<String, Object> model = new HashMap<>();
    model.put("row", watched.rows().get(0));
    model.put("again", watched.again());
    model.put("errors", faulty(report, report.findings().errors()));
    model.put("warnings", quoted(report.findings().warnings(), Map.of()));
    return new Reply.View(request.isPartial() ? "import-state" : "import", model);
  }

  private List<FaultyLine> faulty(ImportReport report, List<LineError> errors) {
    if (errors.isEmpty() || !report.state().isFinal()) return quoted(errors, Map.of());
    List<Integer> wanted = errors.stream().map(LineError::line).toList();
    try (InputStream content = facts.content(report.id())) {
      return quoted(errors, FaultyLines.read(content, wanted));
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("The file of import {} cannot be read again", report.id(), e);
      return quoted(errors, Map.of());
    }
  }

  private static List<FaultyLine> quoted(List<LineError> errors, Map<Integer, String> lines) {
    return errors.stream().map(error -> FaultyLine.of(error, lines)).toList();
  }
}
