package org.encours.ledger.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.encours.api.document.LedgerLine;
import org.encours.testkit.LedgerLineBuilder;
import org.junit.jupiter.api.Test;

class PlainTextTest {
  private static LedgerLineBuilder with(String foreign) {
    return LedgerLineBuilder.line()
        .journal("V" + foreign + "E", "Journal" + foreign + "des ventes")
        .number("1" + foreign + "2")
        .account("411" + foreign + "000", "Clients" + foreign + "France")
        .auxiliary("DU" + foreign + "PONT", "Dupont" + foreign + "SARL")
        .piece("FA" + foreign + "1", "2026-01-10")
        .label("Facture" + foreign + "janvier")
        .lettered("A" + foreign + "A", "2026-02-28")
        .validated("2026-12-31")
        .foreign("130.00", "USD");
  }

  @Test
  void everyTextOfALineIsMadePlainAndNothingElseChanges() {
    LedgerLine plain = with(" ").build();
    for (String foreign : new String[] {"|", "\t", "\n", "\r", "\u0000", "\u0085"}) {
      assertEquals(plain, PlainText.of(with(foreign).build()));
    }
  }

  @Test
  void blanksThatThisLeavesAtTheEndsGo() {
    LedgerLine line = LedgerLineBuilder.line().label("|Facture\t").build();
    assertEquals("Facture", PlainText.of(line).label());
  }

  @Test
  void aPlainLineIsLeftAlone() {
    LedgerLine line = with("·é;,€").build();
    assertSame(line, PlainText.of(line));
  }
}
