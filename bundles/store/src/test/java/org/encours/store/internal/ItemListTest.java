package org.encours.store.internal;

import static org.encours.store.internal.TestStore.line;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.ledger.Item;
import org.encours.api.ledger.ItemFilter;
import org.encours.api.ledger.ItemFilter.Range;
import org.encours.api.ledger.ItemFilter.Side;
import org.encours.api.ledger.ItemQuery;
import org.encours.api.ledger.ItemQuery.Order;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Items as they are filtered and sorted for lettering by hand. */
class ItemListTest {
  private TestStore store;

  @BeforeEach
  void open() throws Exception {
    store = new TestStore();
    store.publish(
        line(1, "A", "2026-03-12", "FA1", "Facture mars 100% écrous", 10000, ""),
        line(2, "A", "2026-01-12", "FA2", "Facture janvier", 2050, ""),
        line(3, "A", "2026-04-20", "V1", "Virement FA2", -2050, ""),
        line(4, "A", "2026-02-20", "V2", "Virement", -10099, ""),
        line(5, "B", "2026-02-20", "FB1", "Facture", 10000, ""));
  }

  private ItemQuery query(ItemFilter filter, Order order, PageRequest page) {
    return new ItemQuery(Optional.of("A"), ItemQuery.State.OPEN, filter, order, page);
  }

  private String found(ItemFilter filter) {
    return pieces(filter, Order.DUE);
  }

  private String pieces(ItemFilter filter, Order order) {
    return store
        .ledger
        .items(store.company(), query(filter, order, PageRequest.first(9)))
        .items()
        .stream()
        .map(item -> item.entry().piece().reference())
        .collect(Collectors.joining(" "));
  }

  private static ItemFilter text(String text) {
    return new ItemFilter(text, Optional.empty(), Optional.empty(), Set.of());
  }

  @Test
  void wordsAreSoughtInPieceAndLabel() {
    assertEquals("FA2 V1", found(text("fa2")));
    assertEquals("V1", found(text("fa2 virement")));
    assertEquals("FA1", found(text("100%")), "a percent sign is no pattern");
    assertEquals("", found(text("_")));
  }

  @Test
  void anAmountIsFoundOnBothSidesBesidesTheText() {
    Optional<Range> twenty = Optional.of(new Range(2000, 2099));
    assertEquals("FA2 V1", found(new ItemFilter("20", twenty, Optional.empty(), Set.of())));
    assertEquals("V1", found(new ItemFilter("20", twenty, Optional.of(Side.CREDIT), Set.of())));
  }

  @Test
  void sidesAndSingleEntriesAreChosen() {
    assertEquals(
        "FA2 FA1", found(new ItemFilter("", Optional.empty(), Optional.of(Side.DEBIT), Set.of())));
    List<Item> all =
        store
            .ledger
            .items(store.company(), query(ItemFilter.NONE, Order.OLDEST, PageRequest.first(9)))
            .items();
    Set<Long> two = Set.of(all.get(0).entry().id(), all.get(3).entry().id());
    assertEquals("FA2 V1", found(new ItemFilter("", Optional.empty(), Optional.empty(), two)));
  }

  @Test
  void everyOrderPagesWithoutGapOrRepetition() {
    assertEquals("FA2 V2 FA1 V1", paged(Order.OLDEST));
    assertEquals("V1 FA1 V2 FA2", paged(Order.NEWEST));
    assertEquals("FA2 V1 FA1 V2", paged(Order.SMALLEST));
    assertEquals("V2 FA1 V1 FA2", paged(Order.LARGEST));
    assertEquals(pieces(ItemFilter.NONE, Order.DUE), paged(Order.DUE));
  }

  private String paged(Order order) {
    List<String> pieces = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<Item> page =
          store.ledger.items(
              store.company(), query(ItemFilter.NONE, order, new PageRequest(1, cursor)));
      page.items().forEach(item -> pieces.add(item.entry().piece().reference()));
      cursor = page.next();
    } while (cursor.isPresent());
    return String.join(" ", pieces);
  }
}
