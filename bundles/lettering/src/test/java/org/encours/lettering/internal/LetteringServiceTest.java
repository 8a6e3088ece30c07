package org.encours.lettering.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Money;
import org.encours.api.Words;
import org.encours.api.journal.EventKinds;
import org.encours.api.ledger.Company;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.LetteredEntry;
import org.encours.api.lettering.LetteringRun;
import org.encours.api.lettering.ManualLettering;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.Proposal;
import org.encours.api.lettering.RunMode;
import org.encours.api.lettering.Share;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LetteringServiceTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Company COMPANY =
      new Company(7, "732829320", true, "ATELIERS DU NORD", EUR, Instant.EPOCH);
  private static final Optional<Difference.Kind> FEES = Optional.of(Difference.Kind.BANK_FEES);

  private final MemoryFacts facts = new MemoryFacts(RunMode.AUTOMATIC);
  private final Services.Events journal = new Services.Events();
  private final LetteringService service =
      new LetteringService(
          new Services.Direct(),
          facts.facts(),
          Services.ledger(COMPANY),
          journal,
          (kind, key, payload) -> {},
          Clock.fixed(Instant.parse("2026-06-30T10:00:00Z"), ZoneOffset.UTC));

  @BeforeEach
  void oneAccount() {
    facts.accounts.add(
        new OpenAccount(
            1,
            "C1",
            false,
            List.of(
                Services.entry(1, "2026-01-01", 10000),
                Services.entry(2, "2026-01-02", 5000),
                Services.entry(3, "2026-03-01", -9800),
                Services.entry(4, "2026-03-02", -5000),
                Services.entry(5, "2026-03-03", -10100))));
  }

  private NewLettering lettered(Optional<Difference.Kind> writtenOff, Long... entries) {
    service.letter(COMPANY, new ManualLettering("C1", List.of(entries), writtenOff, "vu"), "marie");
    assertEquals(List.of(EventKinds.LETTERED), journal.kinds());
    return facts.recorded.get(0);
  }

  private InvalidRequest refused(Optional<Difference.Kind> writtenOff, Long... entries) {
    ManualLettering lettering = new ManualLettering("C1", List.of(entries), writtenOff, "");
    InvalidRequest refusal =
        assertThrows(InvalidRequest.class, () -> service.letter(COMPANY, lettering, "marie"));
    assertTrue(facts.recorded.isEmpty());
    assertTrue(journal.all.isEmpty());
    return refusal;
  }

  @Test
  void aDifferenceIsWrittenOffAndAllEntriesAreLetteredWholly() {
    NewLettering made = lettered(FEES, 1L, 3L);
    assertEquals(List.of(new Share(1, 10000), new Share(3, -9800)), made.shares());
    assertEquals(Optional.of(new Difference(Difference.Kind.BANK_FEES, 200)), made.difference());
    assertEquals(Words.same("vu"), made.decision().explanation());
  }

  @Test
  void moreThanOwedIsAGain() {
    assertEquals(-100, lettered(FEES, 1L, 5L).difference().orElseThrow().amount());
  }

  @Test
  void noDifferenceIsAPlainLettering() {
    NewLettering made = lettered(FEES, 2L, 4L);
    assertEquals(Optional.empty(), made.difference());
    assertEquals(List.of(new Share(2, 5000), new Share(4, -5000)), made.shares());
  }

  @Test
  void withoutAKindWhatRemainsStaysOpen() {
    NewLettering made = lettered(Optional.empty(), 1L, 2L, 4L);
    assertEquals(Optional.empty(), made.difference());
    assertEquals(List.of(new Share(1, 5000), new Share(2, 0), new Share(4, -5000)), made.shares());
  }

  @Test
  void aWriteOffGreaterThanWhatIsSettledIsRefused() {
    // 150.00 against 50.00: the difference of 100.00 exceeds the smaller side.
    InvalidRequest refusal = refused(FEES, 1L, 2L, 4L);
    assertTrue(refusal.words().fr().contains("100,00 EUR"), refusal.words().fr());
    assertTrue(refusal.words().en().contains("50.00 EUR"), refusal.words().en());
  }

  @Test
  void oneSideAloneIsRefusedWithOrWithoutAWriteOff() {
    refused(FEES, 1L, 2L);
    refused(Optional.empty(), 3L, 4L);
    refused(FEES, 1L, 99L);
    refused(FEES, 1L, 1L);
  }

  private void pending(Optional<Difference> difference) {
    List<LetteredEntry> entries = List.of(entry(1, 10000), entry(3, -9800));
    Decision rule = new Decision(Decision.Origin.RULE, "difference", 3, "run", Words.same("r"));
    facts.pending =
        Optional.of(
            new Proposal(5, "C1", "CLIENT UN", 80, Instant.EPOCH, rule, difference, 0, entries));
  }

  private static LetteredEntry entry(long id, long amount) {
    Money money = new Money(amount, EUR);
    return new LetteredEntry(id, LocalDate.EPOCH, "", "", money, money);
  }

  @Test
  void anAcceptedProposalKeepsItsDifference() {
    Optional<Difference> discount = Optional.of(new Difference(Difference.Kind.DISCOUNT, 200));
    pending(discount);
    service.accept(COMPANY, 5, "marie");
    assertEquals(discount, facts.recorded.get(0).difference());
    assertEquals(Decision.Origin.ACCEPTED, facts.recorded.get(0).decision().origin());
    assertEquals(List.of(5L), facts.decided);
  }

  @Test
  void anUnknownProposalIsNotTheSameAsOneThatWasDecided() {
    InvalidRequest.Kind unknown = InvalidRequest.Kind.NOT_FOUND;
    InvalidRequest.Kind decided = InvalidRequest.Kind.INVALID;
    assertEquals(unknown, kind(() -> service.accept(COMPANY, 100, "marie")));
    assertEquals(unknown, kind(() -> service.reject(COMPANY, 100, "marie")));
    assertEquals(decided, kind(() -> service.accept(COMPANY, 99, "marie")));
    assertEquals(decided, kind(() -> service.reject(COMPANY, 99, "marie")));
  }

  private static InvalidRequest.Kind kind(Runnable request) {
    return assertThrows(InvalidRequest.class, request::run).kind();
  }

  @Test
  void aRunIsAskedToStop() {
    service.cancelRun(COMPANY, 9, "marie");
    assertTrue(facts.cancelled);
    assertEquals(List.of(EventKinds.LETTERING_RUN_CANCELLED), journal.kinds());
    assertEquals("lettering-run/9", journal.all.get(0).subject());
  }

  @Test
  void aRunThatHasEndedOrIsAnothersCannotBeStopped() {
    Company other = new Company(8, "552100554", true, "AUTRE", EUR, Instant.EPOCH);
    assertEquals(InvalidRequest.Kind.NOT_FOUND, kind(() -> service.cancelRun(other, 9, "m")));
    assertEquals(InvalidRequest.Kind.NOT_FOUND, kind(() -> service.cancelRun(COMPANY, 10, "m")));
    facts.progress(
        9,
        LetteringRun.State.DONE,
        new LetteringRun.Progress(1, 1),
        new LetteringRun.Result(0, 0, 0, 1, Optional.empty()));
    assertEquals(InvalidRequest.Kind.INVALID, kind(() -> service.cancelRun(COMPANY, 9, "m")));
    assertTrue(journal.all.isEmpty());
  }
}
