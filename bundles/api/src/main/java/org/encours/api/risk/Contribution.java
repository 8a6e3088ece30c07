package org.encours.api.risk;

/**
 * What one indicator adds to an assessment.
 *
 * @param indicator which one
 * @param reading what it answered
 * @param logOdds what it adds: above 0 for a greater risk
 */
public record Contribution(RiskIndicator indicator, Reading reading, double logOdds) {}
