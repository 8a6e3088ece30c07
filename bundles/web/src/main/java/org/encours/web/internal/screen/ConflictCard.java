package org.encours.web.internal.screen;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.encours.api.ledger.Company;
import org.encours.api.lettering.LetteredEntry;
import org.encours.api.lettering.Lettering;
import org.encours.api.lettering.LetteringConflict;

/**
 * A conflict with both sides as they are shown.
 *
 * @param conflict what it is about
 * @param erp what the ERP letters together
 * @param ours what the ledger letters
 * @param onlyErp entries that only the ERP's lettering has
 * @param onlyOurs entries that only the ledger's letterings have
 */
public record ConflictCard(
    LetteringConflict conflict,
    Side erp,
    List<Side> ours,
    List<LetteredEntry> onlyErp,
    List<LetteredEntry> onlyOurs) {

  /**
   * One lettering: its entries and what it writes off; the ledger's own with where it comes from.
   */
  public record Side(Group group, Optional<WrittenOff> difference, Optional<Lettering> lettering) {}

  static ConflictCard of(LetteringConflict conflict, Company company) {
    List<LetteredEntry> ours =
        conflict.ours().stream().flatMap(one -> one.entries().stream()).toList();
    return new ConflictCard(
        conflict,
        new Side(new Group(conflict.erp()), Optional.empty(), Optional.empty()),
        conflict.ours().stream().map(one -> side(one, company)).toList(),
        without(conflict.erp(), ours),
        without(ours, conflict.erp()));
  }

  private static Side side(Lettering lettering, Company company) {
    return new Side(
        new Group(lettering.entries()),
        WrittenOff.of(lettering.difference(), company.currency()),
        Optional.of(lettering));
  }

  private static List<LetteredEntry> without(List<LetteredEntry> some, List<LetteredEntry> others) {
    Set<Long> known = others.stream().map(LetteredEntry::entry).collect(Collectors.toSet());
    return some.stream().filter(entry -> !known.contains(entry.entry())).toList();
  }
}
