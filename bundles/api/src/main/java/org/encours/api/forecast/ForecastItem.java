package org.encours.api.forecast;

import java.time.LocalDate;
import java.util.Optional;
import org.encours.api.risk.LateChances;

/**
 * An open item, or an instalment of one.
 *
 * @param due when it is or was due
 * @param open what is open of it, minor units of the ledger's currency; credits are negative
 * @param doubtful whether it stands on an account of doubtful customers or invoices to be issued
 * @param chances those of its customer's rating, else the mean of all ratings of the company; empty
 *     if nobody is rated yet
 */
public record ForecastItem(
    LocalDate due, long open, boolean doubtful, Optional<LateChances> chances) {}
