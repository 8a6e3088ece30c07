package org.encours.formats.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.DocumentReader.Recognition;
import org.encours.api.document.LedgerLine;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Real files of several programs, against a sum made here in the simplest way. */
class FecCorpusTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("encours.corpus", "../../../shared/corpus")).resolve("fec");

  @TestFactory
  Stream<DynamicTest> everyFileAddsUpAsTheNaiveWayDoes() throws IOException {
    if (!Files.isDirectory(CORPUS)) {
      String message =
          "NO CORPUS: real FEC files were NOT tested; say -Dencours.corpus=DIR (looked in "
              + CORPUS.toAbsolutePath().normalize()
              + ")";
      System.err.println(message);
      Assumptions.abort(message);
    }
    List<Path> files;
    try (Stream<Path> found = Files.list(CORPUS)) {
      files = found.sorted().toList();
    }
    assertFalse(files.isEmpty());
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static void check(Path file) throws Exception {
    byte[] content = Files.readAllBytes(file);
    String name = file.getFileName().toString();
    byte[] head = Arrays.copyOf(content, Math.min(content.length, 64 * 1024));
    assertEquals(Recognition.CERTAIN, new FecReader().recognise(new DocumentHead(name, head)));

    Collected collected = new Collected();
    try (InputStream in = Files.newInputStream(file)) {
      FecText.read(in, name, FecText.EUR, collected);
    }
    assertEquals(List.of(), collected.errors);
    assertEquals(1, collected.companies.size());

    List<NaiveLine> all = naive(content);
    List<NaiveLine> customers = all.stream().filter(NaiveLine::isCustomer).toList();
    assertEquals(all.size(), collected.totals.lines());
    assertEquals(sum(all, true), decimal(collected.totals.debit()));
    assertEquals(sum(all, false), decimal(collected.totals.credit()));
    assertEquals(
        all.stream().map(line -> line.date).min(String::compareTo),
        collected.totals.first().map(date -> date.toString().replace("-", "")));
    assertEquals(
        all.stream().map(line -> line.date).max(String::compareTo),
        collected.totals.last().map(date -> date.toString().replace("-", "")));

    assertEquals(customers.size(), collected.lines.size());
    assertEquals(sum(customers, true), decimal(sum(collected, false)));
    assertEquals(sum(customers, false), decimal(-sum(collected, true)));
    assertEquals(lettersOf(customers), lettersOf(collected));
    System.out.printf(
        "%s: %d lines, %d of customers, debit %s, %d warnings%n",
        name, all.size(), customers.size(), sum(all, true), collected.warnings.size());
  }

  private record NaiveLine(
      String date, String account, BigDecimal debit, BigDecimal credit, String letter) {
    boolean isCustomer() {
      return account.matches("41[1369].*");
    }
  }

  private static List<NaiveLine> naive(byte[] content) {
    List<NaiveLine> result = new ArrayList<>();
    String[] lines = new String(content, StandardCharsets.ISO_8859_1).split("\r?\n");
    String separator = Pattern.quote(lines[0].contains("\t") ? "\t" : "|");
    List<String> header =
        Arrays.stream(lines[0].split(separator)).map(name -> name.strip().toLowerCase()).toList();
    for (String line : Arrays.copyOfRange(lines, 1, lines.length)) {
      String[] fields = line.split(separator, -1);
      result.add(
          new NaiveLine(
              fields[header.indexOf("ecrituredate")].strip(),
              fields[header.indexOf("comptenum")].strip(),
              new BigDecimal(fields[header.indexOf("debit")].strip().replace(',', '.')),
              new BigDecimal(fields[header.indexOf("credit")].strip().replace(',', '.')),
              fields[header.indexOf("ecriturelet")].strip()));
    }
    return result;
  }

  private static BigDecimal sum(List<NaiveLine> lines, boolean debit) {
    return lines.stream()
        .map(line -> debit ? line.debit : line.credit)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2);
  }

  private static long sum(Collected collected, boolean creditSide) {
    return collected.lines.stream()
        .map(LedgerLine::posting)
        .filter(posting -> posting.creditSide() == creditSide)
        .mapToLong(posting -> posting.amount())
        .sum();
  }

  private static BigDecimal decimal(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  private static Map<String, Long> lettersOf(List<NaiveLine> lines) {
    return lines.stream()
        .collect(Collectors.groupingBy(NaiveLine::letter, TreeMap::new, Collectors.counting()));
  }

  private static Map<String, Long> lettersOf(Collected collected) {
    return collected.lines.stream()
        .collect(
            Collectors.groupingBy(
                line -> line.letter().code(), TreeMap::new, Collectors.counting()));
  }
}
