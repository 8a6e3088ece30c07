package org.encours.formatsinvoices.internal.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import org.encours.api.Words;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.LineError;

/** Reads single values, and tells the sink of those that cannot be understood. */
final class Findings {
  private static final int LONGEST_AMOUNT = 40;
  private static final Pattern AMOUNT = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");

  private final DocumentSink sink;
  private boolean faulty;

  Findings(DocumentSink sink) {
    this.sink = sink;
  }

  /** Whether an error was found so far. */
  boolean isFaulty() {
    return faulty;
  }

  void error(Element element, String term, Words reason) {
    faulty = true;
    sink.error(told(element, term, reason));
  }

  void warning(Element element, String term, Words reason) {
    sink.warning(told(element, term, reason));
  }

  /** A date; empty, and an error, if it is none. */
  Optional<LocalDate> date(Element element, String term) {
    Optional<LocalDate> date = DateText.read(element.text());
    if (date.isEmpty()) error(element, term, InvoiceWords.NOT_A_DATE);
    return date;
  }

  /**
   * An amount in minor units; empty, and an error, if it is none. Decimals beyond those of the
   * currency must be zero.
   */
  Optional<Long> amount(Element element, String term, Currency currency) {
    String text = element.text();
    if (text.length() > LONGEST_AMOUNT || !AMOUNT.matcher(text).matches()) {
      error(element, term, InvoiceWords.NOT_AN_AMOUNT);
      return Optional.empty();
    }
    BigDecimal minor = new BigDecimal(text).movePointRight(currency.getDefaultFractionDigits());
    if (minor.stripTrailingZeros().scale() > 0) {
      error(element, term, InvoiceWords.tooPrecise(currency));
      return Optional.empty();
    }
    // A tenth of what fits, so that the sum of the few amounts of an invoice fits too.
    if (minor.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE / 10)) > 0) {
      error(element, term, InvoiceWords.TOO_LARGE);
      return Optional.empty();
    }
    return Optional.of(minor.longValueExact());
  }

  private static LineError told(Element element, String term, Words reason) {
    String column = term.isEmpty() ? element.name() : element.name() + " (" + term + ")";
    return new LineError(element.line(), column, Texts.line(element.text()), reason);
  }
}
