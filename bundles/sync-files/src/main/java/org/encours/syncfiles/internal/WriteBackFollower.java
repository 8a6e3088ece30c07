package org.encours.syncfiles.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.Follower;
import org.encours.api.journal.JournalEntry;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.Exports;
import org.encours.api.ledger.LedgerQueries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Writes the lettered ledger to {@code out/<siren>/} whenever letterings have changed. Events older
 * than the last file of their company need no new one. The file appears whole or not at all.
 */
@Component(configurationPid = "org.encours.sync.files")
public final class WriteBackFollower implements Follower {
  private static final String FORMAT = "fec";

  /** An event may commit this long after its recording, too late for a file begun in between. */
  private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(5);

  private final DropFolders folders;
  private final LedgerQueries ledger;
  private final Exports exports;
  private final Clock clock;
  private final boolean on;
  private final String name;
  private final Map<Integer, Instant> written = new ConcurrentHashMap<>();

  @Activate
  public WriteBackFollower(
      @Reference DropFolders folders,
      @Reference LedgerQueries ledger,
      @Reference Exports exports,
      @Reference Clock clock,
      Settings settings)
      throws UnknownHostException {
    this.folders = folders;
    this.ledger = ledger;
    this.exports = exports;
    this.clock = clock;
    on = settings.writeBack();
    name = "write-back@" + InetAddress.getLocalHost().getHostName() + ":" + folders.root();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(EventKinds.LETTERING_RUN_COMPLETED, EventKinds.LETTERED, EventKinds.UNLETTERED);
  }

  @Override
  public void handle(JournalEntry entry) throws IOException {
    if (!on || "0".equals(entry.event().data().get("letterings"))) return;
    int company = entry.event().company().orElseThrow();
    Instant last = written.getOrDefault(company, Instant.EPOCH);
    if (last.isAfter(entry.recordedAt().plus(LONGEST_TRANSACTION))) return;
    Optional<Company> known =
        ledger.companies().stream().filter(c -> c.id() == company).findFirst();
    if (known.isEmpty()) return;
    Instant begun = clock.instant();
    write(known.get());
    written.put(company, begun);
  }

  private void write(Company company) throws IOException {
    Exports.Export export = exports.prepare(company, FORMAT, Optional.empty(), Optional.empty());
    Path folder = Files.createDirectories(folders.out(company.siren()));
    Path whole = folder.resolve(export.filename());
    Path part = folder.resolve(export.filename() + ".part");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
      export.writeTo(out);
    }
    Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
