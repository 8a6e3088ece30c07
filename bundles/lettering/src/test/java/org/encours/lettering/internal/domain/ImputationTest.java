package org.encours.lettering.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.Share;
import org.encours.testkit.OpenAccountBuilder;
import org.junit.jupiter.api.Test;

class ImputationTest {
  @Provide
  Arbitrary<OpenAccount> accounts() {
    return RandomAccounts.any();
  }

  @Property
  void sharesAddUpToZeroAndSettleTheSmallerSide(@ForAll("accounts") OpenAccount account) {
    List<Share> shares = Imputation.oldestFirst(account.entries());
    assertEquals(0, shares.stream().mapToLong(Share::amount).sum());
    long debit = account.debits().stream().mapToLong(OpenEntry::open).sum();
    long credit = -account.credits().stream().mapToLong(OpenEntry::open).sum();
    assertEquals(
        Math.min(debit, credit),
        shares.stream().mapToLong(Share::amount).filter(amount -> amount > 0).sum());
  }

  @Property
  void everyEntryHasOneShareThatIsNeverMoreThanIsOpen(@ForAll("accounts") OpenAccount account) {
    Map<Long, Long> shares = shares(account);
    assertEquals(account.entries().size(), shares.size());
    for (OpenEntry entry : account.entries()) {
      long share = shares.get(entry.id());
      assertTrue(share == 0 || Long.signum(share) == Long.signum(entry.open()), entry::toString);
      assertTrue(Math.abs(share) <= Math.abs(entry.open()), entry::toString);
    }
  }

  @Property
  void nothingIsTakenOfAnEntryBeforeAllThatFellDueEarlierIsSettled(
      @ForAll("accounts") OpenAccount account) {
    Map<Long, Long> shares = shares(account);
    for (List<OpenEntry> side : List.of(account.debits(), account.credits())) {
      for (OpenEntry later : side) {
        if (shares.get(later.id()) == 0) continue;
        side.stream()
            .filter(earlier -> earlier.due().isBefore(later.due()))
            .forEach(earlier -> assertEquals(earlier.open(), shares.get(earlier.id())));
      }
    }
  }

  @Property
  void debitsComeFirstAndTheOldestBeforeTheOthers(@ForAll("accounts") OpenAccount account) {
    Comparator<OpenEntry> order =
        Comparator.comparing((OpenEntry entry) -> !entry.isDebit())
            .thenComparing(OpenEntry::due)
            .thenComparing(OpenEntry::date)
            .thenComparing(OpenEntry::id);
    assertEquals(
        account.entries().stream().sorted(order).map(OpenEntry::id).toList(),
        Imputation.oldestFirst(account.entries()).stream().map(Share::entry).toList());
  }

  @Property
  void theOrderInWhichTheyAreGivenDoesNotMatter(
      @ForAll("accounts") OpenAccount account, @ForAll long seed) {
    List<OpenEntry> shuffled = new ArrayList<>(account.entries());
    Collections.shuffle(shuffled, new Random(seed));
    assertEquals(Imputation.oldestFirst(account.entries()), Imputation.oldestFirst(shuffled));
  }

  private static Map<Long, Long> shares(OpenAccount account) {
    Map<Long, Long> shares = new HashMap<>();
    Imputation.oldestFirst(account.entries()).forEach(s -> shares.put(s.entry(), s.amount()));
    return shares;
  }

  @Test
  void theDueDateCountsBeforeTheDateOfTheInvoice() {
    OpenAccount account =
        OpenAccountBuilder.account("DUPONT")
            .debit("2026-01-10", "FA-0001", "Facture à 60 jours", "100.00")
            .due("2026-03-11")
            .debit("2026-01-20", "FA-0002", "Facture à 10 jours", "100.00")
            .due("2026-01-30")
            .credit("2026-02-09", "", "Virement", "130.00")
            .build();
    assertEquals(
        List.of(new Share(2, 100_00), new Share(1, 30_00), new Share(3, -130_00)),
        Imputation.oldestFirst(account.entries()));
  }

  @Test
  void oneSideAloneSettlesNothing() {
    OpenAccount account =
        OpenAccountBuilder.account("DUPONT")
            .debit("2026-01-10", "FA-0001", "Facture", "100.00")
            .build();
    assertEquals(List.of(new Share(1, 0)), Imputation.oldestFirst(account.entries()));
    assertEquals(List.of(), Imputation.oldestFirst(List.of()));
  }
}
