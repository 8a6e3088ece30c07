package org.encours.formatsbank.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.encours.api.document.DocumentReader;

/** Whatever the bytes, reading ends, and ends in order. */
class BankFuzzTest {
  private static final String PALETTE = "<>/&;:\"'\n\r\0 ,.-+?0129AéÃ{}JRC\u00ff\u001a";

  private record Sample(DocumentReader reader, byte[] bytes) {}

  private static final List<Sample> SAMPLES =
      List.of(
          new Sample(new Camt053Reader(), Samples.utf8(Samples.statement())),
          new Sample(
              new Camt054Reader(),
              Samples.utf8(
                  Samples.camt(
                      "camt.054.001.02", "BkToCstmrDbtCdtNtfctn", "Ntfctn", Samples.RECEIPT))),
          new Sample(new Cfonb120Reader(), Samples.utf8(Samples.cfonbStatement())),
          new Sample(new Mt940Reader(), Samples.utf8(Samples.MT_DAY)),
          new Sample(new Mt942Reader(), Samples.utf8(Samples.MT_WITHIN_DAY)),
          new Sample(new Pain002Reader(), Samples.utf8(Samples.REFUSALS)));

  @Property
  void mutatedFile(
      @ForAll @IntRange(max = 5) int which,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 12) int mutations) {
    Sample sample = SAMPLES.get(which);
    byte[] content = mutated(sample.bytes(), new Random(seed), mutations);
    assertTimeout(Duration.ofSeconds(10), () -> assertEndsInOrder(sample.reader(), content));
  }

  private static byte[] mutated(byte[] bytes, Random random, int mutations) {
    byte[] palette = PALETTE.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    byte[] content = bytes.clone();
    for (int i = 0; i < mutations; i++) {
      int at = random.nextInt(content.length);
      switch (random.nextInt(5)) {
        case 0 -> content[at] = (byte) random.nextInt(256);
        case 1, 2 -> content[at] = palette[random.nextInt(palette.length)];
        case 3 -> {
          int length = Math.min(random.nextInt(80), content.length - at);
          int to = random.nextInt(content.length - length + 1);
          System.arraycopy(content, at, content, to, length);
        }
        default -> {
          if (random.nextInt(4) == 0) content = Arrays.copyOf(content, Math.max(1, at));
        }
      }
    }
    return content;
  }

  private static void assertEndsInOrder(DocumentReader reader, byte[] content) throws IOException {
    BankFiles.reader(content);
    BankFiles.Outcome outcome = BankFiles.read(reader, content);
    if (outcome.refused().isPresent()) {
      assertFalse(outcome.refused().get().reason().fr().isBlank());
      assertFalse(outcome.refused().get().reason().en().isBlank());
    } else {
      assertEquals(1, outcome.content().totals().size());
    }
  }
}
