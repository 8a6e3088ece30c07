package org.encours.store.internal;

import static org.encours.store.internal.TestStore.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.Foreseen;
import org.encours.api.lettering.LetteringQuery;
import org.encours.api.lettering.LetteringRun;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.NewProposal;
import org.encours.api.lettering.Proposal;
import org.encours.api.lettering.RunMode;
import org.encours.api.lettering.RunScope;
import org.encours.api.lettering.Share;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Proposals, dry runs and runs that are stopped. */
class LetteringRunsTest {
  private static final Decision RULE =
      new Decision(Decision.Origin.RULE, "reference", 2, "run", new Words("même n°", "same no."));
  private static final Optional<Difference> FEES =
      Optional.of(new Difference(Difference.Kind.BANK_FEES, 150));

  private TestStore store;
  private TestItems items;

  @BeforeEach
  void fourItems() throws IOException, SQLException {
    store = new TestStore();
    store.publish(
        line(1, "2026-01-01", "FA1", "Facture", 10000),
        line(2, "2026-01-02", "FA2", "Facture", 5000),
        line(3, "2026-03-01", "V1", "Virement", -9850),
        line(4, "2026-03-02", "V2", "Virement", -5000));
    items = new TestItems(store);
  }

  private long run(RunMode mode) {
    int company = store.company().id();
    RunScope scope =
        new RunScope(company, store.letterings.lastEntry(company), LocalDate.parse("2026-06-30"));
    return store.transactions.call(() -> store.letterings.request(scope, mode, "marie"));
  }

  private List<Share> shares(String debit, long amount, String credit, long amountOfCredit) {
    return List.of(
        new Share(items.entry(debit), amount), new Share(items.entry(credit), amountOfCredit));
  }

  private NewProposal withFees(int confidence) {
    return new NewProposal(
        items.account(), shares("FA1", 10000, "V1", -9850), confidence, RULE, FEES, 3);
  }

  private NewProposal plain(int confidence) {
    return new NewProposal(items.account(), shares("FA2", 5000, "V2", -5000), confidence, RULE);
  }

  private int propose(NewProposal... proposals) {
    long run = run(RunMode.PROPOSE);
    return store.transactions.call(
        () -> store.letterings.propose(store.company().id(), run, List.of(proposals)));
  }

  private List<Proposal> pending() {
    return store
        .letterings
        .proposals(
            store.company(), new LetteringQuery(Optional.empty(), false, PageRequest.first(100)))
        .items();
  }

  @Test
  void proposalsKeepTheirDifferenceAndAlternatives() {
    assertEquals(2, propose(plain(60), withFees(80)));
    Proposal first = pending().get(0);
    assertEquals(80, first.confidence());
    assertEquals(FEES, first.difference());
    assertEquals(3, first.alternatives());
    assertEquals(
        List.of(10000L, -9850L), first.entries().stream().map(e -> e.share().minor()).toList());
    assertEquals(RULE, first.decision());
    assertEquals(Optional.empty(), pending().get(1).difference());
    assertEquals(0, pending().get(1).alternatives());
  }

  @Test
  void theSameIsNotProposedTwice() {
    assertEquals(1, propose(plain(60), plain(70)));
    assertEquals(1, propose(plain(80), withFees(80)));
    assertEquals(0, propose());
    assertEquals(2, pending().size());
  }

  @Test
  void whatALaterRunProposesTakesThePlaceOfWhatAnEarlierOneDid() {
    propose(plain(60), withFees(80));
    NewProposal later =
        new NewProposal(items.account(), shares("FA1", 5000, "V2", -5000), 55, RULE);
    propose(later);
    List<Proposal> pending = pending();
    assertEquals(List.of(55), pending.stream().map(Proposal::confidence).toList());
    long id = pending.get(0).id();
    store.transactions.run(() -> store.letterings.decide(id, "marie", Optional.empty()));
    assertEquals(
        List.of(80, 60),
        pending().stream().map(Proposal::confidence).toList(),
        "the later one was turned down: the earlier ones are to be decided again");
  }

  @Test
  void aProposalThatWasDecidedIsKnownButPendingNoMore() {
    propose(plain(60));
    long id = pending().get(0).id();
    store.transactions.run(() -> store.letterings.decide(id, "marie", Optional.empty()));
    assertEquals(Optional.empty(), store.letterings.proposal(store.company(), id));
    assertTrue(store.letterings.wasProposed(store.company(), id));
    assertFalse(store.letterings.wasProposed(store.company(), id + 1));
    assertEquals(0, propose(plain(90)), "what was turned down does not come back");
  }

  private int foresee(long run, List<NewLettering> letterings, NewProposal... proposals) {
    return store.transactions.call(
        () -> store.letterings.foresee(run, letterings, List.of(proposals)));
  }

  private List<NewLettering> certain() {
    return List.of(new NewLettering(items.account(), shares("FA2", 5000, "V2", -5000), RULE));
  }

  @Test
  void aDryRunIsReadPageByPageTheSurestFirst() {
    long run = run(RunMode.DRY_RUN);
    assertEquals(1, foresee(run, List.of(), withFees(40)));
    assertEquals(1, foresee(run, certain(), plain(90)));

    Page<Foreseen> first = store.letterings.foreseen(run, PageRequest.first(2));
    assertEquals(
        List.of(100, 90), first.items().stream().map(f -> f.match().confidence()).toList());
    assertTrue(first.items().get(0).automatic());
    assertFalse(first.items().get(1).automatic());
    Page<Foreseen> second = store.letterings.foreseen(run, new PageRequest(2, first.next()));
    assertEquals(Optional.empty(), second.next());
    Proposal last = second.items().get(0).match();
    assertEquals(FEES, last.difference());
    assertEquals(3, last.alternatives());
    assertEquals("C1", last.account());
    assertEquals(List.of("FA1", "V1"), last.entries().stream().map(e -> e.piece()).toList());
    assertEquals(-9850, last.entries().get(1).share().minor());

    assertEquals(4, items.open().size(), "nothing is lettered");
    assertEquals(List.of(), pending());
    PageRequest wrong = new PageRequest(2, Optional.of("x"));
    assertThrows(InvalidRequest.class, () -> store.letterings.foreseen(run, wrong));
    assertEquals(
        0, store.letterings.foreseen(run(RunMode.DRY_RUN), PageRequest.first(9)).items().size());
  }

  @Test
  void aDryRunSaysWhatIsProposedAlreadyAndLeavesOutWhatWasTurnedDown() {
    propose(plain(60), withFees(80));
    long turnedDown = pending().get(0).id();
    store.transactions.run(() -> store.letterings.decide(turnedDown, "marie", Optional.empty()));
    long run = run(RunMode.DRY_RUN);
    assertEquals(0, foresee(run, List.of(), plain(60), withFees(80)));
    List<Foreseen> foreseen = store.letterings.foreseen(run, PageRequest.first(9)).items();
    assertEquals(1, foreseen.size());
    assertTrue(foreseen.get(0).proposedAlready());
  }

  @Test
  void aDryRunThatBeginsAgainForgets() {
    long run = run(RunMode.DRY_RUN);
    long other = run(RunMode.DRY_RUN);
    foresee(run, certain(), withFees(40));
    foresee(other, certain());
    store.transactions.run(() -> store.letterings.forgetForeseen(run));
    assertEquals(0, store.letterings.foreseen(run, PageRequest.first(9)).items().size());
    assertEquals(1, store.letterings.foreseen(other, PageRequest.first(9)).items().size());
  }

  @Test
  void aRunCanBeStoppedUntilItHasEnded() {
    long run = run(RunMode.AUTOMATIC);
    assertFalse(store.letterings.isCancelled(run));
    assertTrue(cancel(run));
    assertTrue(store.letterings.isCancelled(run));
    assertTrue(cancel(run), "asking twice changes nothing");
    store.letterings.progress(
        run,
        LetteringRun.State.CANCELLED,
        new LetteringRun.Progress(0, 1),
        new LetteringRun.Result(0, 0, 0, 1, Optional.empty()));
    assertFalse(cancel(run));
    assertFalse(cancel(run + 1), "there is no such run");
  }

  private boolean cancel(long run) {
    return store.transactions.call(() -> store.letterings.cancel(run));
  }
}
