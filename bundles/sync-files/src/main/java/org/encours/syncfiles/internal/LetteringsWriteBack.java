package org.encours.syncfiles.internal;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.encours.api.journal.Follower;
import org.encours.api.journal.JournalEntry;
import org.encours.api.ledger.Company;
import org.encours.api.lettering.LetteringBatch;
import org.encours.api.lettering.LetteringChanges;
import org.encours.api.lettering.LetteringWriter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/**
 * Writes what was lettered and what was undone since the last file, a line for each entry. Waits
 * for a writer, which the bundle does without: its minimum is raised here only.
 */
@Component(service = Follower.class, property = "writer.cardinality.minimum:Integer=1")
public final class LetteringsWriteBack implements Follower {
  static final String FORMAT = "csv";

  private final LetteringChanges changes;
  private final LetteringWriter writer;
  private final WriteBackPlan.Running running;

  @Activate
  public LetteringsWriteBack(
      @Reference WriteBackPlan plan,
      @Reference LetteringChanges changes,
      @Reference(name = "writer", cardinality = ReferenceCardinality.OPTIONAL)
          LetteringWriter writer)
      throws UnknownHostException {
    this.changes = changes;
    this.writer = writer;
    running = plan.begin("write-back-csv", FORMAT, this::write);
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

  /** No file for a batch of which nothing remains. */
  void write(Company company, LetteringBatch batch, Path folder) throws IOException {
    OutgoingFile.appear(
        folder.resolve(writer.filename(company.siren(), batch)),
        out -> {
          AtomicBoolean any = new AtomicBoolean();
          LetteringWriter.Sheet sheet = writer.begin(out, company.currency());
          changes.read(
              company,
              batch,
              change -> {
                any.set(true);
                sheet.line(change);
              });
          sheet.end();
          return any.get();
        });
  }
}
