package org.encours.syncfiles.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.encours.api.InvalidRequest;
import org.encours.api.ledger.Imports;
import org.encours.api.ledger.Reception;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes files from {@code in/} and {@code in/<siren>/} once they are complete: unchanged for a
 * while, and not named like a file in transfer ({@code .part}, {@code .tmp}, {@code .filepart}, a
 * leading dot). The file is in the database before it leaves the folder; a crash in between takes
 * it twice, which the import recognises.
 */
@Component(service = RoutesBuilder.class, configurationPid = "org.encours.sync.files")
public final class DropRoute extends RouteBuilder {
  private static final String TARGET = "EncoursTarget";

  private final DropFolders folders;
  private final Imports imports;
  private final Settings settings;

  @Activate
  public DropRoute(@Reference DropFolders folders, @Reference Imports imports, Settings settings) {
    this.folders = folders;
    this.imports = imports;
    this.settings = settings;
  }

  @Override
  public void configure() {
    from("file:"
            + folders.in()
            + "?recursive=true&maxDepth=2"
            + "&delay="
            + settings.pollIntervalMs()
            + "&readLock=changed&readLockMinLength=0&readLockMarkerFile=false"
            + "&readLockLoggingLevel=DEBUG"
            + "&readLockMinAge="
            + settings.stableMs()
            + "&readLockCheckInterval="
            + settings.stableMs()
            + "&readLockTimeout="
            + Math.max(20_000, 3 * settings.stableMs())
            + "&exclude=(?i)(.*\\.(part|tmp|filepart|crdownload|done))"
            + "&sortBy=file:name&maxMessagesPerPoll=100"
            + "&move=${header."
            + TARGET
            + "}")
        .routeId("encours-drop")
        .process(this::receive);
  }

  private void receive(Exchange exchange) throws IOException {
    GenericFile<?> dropped = exchange.getMessage().getBody(GenericFile.class);
    Path file = Path.of(dropped.getAbsoluteFilePath());
    Path relative = folders.in().relativize(file);
    Optional<String> siren =
        relative.getNameCount() > 1
            ? Optional.of(relative.getName(0).toString())
            : Optional.empty();
    Path target;
    try (InputStream content = Files.newInputStream(file)) {
      long id =
          imports.receive(
              new Reception(file.getFileName().toString(), siren, "drop", "drop"), content);
      target = folders.work(id).resolve(file.getFileName());
    } catch (InvalidRequest e) {
      target = DropFolders.free(folders.rejected(), file.getFileName().toString());
      DropFolders.note(target, "error", e.words().in(folders.language()) + "\n");
    }
    exchange.getMessage().setHeader(TARGET, target.toString());
  }
}
