package org.encours.rest.internal.view;

import org.encours.api.lettering.LetteredEntry;

/** An entry within a lettering or a proposal: its whole amount, and the share taken of it. */
public record LetteredEntryView(
    long id, String date, String piece, String label, MoneyView amount, MoneyView share) {

  public static LetteredEntryView of(LetteredEntry entry) {
    return new LetteredEntryView(
        entry.entry(),
        entry.date().toString(),
        entry.piece(),
        entry.label(),
        MoneyView.of(entry.amount()),
        MoneyView.of(entry.share()));
  }
}
