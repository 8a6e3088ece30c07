package org.encours.store.internal;

import static org.encours.store.internal.TestStore.in;
import static org.encours.store.internal.TestStore.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.encours.api.document.Coded;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.Posting;
import org.encours.api.ledger.ImportEffect;
import org.encours.api.lettering.Decision.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an import does that reverses an entry which is lettered already. */
class ReversalsTest {
  private static final Coded SALES = new Coded("VE", "Ventes");
  private static final LedgerLine INVOICE = line(1, "2026-01-05", "FA1", "Facture", 12000);
  private static final LedgerLine PAYMENT = line(2, "2026-02-05", "V1", "Virement FA1", -12000);

  private TestStore store;
  private TestLetterings letterings;

  @BeforeEach
  void paidInvoice() throws IOException, SQLException {
    store = new TestStore();
    letterings = new TestLetterings(store);
    store.publish(INVOICE, PAYMENT);
  }

  private static LedgerLine sales(int number, String piece, String label, long amount) {
    return in(SALES, line(number, "2026-03-01", piece, label, amount));
  }

  /** Booked as a negative debit. */
  private static LedgerLine negative(LedgerLine line) {
    return new LedgerLine(
        line.line(),
        line.journal(),
        line.number(),
        line.date(),
        line.account(),
        line.auxiliary(),
        line.piece(),
        line.label(),
        new Posting(line.posting().amount(), false, 0, ""),
        line.letter(),
        line.validated());
  }

  @Test
  void aReversalReopensTheLetteringOfWhatItTakesBack() throws IOException {
    letterings.letter(Origin.RULE, "FA1", "V1");
    long id = store.received("reversal");

    ImportEffect effect = store.publish(id, sales(9, "FA1", "Extourne facture", -12000));

    assertEquals(1, effect.reopened());
    assertEquals(List.of(), letterings.inForce());
    assertEquals(
        List.of(
            "L'écriture VE 1 du 05/01/2026 est extournée par VE 9 du 01/03/2026 (import "
                + id
                + ")"),
        letterings.undone());
    assertEquals(Set.of(), store.letterings.undoneGroups(store.company().id()), "not a person");
  }

  @Test
  void aLetteringByHandIsReopenedToo() throws IOException {
    letterings.letter(Origin.MANUAL, "FA1", "V1");
    assertEquals(
        1, store.publish(sales(9, "EX9", "CONTREPASSATION FA1 du 5/1", -12000)).reopened());
  }

  @Test
  void bookedNegativeOnItsOwnSideIsAReversal() throws IOException {
    letterings.letter(Origin.RULE, "FA1", "V1");
    assertEquals(1, store.publish(negative(sales(9, "FA1", "Facture", -12000))).reopened());
  }

  @Test
  void aCreditNoteIsNone() throws IOException {
    letterings.letter(Origin.RULE, "FA1", "V1");
    ImportEffect effect =
        store.publish(
            sales(9, "AV9", "Avoir sur FA1", -12000),
            negative(sales(10, "FA1", "Avoir, annulation", -12000)));
    assertEquals(0, effect.reopened());
    assertEquals(1, letterings.inForce().size());
  }

  @Test
  void theErpsOwnLetteringStays() throws IOException {
    store.publish(
        line(1, "C1", "2026-01-05", "FA1", "Facture", 12000, "AA"),
        line(2, "C1", "2026-02-05", "V1", "Virement FA1", -12000, "AA"));
    assertEquals(0, store.publish(sales(9, "FA1", "Extourne facture", -12000)).reopened());
    assertEquals(List.of("AA FA1 V1"), letterings.inForce());
  }

  @Test
  void ofTwoThatFitEquallyNoneIsReopened() throws IOException {
    store.publish(
        sales(3, "FA3", "Facture mensuelle", 500),
        sales(4, "FA3", "Facture mensuelle bis", 500),
        line(5, "2026-03-01", "V5", "Virement", -1000));
    letterings.letter(Origin.RULE, "FA3", "V5");
    assertEquals(0, store.publish(sales(9, "FA3", "Extourne", -500)).reopened());
  }

  @Test
  void theSameFileAgainChangesNothing() throws IOException {
    letterings.letter(Origin.RULE, "FA1", "V1");
    LedgerLine reversal = sales(9, "EX9", "Extourne FA1", -12000);
    store.publish(reversal);
    letterings.letter(Origin.RULE, "FA1", "V1");

    assertEquals(0, store.publish(INVOICE, PAYMENT, reversal).reopened());
  }

  @Test
  void whatTheErpLettersWithItsReversalIsTakenOver() throws IOException {
    letterings.letter(Origin.RULE, "FA1", "V1");

    ImportEffect effect =
        store.publish(
            line(1, "C1", "2026-01-05", "FA1", "Facture", 12000, "BB"),
            in(SALES, line(9, "C1", "2026-03-01", "FA1", "Extourne facture", -12000, "BB")));

    assertEquals(0, effect.letteringConflicts());
    assertEquals(List.of("BB FA1 FA1"), letterings.inForce());
    assertTrue(letterings.undone().get(0).contains("extournée"));
  }
}
