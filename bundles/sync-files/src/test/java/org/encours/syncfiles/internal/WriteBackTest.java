package org.encours.syncfiles.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.JournalEntry;
import org.encours.api.journal.JournalEvent;
import org.encours.api.journal.Position;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.LetteringBatch;
import org.encours.api.lettering.LetteringChange;
import org.encours.api.lettering.LetteringWriter;
import org.encours.api.store.Leases;
import org.encours.api.work.Timetable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letterings leave once each, at once or by the clock, also when something fails in between. */
class WriteBackTest {
  private static final Company COMPANY =
      new Company(1, "732829320", true, "Société", Currency.getInstance("EUR"), Instant.EPOCH);

  @TempDir Path root;

  private final MemoryChanges changes = new MemoryChanges();
  private final Map<String, Instant> timetable = new HashMap<>();
  private Instant now = Instant.parse("2026-06-30T10:00:00Z");
  private boolean diskFull;

  @BeforeEach
  void oneLettering() {
    changes.letter();
  }

  @Test
  void aFileForWhatHasChangedAndNoneWhenNothingHas() throws IOException {
    LetteringsWriteBack follower = follower("csv", "");
    follower.handle(decided());
    follower.handle(decided());
    assertEquals(Map.of("00000001.csv", "1 end"), written());

    changes.letter();
    changes.letter();
    follower.handle(decided());
    assertEquals(Map.of("00000001.csv", "1 end", "00000002.csv", "2 3 end"), written());
    assertEquals(2, changes.taken.size());
  }

  @Test
  void aFileThatFailedIsNotThereAndIsWrittenAgainWithTheSameContent() throws IOException {
    LetteringsWriteBack follower = follower("csv", "");
    diskFull = true;
    assertThrows(IOException.class, () -> follower.handle(decided()));
    assertEquals(List.of(), names().stream().filter(name -> !name.endsWith(".part")).toList());
    assertEquals(List.of(), changes.taken);

    diskFull = false;
    changes.letter();
    follower.handle(decided());
    assertEquals(Map.of("00000001.csv", "1 end", "00000002.csv", "2 end"), written());
  }

  @Test
  void whatIsNotChosenIsNotWritten() throws IOException {
    follower("none", "").handle(decided());
    follower("fec", "").handle(decided());
    assertEquals(Map.of(), written());
    follower("both", "").handle(decided());
    assertEquals(List.of("00000001.csv"), List.copyOf(written().keySet()));
    assertThrows(IllegalArgumentException.class, () -> follower("xml", ""));
  }

  @Test
  void byTheClockNothingIsWrittenWhenItHappens() throws IOException {
    LetteringsWriteBack follower = follower("csv", "06:30");
    follower.handle(decided());
    follower.stop();
    assertEquals(Map.of(), written());
  }

  @Test
  void theClockWritesOnceForEachTime() throws IOException {
    WriteBackTimer timer = timer();
    timer.writeIfDue(); // begins to count
    at("2026-07-01T06:29:59Z", timer);
    assertEquals(Map.of(), written());

    at("2026-07-01T06:30:00Z", timer);
    assertEquals(Map.of("00000001.csv", "1 end"), written());

    changes.letter();
    at("2026-07-01T23:00:00Z", timer);
    assertEquals(1, written().size());
    timer.close();
  }

  @Test
  void timesThatWereMissedAreMadeUpOnce() throws IOException {
    WriteBackTimer before = timer();
    before.writeIfDue();
    before.close();

    WriteBackTimer after = timer();
    at("2026-07-05T12:00:00Z", after);
    assertEquals(Map.of("00000001.csv", "1 end"), written());
    changes.letter();
    at("2026-07-05T12:00:05Z", after);
    assertEquals(1, written().size());
    at("2026-07-06T06:30:00Z", after);
    assertEquals(2, written().size());
    after.close();
  }

  @Test
  void aTimeAtWhichItFailedIsNotOver() throws IOException {
    WriteBackTimer timer = timer();
    timer.writeIfDue();
    diskFull = true;
    assertThrows(IOException.class, () -> at("2026-07-01T06:30:00Z", timer));
    diskFull = false;
    at("2026-07-01T06:31:00Z", timer);
    assertEquals(Map.of("00000001.csv", "1 end"), written());
    timer.close();
  }

  private void at(String moment, WriteBackTimer timer) throws IOException {
    now = Instant.parse(moment);
    timer.writeIfDue();
  }

  private WriteBackTimer timer() {
    OutgoingFile file = follower("none", "")::write;
    WriteBack writeBack = new WriteBack("out", ledger(), changes, TestFolders.in(root), file);
    WriteBackTimes times = WriteBackTimes.of("06:30", ZoneOffset.UTC);
    return new WriteBackTimer(writeBack, times, timetable(), leases(), clock());
  }

  private LetteringsWriteBack follower(String formats, String times) {
    Settings settings = TestFolders.settings(Map.of("writeBack", formats, "writeBackAt", times));
    WriteBackPlan plan =
        new WriteBackPlan(
            TestFolders.in(root), ledger(), changes, timetable(), leases(), clock(), settings);
    try {
      return new LetteringsWriteBack(plan, changes, new Numbers());
    } catch (UnknownHostException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JournalEntry decided() {
    JournalEvent event =
        new JournalEvent(EventKinds.LETTERED, Optional.of(1), "lettering/1", "marie", Map.of());
    return new JournalEntry(new Position(1, 1), Instant.EPOCH, event);
  }

  private List<String> names() throws IOException {
    Path folder = root.resolve("out").resolve(COMPANY.siren());
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Map<String, String> written() throws IOException {
    Map<String, String> written = new TreeMap<>();
    for (String name : names()) {
      written.put(
          name, Files.readString(root.resolve("out").resolve(COMPANY.siren()).resolve(name)));
    }
    return written;
  }

  /** Knows one company and nothing else. */
  private static LedgerQueries ledger() {
    return (LedgerQueries)
        Proxy.newProxyInstance(
            LedgerQueries.class.getClassLoader(),
            new Class<?>[] {LedgerQueries.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("companies")) return List.of(COMPANY);
              throw new UnsupportedOperationException(method.getName());
            });
  }

  private Timetable timetable() {
    return new Timetable() {
      @Override
      public Optional<Instant> lastDone(String name) {
        return Optional.ofNullable(timetable.get(name));
      }

      @Override
      public void done(String name, Instant at) {
        timetable.put(name, at);
      }
    };
  }

  private static Leases leases() {
    return name -> Optional.of(() -> {});
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  /** The numbers of the letterings, on a disk that may be full. */
  private final class Numbers implements LetteringWriter {
    @Override
    public String filename(String siren, LetteringBatch batch) {
      return String.format(Locale.ROOT, "%08d.csv", batch.number());
    }

    @Override
    public Sheet begin(OutputStream out, Currency currency) {
      StringBuilder numbers = new StringBuilder();
      return new Sheet() {
        @Override
        public void line(LetteringChange change) {
          numbers.append(change.lettering()).append(' ');
        }

        @Override
        public void end() throws IOException {
          out.write(numbers.append("end").toString().getBytes(StandardCharsets.UTF_8));
          out.flush();
          if (diskFull) throw new IOException("disk full");
        }
      };
    }
  }
}
