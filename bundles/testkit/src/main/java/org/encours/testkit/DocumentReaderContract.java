package org.encours.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.DocumentReader;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.Reading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every {@link DocumentReader} promises. Extend it in the tests of a reader and give the
 * reader and a document; the rest is inherited.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class DocumentReaderContract {
  private static final int HEAD = 1 << 16;

  /** The reader, a new one at each call. */
  protected abstract DocumentReader reader();

  /**
   * A faultless document with some customer lines, bank movements or an invoice, a few kilobytes
   * long.
   */
  protected abstract byte[] sample();

  /** How the sample is to be read: the usual French customer accounts, in euros. */
  protected Reading reading() {
    return new Reading("sample", List.of("411", "413", "416", "419"), Currency.getInstance("EUR"));
  }

  @Test
  @DisplayName("names its kind")
  public final void kind() {
    assertFalse(reader().kind().isBlank(), "kind");
    assertEquals(reader().kind(), reader().kind(), "another kind at each creation");
  }

  @Test
  @DisplayName("recognises its own by the content, whatever the file is called")
  public final void recognisesItsOwn() {
    byte[] head = Arrays.copyOf(sample(), Math.min(HEAD, sample().length));
    for (String name : List.of(reading().filename(), "", "a/b\\c", "x".repeat(5_000))) {
      DocumentReader.Recognition found = reader().recognise(new DocumentHead(name, head));
      assertNotEquals(DocumentReader.Recognition.NO, found, "called “" + name + "”");
    }
  }

  @Test
  @DisplayName("does not recognise an empty file, and looks at anything without throwing")
  public final void recognisesAnything() {
    DocumentReader reader = reader();
    assertEquals(
        DocumentReader.Recognition.NO, reader.recognise(new DocumentHead("", new byte[0])));
    for (byte[] bytes : damaged()) reader.recognise(new DocumentHead("", bytes));
  }

  @Test
  @DisplayName("finds something and one set of totals in its sample, and no error")
  public final void readsItsSample() throws Exception {
    RecordedDocument.Content found = read(reader(), new ByteArrayInputStream(sample()));
    assertFalse(found.isEmpty(), "nothing");
    assertEquals(List.of(), found.errors());
    assertEquals(1, found.totals().size(), "sets of totals");
  }

  @Test
  @DisplayName("finds the same again, whatever it has read before")
  public final void stateless() throws Exception {
    DocumentReader reader = reader();
    RecordedDocument.Content first = read(reader, new ByteArrayInputStream(sample()));
    for (byte[] bytes : damaged()) readAnything(reader, bytes);
    assertEquals(first, read(reader, new ByteArrayInputStream(sample())));
  }

  @Test
  @DisplayName("reads several documents at once")
  public final void threadSafe() throws Exception {
    DocumentReader reader = reader();
    RecordedDocument.Content expected = read(reader(), new ByteArrayInputStream(sample()));
    List<RecordedDocument.Content> found =
        IntStream.range(0, 32)
            .parallel()
            .mapToObj(
                i -> {
                  try {
                    return read(reader, new ByteArrayInputStream(sample()));
                  } catch (IOException | DocumentRefused e) {
                    throw new IllegalStateException(e);
                  }
                })
            .toList();
    for (RecordedDocument.Content content : found) assertEquals(expected, content);
  }

  @Test
  @DisplayName("finds the same when the bytes come one at a time")
  public final void slowStream() throws Exception {
    RecordedDocument.Content expected = read(reader(), new ByteArrayInputStream(sample()));
    assertEquals(expected, read(reader(), new Trickle(sample())));
  }

  @Test
  @DisplayName("passes on that the content cannot be fetched")
  public final void brokenStream() {
    byte[] half = Arrays.copyOf(sample(), sample().length / 2);
    IOException away = new IOException("the content is away");
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(half),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw away;
              }
            });
    assertThrows(IOException.class, () -> read(reader(), broken));
  }

  @Test
  @DisplayName("reads anything to its end, or refuses it with a reason in both languages")
  public final void readsAnything() throws IOException {
    for (byte[] bytes : damaged()) readAnything(reader(), bytes);
  }

  private void readAnything(DocumentReader reader, byte[] bytes) throws IOException {
    try {
      read(reader, new ByteArrayInputStream(bytes));
    } catch (DocumentRefused e) {
      assertFalse(e.error().reason().fr().isBlank(), "reason in French");
      assertFalse(e.error().reason().en().isBlank(), "reason in English");
    }
  }

  private RecordedDocument.Content read(DocumentReader reader, InputStream content)
      throws IOException, DocumentRefused {
    RecordedDocument found = new RecordedDocument();
    reader.read(content, reading(), found);
    return found.content();
  }

  /** Nothing, noise, the sample cut short, the sample with other bytes in it. */
  private List<byte[]> damaged() {
    Random random = new Random(42);
    byte[] sample = sample();
    List<byte[]> documents = new ArrayList<>(List.of(new byte[0], new byte[4_096]));
    for (int i = 0; i < 200; i++) {
      byte[] noise = new byte[random.nextInt(2_000)];
      random.nextBytes(noise);
      documents.add(noise);
      documents.add(Arrays.copyOf(sample, random.nextInt(sample.length)));
      byte[] changed = sample.clone();
      for (int n = random.nextInt(10); n >= 0; n--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      }
      documents.add(changed);
    }
    return documents;
  }

  /** Gives one byte at each call. */
  private static final class Trickle extends FilterInputStream {
    Trickle(byte[] bytes) {
      super(new ByteArrayInputStream(bytes));
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return super.read(buffer, offset, Math.min(1, length));
    }
  }
}
