package org.encours.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;

/** Accounts such as they occur, and such as nobody expects; the same at every call. */
final class SampleAccounts {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final String[] PIECES = {
    "", "1", "01/2026", "FA-2026-0001", "FA-2026-0002", "fa20260003", "AV-2026-0001", "VIR", "№ ½"
  };
  private static final String[] LABELS = {
    "",
    "Facture",
    "Virement FA 2026 0001",
    "VIR FA20260002 FA20260003",
    "Règlement de l'été — n° 0001",
    "Avoir AV-2026-0001 sur FA-2026-0002",
    "*#'\"\\%_;\t\u0000\uD83D\uDE00",
    "x".repeat(10_000)
  };
  private static final long[] AMOUNTS = {1, 10_000, 12_000, 24_000, 99_999_999_999L};

  private SampleAccounts() {}

  /** Small ones, of a few amounts and references, so that much of it seems to belong together. */
  static List<OpenAccount> varied() {
    Random random = new Random(42);
    return IntStream.range(0, 60).mapToObj(i -> varied(i, random)).toList();
  }

  private static OpenAccount varied(int number, Random random) {
    return account(
        "varied " + number,
        random.nextInt(30),
        id -> {
          long amount = AMOUNTS[random.nextInt(AMOUNTS.length)];
          LocalDate day = FIRST.plusDays(random.nextInt(500));
          return new OpenEntry(
              id,
              day,
              day.plusDays(random.nextInt(60)),
              "OD",
              "411000",
              PIECES[random.nextInt(PIECES.length)],
              LABELS[random.nextInt(LABELS.length)],
              random.nextBoolean() ? amount : -amount);
        });
  }

  /** Accounts of one size and different shapes, half debits, half credits. */
  static List<OpenAccount> large(int size) {
    return List.of(
        account("pairs", size, id -> entry(id, "FA-" + id / 2, "FA-" + id / 2, 100 + id / 2)),
        account("all alike", size, id -> entry(id, "FA-0001", "FA-0001", 100)),
        account("all different", size, id -> entry(id, "", "", 100 + id)),
        account("chained", size, id -> entry(id, "FA-" + id / 2, "FA-" + (id + 1) / 2, 100 + id)),
        account("wordy", size, id -> entry(id, "FA-" + id, "2026 01 02 03 04 05 06 07 08", id)));
  }

  private static OpenEntry entry(int id, String piece, String label, long amount) {
    LocalDate day = FIRST.plusDays(id % 300);
    return new OpenEntry(
        id, day, day.plusDays(30), "OD", "411000", piece, label, id % 2 == 0 ? amount : -amount);
  }

  private static OpenAccount account(String number, int size, IntFunction<OpenEntry> entry) {
    List<OpenEntry> entries = new ArrayList<>(size);
    for (int id = 1; id <= size; id++) entries.add(entry.apply(id));
    entries.sort(OpenAccountBuilder.BY_DATE);
    return new OpenAccount(1, number, false, entries);
  }
}
