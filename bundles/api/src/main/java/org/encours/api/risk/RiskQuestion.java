package org.encours.api.risk;

/**
 * Will this customer pay this sale later than that?
 *
 * @param customer what is known of the customer
 * @param firm what is known of all customers together
 * @param sale what is sold, or about to be
 * @param horizon how late is meant
 */
public record RiskQuestion(CustomerFacts customer, FirmFacts firm, Sale sale, Horizon horizon) {}
