package org.encours.rest.internal.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Chooses a lettering policy.
 *
 * @param modes what single rules may do, {@code automatic}, {@code propose} or {@code off}; those
 *     that are not named are automatic
 * @param automaticDifference decimal text in the company's currency
 * @param proposedDifference decimal text in the company's currency
 * @param proposedPercent 0 to 100, one decimal at the most
 * @param leastConfidence 0 to 100
 * @param conflicts whose lettering holds where the ERP letters otherwise, {@code ask}, {@code erp}
 *     or {@code ours}; {@code ask} if missing
 * @param withholdingPercents rates of withheld tax written off without asking, one decimal at the
 *     most; none if missing
 */
public record LetteringPolicyRequestView(
    Map<String, String> modes,
    String automaticDifference,
    String proposedDifference,
    BigDecimal proposedPercent,
    Integer leastConfidence,
    String conflicts,
    List<BigDecimal> withholdingPercents) {}
