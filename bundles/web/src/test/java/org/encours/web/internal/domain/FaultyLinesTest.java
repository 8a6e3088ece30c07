package org.encours.web.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultyLinesTest {
  private static Map<Integer, String> read(byte[] file, Integer... lines) throws IOException {
    return FaultyLines.read(new ByteArrayInputStream(file), List.of(lines));
  }

  @Test
  void linesEndInAnyWay() throws IOException {
    byte[] file = "one\r\ntwo\rthree\nfour\n\nsix".getBytes(StandardCharsets.UTF_8);
    assertEquals(
        Map.of(2, "two", 3, "three", 4, "four", 5, "", 6, "six"), read(file, 6, 2, 5, 4, 3, 9));
  }

  @Test
  void aLineIsCutAndItsControlCharactersAreShown() throws IOException {
    String line = "é\t\u0007" + "a".repeat(1_000_000);
    Map<Integer, String> found = read(line.getBytes(StandardCharsets.UTF_8), 1);
    assertEquals("é\t·" + "a".repeat(197) + "…", found.get(1));
  }

  @Test
  void oldEncodingsAreRead() throws IOException {
    assertEquals(
        Map.of(1, "Échéance €"), read("Échéance €".getBytes(Charset.forName("windows-1252")), 1));
    // Cut in the middle of a character.
    String long4 = "€".repeat(500);
    assertTrue(read(long4.getBytes(StandardCharsets.UTF_8), 1).get(1).startsWith("€€€"));
  }

  @Test
  void whatIsNoTextIsNotShown() throws IOException {
    assertEquals(Map.of(), read("PK\u0003\u0004abc".getBytes(StandardCharsets.UTF_8), 1));
    assertEquals(Map.of(), read("%PDF-1.7\nabc".getBytes(StandardCharsets.UTF_8), 2));
    assertEquals(Map.of(), read("a\0b\n".getBytes(StandardCharsets.UTF_8), 1));
    assertEquals(Map.of(), read(new byte[0], 2));
  }

  @Test
  void readingStopsAfterTheLastLineWantedAndAtTheBound() throws IOException {
    long[] read = {0};
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return ++read[0] % 10 == 0 ? '\n' : 'x';
          }
        };
    assertEquals(Map.of(3, "x".repeat(9)), FaultyLines.read(endless, List.of(3)));
    assertTrue(read[0] < 200_000, "read " + read[0]);
    assertEquals(Map.of(), FaultyLines.read(endless, List.of(Integer.MAX_VALUE)));
    assertTrue(read[0] < 2 * FaultyLines.FURTHEST_BYTES);
  }

  @Test
  void theFirstTwentyLinesOnly() throws IOException {
    String file = "x\n".repeat(100);
    Map<Integer, String> found =
        FaultyLines.read(
            new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
            IntStream.rangeClosed(0, 60).boxed().toList());
    assertEquals(FaultyLines.MOST_LINES, found.size());
  }
}
