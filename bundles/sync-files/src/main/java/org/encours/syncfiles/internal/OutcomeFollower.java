package org.encours.syncfiles.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.encours.api.Words;
import org.encours.api.document.LineError;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.Follower;
import org.encours.api.journal.JournalEntry;
import org.encours.api.ledger.ImportFacts;
import org.encours.api.ledger.ImportFindings;
import org.encours.api.ledger.ImportReport;
import org.encours.api.ledger.ImportState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Puts a dropped file where its import ended: {@code archive/<date>/}, or {@code rejected/} beside
 * a note that says which line and why. The cursor is this node's own: the files are on its disk.
 */
@Component
public final class OutcomeFollower implements Follower {
  private final DropFolders folders;
  private final ImportFacts imports;
  private final Clock clock;
  private final String name;

  @Activate
  public OutcomeFollower(
      @Reference DropFolders folders, @Reference ImportFacts imports, @Reference Clock clock)
      throws UnknownHostException {
    this.folders = folders;
    this.imports = imports;
    this.clock = clock;
    name = "sync-files@" + InetAddress.getLocalHost().getHostName() + ":" + folders.root();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(
        EventKinds.IMPORT_COMPLETED, EventKinds.IMPORT_REJECTED, EventKinds.IMPORT_DUPLICATE);
  }

  @Override
  public void handle(JournalEntry entry) throws IOException {
    long id = Long.parseLong(entry.event().subject().substring("import/".length()));
    Optional<ImportReport> report = imports.find(id);
    if (report.isEmpty() || !"drop".equals(report.get().reception().source())) return;
    Optional<Path> waiting = folders.waiting(id);
    if (waiting.isEmpty()) return;
    settle(report.get(), waiting.get());
    Files.deleteIfExists(folders.work(id));
  }

  private void settle(ImportReport report, Path file) throws IOException {
    Locale language = folders.language();
    if (report.state() == ImportState.REJECTED) {
      Path target = DropFolders.moveInto(file, folders.rejected());
      DropFolders.note(target, "error", errors(report, language));
      return;
    }
    Path day = folders.archive().resolve(LocalDate.now(clock).toString());
    Path target = DropFolders.moveInto(file, day);
    if (report.state() == ImportState.DUPLICATE) {
      DropFolders.note(target, "duplicate", duplicate(report, language));
    }
  }

  private static String duplicate(ImportReport report, Locale language) {
    long original = report.effect().duplicateOf().orElse(0L);
    return new Words(
                "Ce fichier a déjà été importé (import " + original + ") : rien n'a changé.",
                "This file was imported before (import " + original + "): nothing has changed.")
            .in(language)
        + "\n";
  }

  private static String errors(ImportReport report, Locale language) {
    ImportFindings findings = report.findings();
    StringBuilder text = new StringBuilder();
    text.append(
            new Words(
                    "Import "
                        + report.id()
                        + " refusé : "
                        + report.reception().filename()
                        + "\nRien n'a été pris de ce fichier. Erreurs : "
                        + findings.errorCount(),
                    "Import "
                        + report.id()
                        + " refused: "
                        + report.reception().filename()
                        + "\nNothing was taken from this file. Errors: "
                        + findings.errorCount())
                .in(language))
        .append("\n\n");
    for (LineError error : findings.errors()) text.append(line(error, language)).append('\n');
    long more = findings.errorCount() - findings.errors().size();
    if (more > 0) {
      text.append(new Words("… et " + more + " autres.", "… and " + more + " more.").in(language))
          .append('\n');
    }
    return text.toString();
  }

  private static String line(LineError error, Locale language) {
    StringBuilder text = new StringBuilder();
    if (error.line() > 0) {
      text.append(new Words("Ligne ", "Line ").in(language)).append(error.line());
      if (!error.column().isEmpty()) text.append(", ").append(error.column());
      if (!error.value().isEmpty()) text.append(" « ").append(error.value()).append(" »");
      text.append(" : ");
    }
    return text.append(error.reason().in(language)).toString();
  }
}
