package org.encours.ledger.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.ledger.internal.domain.Destination.Clues;
import org.junit.jupiter.api.Test;

class DestinationTest {
  private static final String OURS = "732829320";
  private static final String OTHER = "552100554";

  private static Destination of(String sender, String named, Map<String, String> owners, int n) {
    return Destination.of(
        new Clues(
            Optional.ofNullable(sender), Optional.ofNullable(named), owners, n, List.of(), false));
  }

  private static String why(Destination destination) {
    return assertInstanceOf(Destination.Unclear.class, destination).why().reason().fr();
  }

  @Test
  void theSenderOrTheDocumentNamesTheCompany() {
    assertEquals(new Destination.Known(OURS), of(OURS, null, Map.of(), 0));
    assertEquals(new Destination.Known(OURS), of(null, OURS, Map.of(), 0));
    assertEquals(new Destination.Known(OURS), of(OURS, OURS, Map.of(), 0));
    assertTrue(why(of(OURS, OTHER, Map.of(), 0)).contains("remis pour " + OURS));
    assertTrue(why(of(null, null, Map.of(), 0)).contains("Société inconnue"));
  }

  @Test
  void aForeignNumberDoesNotContradictTheSender() {
    assertEquals(new Destination.Known(OURS), of(OURS, "DE123456789", Map.of(), 0));
  }

  @Test
  void aStatementBelongsToTheCompanyOfItsAccounts() {
    assertEquals(new Destination.Known(OURS), of(null, null, Map.of("FR1", OURS), 1));
    assertTrue(why(of(null, null, Map.of(), 1)).contains("Compte bancaire inconnu"));
    assertTrue(why(of(null, null, Map.of("FR1", OURS), 2)).contains("Compte bancaire inconnu"));
    String several = why(of(null, null, Map.of("FR1", OURS, "FR2", OTHER), 2));
    assertTrue(several.contains(OURS) && several.contains(OTHER), several);
    assertEquals(new Destination.Known(OURS), of(OURS, null, Map.of(), 1));
  }

  @Test
  void whatWeBoughtIsNotWhatCustomersOwe() {
    Clues bought =
        new Clues(Optional.empty(), Optional.of(OTHER), Map.of(), 0, List.of(OURS), false);
    assertTrue(why(Destination.of(bought)).contains("Facture d'achat"));
    Clues withinTheGroup =
        new Clues(Optional.empty(), Optional.of(OTHER), Map.of(), 0, List.of(OURS), true);
    assertEquals(new Destination.Known(OTHER), Destination.of(withinTheGroup));
  }
}
