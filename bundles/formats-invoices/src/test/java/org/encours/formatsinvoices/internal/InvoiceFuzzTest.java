package org.encours.formatsinvoices.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.encours.api.document.DocumentReader;

/** Whatever the bytes, reading ends, in order and soon. */
class InvoiceFuzzTest {
  private static final byte[] UBL = Samples.bytes(Samples.UBL);
  private static final byte[] CII = Samples.bytes(Samples.CII);
  private static final byte[] PDF = SamplePdf.facturx();
  private static final byte[] PLAIN_PDF =
      SamplePdf.empty().with("factur-x.xml", Samples.CII).plain().bytes();
  private static final byte[] SIGNS =
      "<>/&;!?-[]()=\"' \n\r\0\t0129.:xEéÿ%R{}".getBytes(StandardCharsets.ISO_8859_1);

  private static void assertEndsInOrder(DocumentReader reader, byte[] bytes) {
    assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          Taken.of("x", bytes);
          Taken taken = Taken.by(reader, "x", bytes);
          boolean ended = taken.content().totals().size() == 1;
          assertTrue(taken.refused().isPresent() != ended, "neither refused nor ended");
          taken
              .refused()
              .ifPresent(
                  error -> {
                    assertFalse(error.reason().fr().isBlank());
                    assertFalse(error.reason().en().isBlank());
                  });
        });
  }

  @Property
  void noise(@ForAll @Size(max = 500) byte[] content) {
    assertEndsInOrder(new UblReader(), content);
    assertEndsInOrder(new FacturxReader(), content);
  }

  @Property
  void damagedUbl(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int changes) {
    assertEndsInOrder(new UblReader(), damaged(UBL, seed, changes));
  }

  @Property
  void damagedCii(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int changes) {
    assertEndsInOrder(new CiiReader(), damaged(CII, seed, changes));
  }

  @Property
  void damagedPdf(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int changes) {
    assertEndsInOrder(new FacturxReader(), damaged(seed % 2 == 0 ? PDF : PLAIN_PDF, seed, changes));
  }

  private static byte[] damaged(byte[] sound, long seed, int changes) {
    Random random = new Random(seed);
    byte[] content = sound.clone();
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(content.length);
      switch (random.nextInt(5)) {
        case 0 -> content[at] = (byte) random.nextInt(256);
        case 1, 2 -> content[at] = SIGNS[random.nextInt(SIGNS.length)];
        case 3 -> {
          int length = Math.min(random.nextInt(200), content.length - at);
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
}
