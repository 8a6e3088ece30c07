package org.encours.web.internal.screen;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Words;
import org.encours.api.ledger.ImportFacts;
import org.encours.api.ledger.Imports;
import org.encours.api.ledger.Reception;
import org.encours.api.security.Role;
import org.encours.api.web.MenuEntry;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.encours.web.internal.domain.Position;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files taken in, newest first; posting to it takes one more. */
@Component
public final class ImportsScreen implements Screen {
  private static final Logger LOG = LoggerFactory.getLogger(ImportsScreen.class);
  private static final String FILE = "file";
  private static final int ROWS = 50;

  private final ImportFacts facts;
  private final Optional<Imports> imports;
  private final Clock clock;

  @Activate
  public ImportsScreen(
      @Reference ImportFacts facts,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          Imports imports,
      @Reference Clock clock) {
    this.clock = clock;
    this.facts = facts;
    this.imports = Optional.ofNullable(imports);
  }

  @Override
  public String path() {
    return "imports";
  }

  @Override
  public Role role() {
    return Role.VIEWER;
  }

  @Override
  public Role postRole() {
    return Role.ACCOUNTANT;
  }

  @Override
  public Optional<MenuEntry> menu() {
    return Optional.of(new MenuEntry(800, new Words("Imports", "Imports"), "imports"));
  }

  @Override
  public Reply get(ScreenRequest request) {
    Position position = Asked.position(request);
    ImportTable table =
        ImportTable.watched(
            facts.list(position.request(ROWS)), position, Asked.looks(request), clock.instant());
    return new Reply.View(
        request.isPartial() ? "imports-list" : "imports",
        Map.of(
            "imports", table,
            "on", imports.isPresent(),
            "siren", request.parameter("siren")));
  }

  @Override
  public Reply post(ScreenRequest request) {
    String filename =
        request
            .filename(FILE)
            .orElseThrow(
                () -> new InvalidRequest("Choisissez un fichier.", "Choose a file to import."));
    Optional<String> siren = request.parameter("siren").map(text -> text.replaceAll("\\s", ""));
    if (siren.isPresent() && !siren.get().matches("\\d{9}")) {
      throw new InvalidRequest("Un SIREN a neuf chiffres.", "A SIREN has nine digits.");
    }
    Reception reception = new Reception(filename, siren, "screen", request.user().name());
    try (InputStream content = request.file(FILE)) {
      long id = Asked.running(imports).receive(reception, content);
      return new Reply.Redirect("imports/" + id);
    } catch (IOException e) {
      LOG.warn("Receiving {} broke off", filename, e);
      throw new InvalidRequest(
          "La réception du fichier s'est interrompue : rien n'en a été gardé. Recommencez.",
          "Receiving the file broke off: nothing of it was kept. Please try again.");
    }
  }
}
