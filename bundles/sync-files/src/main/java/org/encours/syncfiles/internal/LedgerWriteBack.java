package org.encours.syncfiles.internal;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.encours.api.journal.Follower;
import org.encours.api.journal.JournalEntry;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.Exports;
import org.encours.api.lettering.LetteringBatch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Writes the whole ledger with its codes whenever letterings have changed. */
@Component(service = Follower.class)
public final class LedgerWriteBack implements Follower {
  static final String FORMAT = "fec";

  private final Exports exports;
  private final WriteBackPlan.Running running;

  @Activate
  public LedgerWriteBack(@Reference WriteBackPlan plan, @Reference Exports exports)
      throws UnknownHostException {
    this.exports = exports;
    running = plan.begin("write-back", FORMAT, this::write);
  }

  @Deactivate
  void stop() {
    running.close();
  }

  @Override
  public String name() {
    return running.name();
  }

  @Override
  public Set<String> kinds() {
    return WriteBackPlan.Running.KINDS;
  }

  @Override
  public void handle(JournalEntry entry) throws IOException {
    running.happened(entry);
  }

  /** The ledger as it is now, whatever the batch holds. */
  private void write(Company company, LetteringBatch batch, Path folder) throws IOException {
    Exports.Export export = exports.prepare(company, FORMAT, Optional.empty(), Optional.empty());
    OutgoingFile.appear(
        folder.resolve(export.filename()),
        out -> {
          export.writeTo(out);
          return true;
        });
  }
}
