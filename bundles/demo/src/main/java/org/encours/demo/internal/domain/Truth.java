package org.encours.demo.internal.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What the author of the demo company knows and its files do not say. For tests.
 *
 * <p>Amounts are cents, a debit is positive and a credit negative. Lines are those of the accounts
 * 411, 413, 416 and 419 of both years, without the opening entries of the second.
 *
 * @param groups lines that belong together: invoices with their payments and credit notes
 * @param open the items open in the books on the day of loading
 * @param pending movements of customers that only the bank statement shows
 * @param faultyLines line numbers of the faulty file that are wrong, its header being line 1
 */
public record Truth(
    List<Group> groups, List<OpenItem> open, List<Pending> pending, List<Integer> faultyLines) {

  /** The groups that balance: their invoices are paid. */
  public List<Group> settled() {
    return groups.stream().filter(group -> group.balanceCents() == 0).toList();
  }

  /** A line of the files, by what the files say of it. */
  public record LineRef(
      String account, String auxiliary, String pieceRef, LocalDate date, long cents) {}

  /**
   * Lines of one account that belong together.
   *
   * @param code lettering in the files, empty where there is none
   * @param ambiguous whether the files alone do not tell which of several equal invoices is paid
   */
  public record Group(List<LineRef> lines, String code, boolean ambiguous) {

    /** What remains of the group: 0 when settled. */
    public long balanceCents() {
      return lines.stream().mapToLong(LineRef::cents).reduce(0, Math::addExact);
    }
  }

  /**
   * An open item.
   *
   * @param date date of the invoice or of the credit
   * @param due invoices: thirty days after their date; credits: the day of their entry
   * @param amountCents amount at first
   * @param remainingCents amount that remains
   */
  public record OpenItem(
      String account,
      String auxiliary,
      String name,
      String piece,
      LocalDate date,
      LocalDate due,
      long amountCents,
      long remainingCents) {}

  /**
   * A movement that is not in the books yet.
   *
   * @param auxiliary the customer who paid, although the bank may not say
   * @param cents as the line will be in the books: a payment is negative, a return positive
   * @param pieces the invoices that are paid, or were
   */
  public record Pending(
      LocalDate date, String reference, String auxiliary, long cents, List<String> pieces) {}
}
