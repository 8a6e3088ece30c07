package org.encours.ledger.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.encours.testkit.LedgerLineBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EntryKeyTest {
  private static final UUID KEY = key(LedgerLineBuilder.line());

  private static UUID key(LedgerLineBuilder line) {
    return new EntryKey().of(line.build());
  }

  private static Arguments of(String what, LedgerLineBuilder line) {
    return Arguments.of(what, line);
  }

  static List<Arguments> otherEntries() {
    return List.of(
        of("journal", LedgerLineBuilder.line().journal("OD", "Ventes")),
        of("entry number", LedgerLineBuilder.line().number("2")),
        of("date", LedgerLineBuilder.line().date("2026-01-11")),
        of("account", LedgerLineBuilder.line().account("416000", "Clients")),
        of("auxiliary account", LedgerLineBuilder.line().auxiliary("DURAND", "Dupont SARL")),
        of("no auxiliary account", LedgerLineBuilder.line().withoutAuxiliary()),
        of("piece", LedgerLineBuilder.line().piece("FA-0002", "2026-01-10")),
        of("date of the piece", LedgerLineBuilder.line().piece("FA-0001", "2026-01-09")),
        of("no date of the piece", LedgerLineBuilder.line().undatedPiece("FA-0001")),
        of("label", LedgerLineBuilder.line().label("Facture FA-0002")),
        of("amount", LedgerLineBuilder.line().debit("120.01")),
        of("side", LedgerLineBuilder.line().credit("120.00")),
        of("foreign amount", LedgerLineBuilder.line().foreign("130.00", "USD")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("otherEntries")
  void eachFieldOfTheIdentityCounts(String what, LedgerLineBuilder line) {
    assertNotEquals(KEY, key(line), what);
  }

  @Test
  void allTheseEntriesDifferFromEachOther() {
    List<UUID> keys =
        Stream.concat(
                otherEntries().stream().map(a -> key((LedgerLineBuilder) a.get()[1])),
                Stream.of(KEY, key(LedgerLineBuilder.line().foreign("130.00", "GBP"))))
            .toList();
    assertEquals(keys.size(), keys.stream().distinct().count());
  }

  static List<Arguments> sameEntries() {
    return List.of(
        of("nothing", LedgerLineBuilder.line()),
        of("line of the file", LedgerLineBuilder.line().at(99)),
        of("lettering", LedgerLineBuilder.line().lettered("AAA", "2026-02-28")),
        of("validation", LedgerLineBuilder.line().validated("2026-12-31")),
        of("label of the journal", LedgerLineBuilder.line().journal("VE", "Journal des ventes")),
        of("label of the account", LedgerLineBuilder.line().account("411000", "Clients France")),
        of("name of the customer", LedgerLineBuilder.line().auxiliary("DUPONT", "Dupont SA")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sameEntries")
  void whatMayChangeInTheSourceDoesNotCount(String what, LedgerLineBuilder line) {
    assertEquals(KEY, key(line), what);
  }

  @Test
  void aWordThatMovesToTheNextFieldMakesAnotherEntry() {
    assertNotEquals(
        key(LedgerLineBuilder.line().number("12").journal("VE", "")),
        key(LedgerLineBuilder.line().number("2").journal("VE1", "")));
  }

  @Test
  void anAuxiliaryAccountThatRepeatsTheAccountSaysNothing() {
    assertEquals(
        key(LedgerLineBuilder.line().account("411DUPONT", "Dupont").withoutAuxiliary()),
        key(
            LedgerLineBuilder.line()
                .account("411DUPONT", "Dupont")
                .auxiliary("411DUPONT", "Dupont")));
  }

  @Test
  void oneCalculatorServesManyLines() {
    EntryKey keys = new EntryKey();
    keys.of(LedgerLineBuilder.line().label("another line before").build());
    assertEquals(KEY, keys.of(LedgerLineBuilder.line().build()));
  }

  /** Keys are in every database: if this fails, a re-import would take every entry twice. */
  @Test
  void theKeyIsTheSameInEveryRelease() {
    assertEquals(UUID.fromString("4855f8fe-9125-186e-4b9a-6a2f01e1f3bb"), KEY);
  }
}
