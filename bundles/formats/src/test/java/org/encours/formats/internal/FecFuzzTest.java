package org.encours.formats.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.encours.api.document.DocumentRefused;
import org.junit.jupiter.api.Assertions;

/** Whatever the bytes, reading ends, and ends in order. */
class FecFuzzTest {
  private static final byte[] VALID =
      FecText.file(
              FecText.line("EcritureLib", "Règlement €"),
              FecText.line("Debit", "-1 234,5", "Idevise", "USD", "Montantdevise", "12"),
              FecText.line("CompteNum", "706000", "Debit", "", "Credit", "+0000001,00"),
              FecText.line("DateLet", "00000000", "EcritureLet", ""))
          .getBytes(StandardCharsets.UTF_8);

  private static void assertEndsInOrder(byte[] content, InputStream in) {
    Assertions.assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          FecText.recognise(content);
          Collected collected = new Collected();
          try {
            FecText.read(in, "123456789FEC20241231.txt", FecText.EUR, collected);
            assertTrue(collected.totals.lines() >= collected.lines.size());
            assertTrue(collected.totals.lines() > 0);
          } catch (DocumentRefused e) {
            assertTrue(!e.error().reason().fr().isBlank() && !e.error().reason().en().isBlank());
          }
        });
  }

  @Property(tries = 2000)
  void randomBytes(@ForAll @Size(max = 2000) byte[] content) {
    assertEndsInOrder(content, new ByteArrayInputStream(content));
  }

  @Property(tries = 2000)
  void randomBytesAfterAHeader(@ForAll @Size(max = 2000) byte[] content) {
    byte[] header = (FecText.HEADER + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[header.length + content.length];
    System.arraycopy(header, 0, all, 0, header.length);
    System.arraycopy(content, 0, all, header.length, content.length);
    assertEndsInOrder(all, new ByteArrayInputStream(all));
  }

  @Property(tries = 5000)
  void mutatedFile(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int mutations) {
    Random random = new Random(seed);
    String signs = "\t|;\n\r\0 ,.-+0129AéÃ\u00a0\u00ff\u001a";
    byte[] palette = signs.getBytes(StandardCharsets.ISO_8859_1);
    byte[] content = VALID.clone();
    for (int i = 0; i < mutations; i++) {
      int at = random.nextInt(content.length);
      switch (random.nextInt(4)) {
        case 0 -> content[at] = (byte) random.nextInt(256);
        case 1 -> content[at] = palette[random.nextInt(palette.length)];
        case 2 -> {
          int length = Math.min(random.nextInt(80), content.length - at);
          int to = random.nextInt(content.length - length + 1);
          System.arraycopy(content, at, content, to, length);
        }
        default -> content = Arrays.copyOf(content, Math.max(1, at));
      }
    }
    assertEndsInOrder(content, new ByteArrayInputStream(content));
  }

  /** A source may hand out its bytes one at a time; the result may not depend on it. */
  @Property(tries = 300)
  void trickle(@ForAll long seed) throws IOException {
    byte[] content = VALID.clone();
    Random random = new Random(seed);
    content[random.nextInt(content.length)] = (byte) random.nextInt(256);
    InputStream trickle =
        new InputStream() {
          private int at;

          @Override
          public int read() {
            return at == content.length ? -1 : content[at++] & 0xff;
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            int value = length == 0 ? 0 : read();
            if (value < 0) return -1;
            if (length > 0) bytes[from] = (byte) value;
            return Math.min(1, length);
          }
        };
    Assertions.assertEquals(outcome(new ByteArrayInputStream(content)), outcome(trickle));
  }

  private static String outcome(InputStream in) throws IOException {
    Collected collected = new Collected();
    String end = "read";
    try {
      FecText.read(in, "x", FecText.EUR, collected);
    } catch (DocumentRefused e) {
      end = e.error().toString();
    }
    return end + collected.lines + collected.errors + collected.warnings + collected.totals;
  }
}
