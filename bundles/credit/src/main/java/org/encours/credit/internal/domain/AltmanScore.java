package org.encours.credit.internal.domain;

import org.encours.api.Words;
import org.encours.api.credit.BalanceSheet;
import org.encours.api.credit.BalanceSheet.Figure;
import org.encours.api.credit.PublishedScore;

/**
 * The Z″ score for private firms that do not manufacture: Z″ = 6.56·X1 + 3.26·X2 + 6.72·X3 +
 * 1.05·X4, distress below 1.1, safe above 2.6. E. I. Altman, J. Hartzell, M. Peck, "Emerging
 * Markets Corporate Bonds: A Scoring System", Salomon Brothers, New York, 1995; the zones as in E.
 * I. Altman, "Predicting Financial Distress of Companies: Revisiting the Z-Score and ZETA Models",
 * 2000. The constant 3.25 that the first of both adds for bonds of emerging markets is left out, as
 * in the second.
 */
public final class AltmanScore {
  private AltmanScore() {}

  /** The score of these figures. */
  public static PublishedScore of(BalanceSheet sheet) {
    WeightedRatios ratios =
        new WeightedRatios(sheet)
            .plusDifference(
                "6.56", Figure.CURRENT_ASSETS, Figure.CURRENT_LIABILITIES, Figure.TOTAL_ASSETS)
            .plus("3.26", Figure.RETAINED_EARNINGS, Figure.TOTAL_ASSETS)
            .plus("6.72", Figure.EBIT, Figure.TOTAL_ASSETS)
            .plus("1.05", Figure.EQUITY, Figure.TOTAL_LIABILITIES);
    return new PublishedScore(
        "altman-z2",
        "Altman Z″ (1995)",
        new Words(
            "Z″ = 6,56·X1 + 3,26·X2 + 6,72·X3 + 1,05·X4 ; défaillance probable sous 1,1, saine"
                + " au-dessus de 2,6",
            "Z″ = 6.56·X1 + 3.26·X2 + 6.72·X3 + 1.05·X4; distress below 1.1, safe above 2.6"),
        "E. I. Altman, J. Hartzell, M. Peck, Emerging Markets Corporate Bonds: A Scoring System,"
            + " Salomon Brothers, 1995",
        ratios.terms(),
        ratios.result("1.1", "2.6"),
        ratios.missing());
  }
}
