package org.encours.formatstables.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.DocumentReader;
import org.encours.api.document.DocumentRefused;
import org.encours.testkit.RecordedDocument;
import org.junit.jupiter.api.Assertions;

/** Whatever the bytes, reading ends, with entries and totals or with a reason. */
class TableFuzzTest {
  private static final String CSV =
      "Compte;Date;Pièce;Échéance;Débit;Crédit\n"
          + "411A;31/01/2024;\"FA \"\"1\"\"\";29/02/2024;1 234,50;\n"
          + "411B;01/02/24;VIR;;;(1.000,00) €\nTotal;;;;1;2\n";
  private static final String SHEET =
      Tables.sheet(
          Tables.row(1, "Compte", "Date", "Pièce", "Échéance", "Débit", "Crédit")
              + Tables.row(
                  2,
                  "411A",
                  Tables.number("45322", 1),
                  "<c t=\"s\"><v>0</v></c>",
                  "",
                  Tables.number("12.5", 0)));

  private static void assertEnds(DocumentReader reader, byte[] content) {
    Assertions.assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          reader.recognise(new DocumentHead("", content));
          RecordedDocument document = new RecordedDocument();
          try {
            reader.read(
                new ByteArrayInputStream(content), Tables.reading(Tables.usual()), document);
            RecordedDocument.Content read = document.content();
            assertTrue(read.totals().get(0).lines() >= read.lines().size());
          } catch (DocumentRefused e) {
            assertFalse(e.error().reason().fr().isBlank() || e.error().reason().en().isBlank());
          }
          try {
            new SampledTables().open("", new ByteArrayInputStream(content));
          } catch (DocumentRefused e) {
            assertFalse(e.error().reason().fr().isBlank() || e.error().reason().en().isBlank());
          }
        });
  }

  @Property(shrinking = ShrinkingMode.BOUNDED)
  void randomBytes(@ForAll @Size(max = 1_000) byte[] content) {
    assertEnds(new CsvTableReader(), content);
    assertEnds(new XlsxTableReader(), content);
  }

  @Property(shrinking = ShrinkingMode.BOUNDED)
  void mutatedText(@ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int mutations) {
    byte[] content = CSV.getBytes(StandardCharsets.UTF_8);
    mutate(content, seed, mutations, ";\",\n\r\0\t .-()/09");
    assertEnds(new CsvTableReader(), content);
  }

  @Property(shrinking = ShrinkingMode.BOUNDED)
  void mutatedSheet(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int mutations) {
    byte[] xml = SHEET.getBytes(StandardCharsets.UTF_8);
    mutate(xml, seed, mutations, "<>/\"=&;![]-?\0 A19");
    Map<String, String> parts = Tables.parts("");
    parts.put("xl/sharedStrings.xml", "<sst><si><t>FA1</t></si></sst>");
    parts.put("xl/worksheets/sheet1.xml", new String(xml, StandardCharsets.UTF_8));
    assertEnds(new XlsxTableReader(), Tables.zip(parts));
  }

  @Property(shrinking = ShrinkingMode.BOUNDED)
  void mutatedPart(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int mutations) {
    Map<String, String> parts = Tables.parts("");
    parts.put("xl/worksheets/sheet1.xml", SHEET);
    parts.put("xl/sharedStrings.xml", "<sst><si><t>FA1</t></si></sst>");
    String name = parts.keySet().stream().toList().get(new Random(seed).nextInt(parts.size()));
    byte[] xml = parts.get(name).getBytes(StandardCharsets.UTF_8);
    mutate(xml, seed, mutations, "<>/\"=&;![]-?\0 A19");
    parts.put(name, new String(xml, StandardCharsets.UTF_8));
    assertEnds(new XlsxTableReader(), Tables.zip(parts));
  }

  @Property(shrinking = ShrinkingMode.BOUNDED)
  void mutatedArchive(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int mutations) {
    Map<String, String> parts = Tables.parts("");
    parts.put("xl/worksheets/sheet1.xml", SHEET);
    byte[] content = Tables.zip(parts);
    mutate(content, seed, mutations, "PK\1\2\3\4\5\6\0\u00ff");
    assertEnds(new XlsxTableReader(), content);
  }

  private static void mutate(byte[] content, long seed, int mutations, String palette) {
    Random random = new Random(seed);
    byte[] signs = palette.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < mutations; i++) {
      int at = random.nextInt(content.length);
      switch (random.nextInt(3)) {
        case 0 -> content[at] = (byte) random.nextInt(256);
        case 1 -> content[at] = signs[random.nextInt(signs.length)];
        default -> {
          int length = Math.min(random.nextInt(40), content.length - at);
          int to = random.nextInt(content.length - length + 1);
          System.arraycopy(content, at, content, to, length);
        }
      }
    }
  }
}
