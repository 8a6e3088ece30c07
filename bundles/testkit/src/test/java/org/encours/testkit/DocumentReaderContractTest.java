package org.encours.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.DocumentReader;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.LineError;
import org.encours.api.document.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The contract lets a sound reader pass and catches each way of breaking it. */
class DocumentReaderContractTest {
  private static final byte[] SAMPLE =
      "lines\none\ntwo\n".repeat(20).getBytes(StandardCharsets.UTF_8);

  @Test
  void soundReaderPasses() {
    Checked checked = new Checked(new Sound());
    assertDoesNotThrow(checked::kind);
    assertDoesNotThrow(checked::recognisesItsOwn);
    assertDoesNotThrow(checked::recognisesAnything);
    assertDoesNotThrow(checked::readsItsSample);
    assertDoesNotThrow(checked::stateless);
    assertDoesNotThrow(checked::threadSafe);
    assertDoesNotThrow(checked::slowStream);
    assertDoesNotThrow(checked::brokenStream);
    assertDoesNotThrow(checked::readsAnything);
  }

  @Test
  void readerThatThrowsOnGarbageIsCaught() {
    Checked checked =
        new Checked(
            new Sound() {
              @Override
              public Recognition recognise(DocumentHead head) {
                return head.bytes()[4] == 's' ? Recognition.CERTAIN : Recognition.NO;
              }

              @Override
              void refuse() {
                throw new IllegalStateException("garbage");
              }
            });
    assertThrows(ArrayIndexOutOfBoundsException.class, checked::recognisesAnything);
    assertThrows(IllegalStateException.class, checked::readsAnything);
  }

  @Test
  void readerThatGoesByTheNameIsCaught() {
    Checked checked =
        new Checked(
            new Sound() {
              @Override
              public Recognition recognise(DocumentHead head) {
                return head.filename().equals("sample") ? Recognition.CERTAIN : Recognition.NO;
              }
            });
    assertCaught(checked::recognisesItsOwn);
  }

  @Test
  void readerThatRemembersIsCaught() {
    AtomicInteger read = new AtomicInteger();
    Checked checked =
        new Checked(
            new Sound() {
              @Override
              int firstLine() {
                return read.incrementAndGet();
              }
            });
    assertCaught(checked::stateless);
    assertCaught(checked::threadSafe);
  }

  @Test
  void readerThatTakesWhatIsAvailableForTheWholeIsCaught() {
    Checked checked =
        new Checked(
            new Sound() {
              @Override
              byte[] all(InputStream content) throws IOException {
                byte[] buffer = new byte[100_000];
                int n = content.read(buffer);
                return java.util.Arrays.copyOf(buffer, Math.max(n, 0));
              }
            });
    assertThrows(Throwable.class, checked::slowStream);
  }

  @Test
  void readerThatSwallowsBrokenStreamsIsCaught() {
    Checked checked =
        new Checked(
            new Sound() {
              @Override
              byte[] all(InputStream content) throws IOException {
                try {
                  return content.readAllBytes();
                } catch (IOException e) {
                  return SAMPLE;
                }
              }
            });
    assertCaught(checked::brokenStream);
  }

  @Test
  void readerThatFindsNothingIsCaught() {
    Checked checked =
        new Checked(
            new Sound() {
              @Override
              public void read(InputStream content, Reading reading, DocumentSink sink) {
                sink.totals(ControlTotals.NONE);
              }
            });
    assertCaught(checked::readsItsSample);
  }

  private static void assertCaught(Executable check) {
    assertThrows(AssertionError.class, check);
  }

  /** A line of the ledger for every line of text after the heading “lines”. */
  private static class Sound implements DocumentReader {
    @Override
    public String kind() {
      return "lines";
    }

    @Override
    public Recognition recognise(DocumentHead head) {
      String text = new String(head.bytes(), StandardCharsets.ISO_8859_1);
      return text.startsWith("lines\n") ? Recognition.CERTAIN : Recognition.NO;
    }

    @Override
    public void read(InputStream content, Reading reading, DocumentSink sink)
        throws IOException, DocumentRefused {
      String text = new String(all(content), StandardCharsets.ISO_8859_1);
      if (!text.startsWith("lines\n")) refuse();
      int line = firstLine();
      for (String label : text.lines().skip(1).toList()) {
        sink.line(LedgerLineBuilder.line().at(line++).label(label).build());
      }
      sink.totals(new ControlTotals(line, 0, 0, Optional.empty(), Optional.empty()));
    }

    byte[] all(InputStream content) throws IOException {
      return content.readAllBytes();
    }

    int firstLine() {
      return 2;
    }

    void refuse() throws DocumentRefused {
      throw new DocumentRefused(LineError.ofDocument("Pas un texte connu.", "No known text."));
    }
  }

  private static final class Checked extends DocumentReaderContract {
    private final DocumentReader reader;

    Checked(DocumentReader reader) {
      this.reader = reader;
    }

    @Override
    protected DocumentReader reader() {
      return reader;
    }

    @Override
    protected byte[] sample() {
      return SAMPLE;
    }
  }
}
