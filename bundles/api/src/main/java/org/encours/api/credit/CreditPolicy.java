package org.encours.api.credit;

/**
 * How a company answers when an order asks for credit.
 *
 * @param withoutLimit what is answered for a customer for whom no limit was decided
 * @param overLimit what is answered when a limit would be passed
 * @param warningDays how many days before its end a cover is spoken of
 */
public record CreditPolicy(CreditDecision withoutLimit, CreditDecision overLimit, int warningDays) {
  /** What counts until a company chooses. */
  public static final CreditPolicy USUAL =
      new CreditPolicy(CreditDecision.REFER, CreditDecision.REFER, 30);

  /** The longest warning. */
  public static final int MOST_DAYS = 365;
}
