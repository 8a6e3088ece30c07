package org.encours.rest.internal.view;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.encours.api.lettering.LetteringConflict;

/**
 * Entries that the ERP letters otherwise than the ledger does.
 *
 * @param importId the first import that showed it
 * @param code the ERP's code
 * @param date the ERP's lettering date
 * @param erp what the ERP letters together
 * @param ours what the ledger letters of these entries, with its other entries
 * @param decision missing while it is pending
 */
public record LetteringConflictView(
    long id,
    String account,
    String customer,
    long importId,
    String recordedAt,
    String code,
    String date,
    List<LetteredEntryView> erp,
    List<LetteringView> ours,
    ConflictDecisionView decision) {

  /** Whose lettering was kept, {@code erp} or {@code ours}. */
  public record ConflictDecisionView(
      String keep, boolean byPolicy, String actor, String recordedAt) {

    static ConflictDecisionView of(LetteringConflict.Decided decided) {
      return new ConflictDecisionView(
          decided.keep().code(),
          decided.byPolicy(),
          decided.actor(),
          decided.recordedAt().toString());
    }
  }

  public static LetteringConflictView of(
      LetteringConflict conflict, Currency currency, Locale locale) {
    return new LetteringConflictView(
        conflict.id(),
        conflict.account(),
        conflict.customer(),
        conflict.importId(),
        conflict.recordedAt().toString(),
        conflict.code(),
        conflict.date().map(LocalDate::toString).orElse(null),
        conflict.erp().stream().map(LetteredEntryView::of).toList(),
        conflict.ours().stream().map(one -> LetteringView.whole(one, currency, locale)).toList(),
        conflict.decided().map(ConflictDecisionView::of).orElse(null));
  }
}
