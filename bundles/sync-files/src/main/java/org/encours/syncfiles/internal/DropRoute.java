package org.encours.syncfiles.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
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
 * Takes files from {@code in/}, and from {@code in/<siren>/} and the folders in it, once they are
 * complete: unchanged for a while, and not named like a file in transfer ({@code .part}, {@code
 * .tmp}, {@code .filepart}, a leading dot). The file is in the database before it leaves the
 * folder; a crash in between takes it twice, which the import recognises.
 */
@Component(service = RoutesBuilder.class, configurationPid = "org.encours.sync.files")
public final class DropRoute extends RouteBuilder {
  /** Names of files in transfer. */
  static final Pattern IN_TRANSFER =
      Pattern.compile("(?i).*\\.(part|tmp|filepart|crdownload|done)");

  /** In how many folders, in/ included, a file may be. */
  static final int DEEPEST = 8;

  private static final String TARGET = "EncoursTarget";
  private static final int SWEEP_EACH = 5;

  private final DropFolders folders;
  private final Imports imports;
  private final Settings settings;
  private final StrayFiles strays;

  @Activate
  public DropRoute(
      @Reference DropFolders folders,
      @Reference Imports imports,
      @Reference Clock clock,
      Settings settings) {
    this.folders = folders;
    this.imports = imports;
    this.settings = settings;
    strays = new StrayFiles(folders, clock, Duration.ofMillis(settings.stableMs()));
  }

  @Override
  public void configure() {
    from("file:"
            + folders.in()
            + "?recursive=true&maxDepth="
            + DEEPEST
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
            + "&exclude="
            + IN_TRANSFER.pattern()
            + "&sortBy=file:name&maxMessagesPerPoll=100"
            + "&move=${header."
            + TARGET
            + "}")
        .routeId("encours-drop")
        .streamCache(false)
        .process(this::receive);
    from("timer:encours-drop-strays?period=" + SWEEP_EACH * settings.pollIntervalMs())
        .routeId("encours-drop-strays")
        .process(exchange -> strays.sweep());
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
