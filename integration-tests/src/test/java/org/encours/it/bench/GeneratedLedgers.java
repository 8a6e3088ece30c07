package org.encours.it.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.encours.api.lettering.OpenEntry;
import org.encours.it.files.SharedFolder;
import org.encours.ledger.internal.domain.AccountIdentity;

/**
 * Ledgers of a generator that is no part of this project and that knows what it has paid with what.
 * It is run in a process of its own, as {@code java Gen.java <entries> <folder> <seed>}.
 */
final class GeneratedLedgers {
  private static final SharedFolder FOLDER =
      new SharedFolder("encours.ledger-gen", "shared/ledger-gen");
  private static final int[] SEEDS = {7, 11, 12, 42};
  private static final int[] SIZES =
      Arrays.stream(System.getProperty("encours.sizes", "10000,100000").split(","))
          .mapToInt(Integer::parseInt)
          .toArray();
  private static final int MINUTES = 5;
  private static final String LEDGER_ACCOUNT = "411000";
  private static final Set<String> SALES = Set.of("I", "C");

  /** One to be generated. */
  record Wanted(Path generator, int entries, int seed) {}

  private GeneratedLedgers() {}

  /** What there is to be generated; where there is no generator, nothing, and it says so loudly. */
  static List<Wanted> wanted(Class<?> test) {
    Optional<Path> generator = FOLDER.find().map(folder -> folder.resolve("Gen.java"));
    if (generator.isEmpty()) {
      FOLDER.missing(test);
      return List.of();
    }
    List<Wanted> wanted = new ArrayList<>();
    for (int entries : SIZES) {
      for (int seed : SEEDS) wanted.add(new Wanted(generator.get(), entries, seed));
    }
    return wanted;
  }

  static KnownLedger generate(Wanted wanted) throws IOException, InterruptedException {
    String name = "generated-" + wanted.entries() + "-" + wanted.seed();
    Path folder = Files.createDirectories(Figures.FOLDER.resolve(name));
    try {
      run(wanted, folder);
      KnownLedger.Entries entries = new KnownLedger.Entries();
      try (BufferedReader rows = Files.newBufferedReader(folder.resolve("entries.csv"))) {
        rows.lines().skip(1).map(row -> row.split(",", 8)).forEach(row -> add(row, entries));
      }
      return new KnownLedger(name, entries.accounts(), truth(folder, entries.amounts()));
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) Files.delete(file);
    }
    Files.delete(folder);
  }

  private static void run(Wanted wanted, Path folder) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String size = Integer.toString(wanted.entries());
    String seed = Integer.toString(wanted.seed());
    Path log = folder.resolve("generator.log");
    Process process =
        new ProcessBuilder(
                java, wanted.generator().toString(), size, folder.toAbsolutePath().toString(), seed)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IOException("the generator failed: " + Files.readString(log));
      }
    } finally {
      process.destroyForcibly();
    }
  }

  /** {@code id,customer,type,date,due_date,amount_cents,piece,label}. */
  private static void add(String[] row, KnownLedger.Entries entries) {
    entries.add(
        new AccountIdentity(row[1], "", false),
        new OpenEntry(
            Long.parseLong(row[0]),
            LocalDate.parse(row[3]),
            LocalDate.parse(row[4]),
            SALES.contains(row[2]) ? "VE" : "BQ",
            LEDGER_ACCOUNT,
            row[6],
            row[7],
            Long.parseLong(row[5])));
  }

  /** {@code id,group,scenario}; group 0 belongs to nothing. */
  private static Truth truth(Path folder, Map<Long, Long> amounts) throws IOException {
    Map<String, Set<Long>> groups = new HashMap<>();
    Map<Long, String> leftAlone = new HashMap<>();
    for (String row : Files.readAllLines(folder.resolve("truth.csv"))) {
      String[] fields = row.split(",");
      if (fields[0].equals("id")) continue;
      Long id = Long.valueOf(fields[0]);
      if (fields[1].equals("0")) leftAlone.put(id, fields[2]);
      else groups.computeIfAbsent(fields[1], key -> new HashSet<>()).add(id);
    }
    return new Truth(groups.values(), amounts, leftAlone);
  }
}
