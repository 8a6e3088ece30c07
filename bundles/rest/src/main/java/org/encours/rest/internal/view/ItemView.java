package org.encours.rest.internal.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.encours.api.ledger.Entry;
import org.encours.api.ledger.Item;

/** An entry seen as an item that is open, partly open, or settled. */
public record ItemView(
    long id,
    String account,
    String customer,
    String journal,
    String number,
    String date,
    String due,
    String dueSource,
    String ledgerAccount,
    String piece,
    String pieceDate,
    String label,
    MoneyView amount,
    MoneyView open,
    String letter,
    Long lettering,
    List<InstalmentView> instalments) {

  public static ItemView of(Item item) {
    Entry entry = item.entry();
    return new ItemView(
        entry.id(),
        entry.account(),
        item.customer(),
        entry.journal().code(),
        entry.number(),
        entry.date().toString(),
        entry.due().toString(),
        entry.dueSource().name().toLowerCase(Locale.ROOT),
        entry.ledgerAccount().code(),
        entry.piece().reference(),
        entry.piece().date().map(LocalDate::toString).orElse(null),
        entry.label(),
        MoneyView.of(entry.amount()),
        MoneyView.of(item.open()),
        item.letter().orElse(null),
        item.lettering().orElse(null),
        item.instalments().stream().map(InstalmentView::of).toList());
  }
}
