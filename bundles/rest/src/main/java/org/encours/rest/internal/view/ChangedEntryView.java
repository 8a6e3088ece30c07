package org.encours.rest.internal.view;

import java.time.LocalDate;
import java.util.Optional;
import org.encours.api.ledger.ChangedEntry;

/**
 * An entry that the ERP had changed when an import brought it again.
 *
 * @param id number of the entry that no longer counts
 * @param validated when the earlier version had been validated in the source
 * @param newId number of the entry in its place; missing if there is none
 */
public record ChangedEntryView(
    long id,
    String account,
    String customer,
    String journal,
    String number,
    String date,
    String piece,
    String label,
    MoneyView amount,
    String validated,
    Long newId,
    String newLabel,
    MoneyView newAmount) {

  public static ChangedEntryView of(ChangedEntry entry) {
    Optional<ChangedEntry.Version> after = entry.after();
    return new ChangedEntryView(
        entry.id(),
        entry.account().number(),
        entry.account().name(),
        entry.journal(),
        entry.number(),
        entry.date().toString(),
        entry.piece(),
        entry.label(),
        MoneyView.of(entry.before()),
        entry.validated().map(LocalDate::toString).orElse(null),
        after.map(ChangedEntry.Version::id).orElse(null),
        after.map(ChangedEntry.Version::label).orElse(null),
        after.map(ChangedEntry.Version::amount).map(MoneyView::of).orElse(null));
  }
}
