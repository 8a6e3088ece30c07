package org.encours.credit.internal.domain;

import org.encours.api.Words;
import org.encours.api.credit.BalanceSheet;
import org.encours.api.credit.BalanceSheet.Figure;
import org.encours.api.credit.PublishedScore;

/**
 * The score of Conan and Holder for small and medium industrial firms: N = 0.24·R1 + 0.22·R2 +
 * 0.16·R3 − 0.87·R4 − 0.10·R5, danger below 0.04, sound above 0.09. J. Conan, M. Holder, "Variables
 * explicatives de performances et contrôle de gestion dans les PMI", thèse d'État, université
 * Paris-Dauphine, 1979. Often written with weights and bounds a hundred times as large.
 */
public final class ConanHolderScore {
  private ConanHolderScore() {}

  /** The score of these figures. */
  public static PublishedScore of(BalanceSheet sheet) {
    WeightedRatios ratios =
        new WeightedRatios(sheet)
            .plus("0.24", Figure.GROSS_OPERATING_SURPLUS, Figure.TOTAL_LIABILITIES)
            .plus("0.22", Figure.PERMANENT_CAPITAL, Figure.TOTAL_ASSETS)
            .plus("0.16", Figure.QUICK_ASSETS, Figure.TOTAL_ASSETS)
            .plus("-0.87", Figure.FINANCIAL_CHARGES, Figure.TURNOVER)
            .plus("-0.10", Figure.PERSONNEL_COSTS, Figure.VALUE_ADDED);
    return new PublishedScore(
        "conan-holder",
        "Conan-Holder (1979)",
        new Words(
            "N = 0,24·R1 + 0,22·R2 + 0,16·R3 − 0,87·R4 − 0,10·R5 ; danger sous 0,04, bonne santé"
                + " au-dessus de 0,09",
            "N = 0.24·R1 + 0.22·R2 + 0.16·R3 − 0.87·R4 − 0.10·R5; danger below 0.04, sound above"
                + " 0.09"),
        "J. Conan, M. Holder, Variables explicatives de performances et contrôle de gestion dans"
            + " les PMI, université Paris-Dauphine, 1979",
        ratios.terms(),
        ratios.result("0.04", "0.09"),
        ratios.missing());
  }
}
