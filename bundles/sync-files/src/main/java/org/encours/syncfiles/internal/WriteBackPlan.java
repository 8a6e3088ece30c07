package org.encours.syncfiles.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.JournalEntry;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.LetteringChanges;
import org.encours.api.store.Leases;
import org.encours.api.work.Timetable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What of letterings is written back, and when. */
@Component(service = WriteBackPlan.class, configurationPid = "org.encours.sync.files")
public final class WriteBackPlan {
  private final DropFolders folders;
  private final LedgerQueries ledger;
  private final LetteringChanges changes;
  private final Timetable timetable;
  private final Leases leases;
  private final Clock clock;
  private final Set<String> formats;
  private final WriteBackTimes times;

  @Activate
  public WriteBackPlan(
      @Reference DropFolders folders,
      @Reference LedgerQueries ledger,
      @Reference LetteringChanges changes,
      @Reference Timetable timetable,
      @Reference Leases leases,
      @Reference Clock clock,
      Settings settings) {
    this.folders = folders;
    this.ledger = ledger;
    this.changes = changes;
    this.timetable = timetable;
    this.leases = leases;
    this.clock = clock;
    formats = formats(settings.writeBack());
    times = WriteBackTimes.of(settings.writeBackAt(), clock.getZone());
  }

  private static Set<String> formats(String choice) {
    return switch (choice.strip()) {
      case LedgerWriteBack.FORMAT -> Set.of(LedgerWriteBack.FORMAT);
      case LetteringsWriteBack.FORMAT -> Set.of(LetteringsWriteBack.FORMAT);
      case "both" -> Set.of(LedgerWriteBack.FORMAT, LetteringsWriteBack.FORMAT);
      case "none" -> Set.of();
      default -> throw new IllegalArgumentException("writeBack: " + choice);
    };
  }

  /**
   * Begins to write files of one format, as planned.
   *
   * @param name of the receiver, to which that of this node is added: the files are on its disk
   */
  Running begin(String name, String format, OutgoingFile file) throws UnknownHostException {
    String receiver = name + "@" + InetAddress.getLocalHost().getHostName() + ":" + folders.root();
    WriteBack writeBack = new WriteBack(receiver, ledger, changes, folders, file);
    boolean on = formats.contains(format);
    if (!on || times.isEmpty()) return new Running(writeBack, on, Optional.empty());
    WriteBackTimer timer = new WriteBackTimer(writeBack, times, timetable, leases, clock);
    timer.start();
    return new Running(writeBack, false, Optional.of(timer));
  }

  /**
   * One format on its way.
   *
   * @param atOnce whether letterings are written as they happen
   * @param timer what writes them otherwise, if anything does
   */
  record Running(WriteBack writeBack, boolean atOnce, Optional<WriteBackTimer> timer)
      implements AutoCloseable {
    static final Set<String> KINDS =
        Set.of(EventKinds.LETTERING_RUN_COMPLETED, EventKinds.LETTERED, EventKinds.UNLETTERED);

    String name() {
      return writeBack.receiver();
    }

    void happened(JournalEntry entry) throws IOException {
      if (atOnce) writeBack.of(entry.event().company().orElseThrow());
    }

    @Override
    public void close() {
      timer.ifPresent(WriteBackTimer::close);
    }
  }
}
