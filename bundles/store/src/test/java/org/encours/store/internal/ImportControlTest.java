package org.encours.store.internal;

import static org.encours.store.internal.TestStore.line;
import static org.encours.store.internal.TestStore.opening;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.encours.api.InvalidRequest;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.document.LedgerLine;
import org.encours.api.ledger.AccountControl;
import org.encours.api.ledger.ItemQuery.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an import says that it did to the accounts. */
class ImportControlTest {
  private TestStore store;

  @BeforeEach
  void create() throws IOException, SQLException {
    store = new TestStore();
  }

  private long published(LedgerLine... lines) throws IOException {
    long id = store.received(lines[0].date() + "/" + lines.length);
    store.publish(id, lines);
    return id;
  }

  private List<String> accounts(long id, int limit) {
    List<String> found = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<AccountControl> page = store.imports.control(id, new PageRequest(limit, cursor));
      page.items().forEach(control -> found.add(control.account().number()));
      cursor = page.next();
    } while (cursor.isPresent());
    return found;
  }

  @Test
  void theWidestGapComesFirstThenWhatMovedMostOnEveryPageSize() throws IOException {
    published(
        line(1, "A", "2025-05-01", "FA1", "Facture", 100, ""),
        line(2, "B", "2025-05-01", "FB1", "Facture", 100, ""),
        line(3, "C", "2025-05-01", "FC1", "Facture", 100, ""));
    long id =
        published(
            opening(1, "A", "2026-01-01", "FA1", 100, ""),
            opening(2, "B", "2026-01-01", "FB1", 130, ""),
            opening(3, "C", "2026-01-01", "FC1", 60, ""),
            line(4, "A", "2026-02-01", "FA2", "Facture", 500, ""),
            line(5, "D", "2026-02-01", "FD2", "Facture", 900, ""),
            line(6, "E", "2026-02-01", "RE2", "Virement", -900, ""));
    List<String> whole = accounts(id, 6);
    assertEquals(List.of("C", "B"), whole.subList(0, 2), "by their gaps");
    assertEquals(Set.of("D", "E"), Set.copyOf(whole.subList(2, 4)), "moved equally");
    assertEquals(List.of("A"), whole.subList(4, 5));
    for (int limit = 1; limit <= 5; limit++) {
      assertEquals(whole, accounts(id, limit), "pages of " + limit);
    }
  }

  @Test
  void aCursorOfAnotherListIsRefused() throws IOException {
    long id = published(line(1, "2026-01-05", "FA1", "Facture", 100));
    PageRequest page = new PageRequest(1, Optional.of("x~1"));
    assertThrows(InvalidRequest.class, () -> store.imports.control(id, page));
  }

  @Test
  void whatAnImportReplacesStoodOnTheAccountBeforeIt() throws IOException {
    store.clock.goOnBy(Duration.ofMillis(1));
    published(
        opening(1, "C1", "2026-01-01", "FA1", 10000, ""),
        line(2, "C1", "2026-02-05", "V1", "Virement", -4000, ""));
    long id = published(line(1, "C1", "2025-03-05", "FA1", "Facture", 10000, ""));

    AccountControl control = store.imports.control(id, PageRequest.first(1)).items().get(0);

    assertEquals(6000, control.before().minor());
    assertEquals(10000, control.debit().minor());
    assertEquals(10000, control.withdrawn().minor());
    assertEquals(6000, control.after().minor());
    long balance =
        store.items(State.ALL).stream().mapToLong(item -> item.entry().amount().minor()).sum();
    assertEquals(balance, control.after().minor());
  }
}
