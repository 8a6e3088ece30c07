package org.encours.lettering.internal;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Money;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.Share;
import org.encours.lettering.internal.domain.Imputation;

/**
 * What a person's lettering takes of each entry.
 *
 * @param difference what is written off
 */
record Settlement(List<Share> shares, Optional<Difference> difference) {

  /** The oldest due are settled first, what remains stays open. */
  static Settlement oldestFirst(List<OpenEntry> open) {
    requireBothSides(open);
    return new Settlement(Imputation.oldestFirst(open), Optional.empty());
  }

  /**
   * All entries wholly.
   *
   * @throws InvalidRequest if more would be written off than is settled
   */
  static Settlement writingOff(List<OpenEntry> open, Difference.Kind kind, Currency currency) {
    requireBothSides(open);
    long debit = 0;
    long credit = 0;
    for (OpenEntry entry : open) {
      if (entry.isDebit()) debit = Math.addExact(debit, entry.open());
      else credit = Math.subtractExact(credit, entry.open());
    }
    long difference = debit - credit;
    if (Math.abs(difference) > Math.min(debit, credit)) {
      throw tooMuch(Math.abs(difference), Math.min(debit, credit), currency);
    }
    return new Settlement(
        open.stream().map(entry -> new Share(entry.id(), entry.open())).toList(),
        difference == 0 ? Optional.empty() : Optional.of(new Difference(kind, difference)));
  }

  private static InvalidRequest tooMuch(long difference, long settled, Currency currency) {
    String off = new Money(difference, currency).toString();
    String side = new Money(settled, currency).toString();
    return new InvalidRequest(
        "L’écart à passer en perte ou en profit ("
            + off.replace('.', ',')
            + ") dépasse ce qui serait réglé ("
            + side.replace('.', ',')
            + ").",
        "The difference to write off ("
            + off
            + ") is more than what would be settled ("
            + side
            + ").");
  }

  private static void requireBothSides(List<OpenEntry> open) {
    if (open.stream().allMatch(OpenEntry::isDebit) || open.stream().noneMatch(OpenEntry::isDebit)) {
      throw new InvalidRequest(
          "Un lettrage rapproche des débits et des crédits.",
          "A lettering brings debits and credits together.");
    }
  }
}
