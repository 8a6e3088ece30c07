package org.encours.api.ledger;

import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.LineError;

/**
 * What reading a file found.
 *
 * @param kind kind of document, empty when no reader knew it
 * @param file totals of the whole file
 * @param currency currency of the sums; what is in another one is counted but not summed
 * @param entries number of lines that concern customers, bank movements, refusals or invoices
 * @param debit their debits, minor units; of bank movements: what was paid
 * @param credit their credits, minor units; of bank movements: what was received
 * @param errors the first errors, in the order of the file
 * @param errorCount how many errors there are
 * @param warnings what is odd but no obstacle
 */
public record ImportFindings(
    String kind,
    ControlTotals file,
    Currency currency,
    long entries,
    long debit,
    long credit,
    List<LineError> errors,
    long errorCount,
    List<LineError> warnings) {

  public ImportFindings {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }

  /** Nothing could be read: the one reason. */
  public static ImportFindings refused(String kind, Currency currency, LineError reason) {
    return new ImportFindings(
        kind, ControlTotals.NONE, currency, 0, 0, 0, List.of(reason), 1, List.of());
  }

  /** The same with more that is odd. */
  public ImportFindings warning(List<LineError> more) {
    return new ImportFindings(
        kind,
        file,
        currency,
        entries,
        debit,
        credit,
        errors,
        errorCount,
        Stream.concat(warnings.stream(), more.stream()).toList());
  }
}
