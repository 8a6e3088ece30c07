package org.encours.api.ledger;

import java.time.LocalDate;
import org.encours.api.Money;

/**
 * A part of an item and when it is due. Payments settle the earliest part first.
 *
 * @param due due date
 * @param amount the part
 * @param open what remains open of it
 */
public record Instalment(LocalDate due, Money amount, Money open) {}
