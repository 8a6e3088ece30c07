package org.encours.formats.internal.domain;

import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The foreign amount of the current line. It is additional: one that cannot be understood is left
 * out with a warning, once a file. The currency of the ledger itself is not foreign.
 */
final class ForeignAmount {
  private static final Map<String, Currency> KNOWN = known();

  private final RecordScanner scanner;
  private final TextField texts;
  private final LineFaults faults;
  private final int amountAt;
  private final int codeAt;
  private final String ledgerCode;
  private final AmountField field = new AmountField();

  private String code = "";
  private boolean warned;

  ForeignAmount(
      RecordScanner scanner,
      FecLayout layout,
      TextField texts,
      LineFaults faults,
      Currency ledgerCurrency) {
    this.scanner = scanner;
    this.texts = texts;
    this.faults = faults;
    amountAt = layout.at(FecColumn.MONTANT_DEVISE);
    codeAt = layout.at(FecColumn.IDEVISE);
    ledgerCode = ledgerCurrency.getCurrencyCode();
  }

  /** Minor units of {@link #code}, as stated, 0 if there is none. */
  long minor() {
    return code.isEmpty() ? 0 : field.minor();
  }

  /** ISO code of the foreign currency, empty if there is none. */
  String code() {
    return code;
  }

  void read() {
    scanner.select(codeAt);
    String stated = texts.readFrequent(scanner.bytes(), scanner.from(), scanner.to());
    Currency currency = stated.isEmpty() ? null : KNOWN.get(stated.toUpperCase(Locale.ROOT));
    code = currency == null ? "" : currency.getCurrencyCode();
    int decimals = currency == null ? 2 : currency.getDefaultFractionDigits();
    scanner.select(amountAt);
    AmountField.Outcome outcome =
        field.read(scanner.bytes(), scanner.from(), scanner.to(), decimals);
    boolean lost = outcome.isFault() || (currency == null && field.minor() != 0);
    if (code.equals(ledgerCode)) {
      code = "";
    } else if (lost && !warned) {
      warned = true;
      faults.warning(FecColumn.MONTANT_DEVISE, FecWords.FOREIGN_IGNORED);
    }
  }

  private static Map<String, Currency> known() {
    Map<String, Currency> currencies = new HashMap<>();
    for (Currency currency : Currency.getAvailableCurrencies()) {
      // Gold, test codes and the like have no minor unit.
      if (currency.getDefaultFractionDigits() >= 0) {
        currencies.put(currency.getCurrencyCode(), currency);
      }
    }
    return currencies;
  }
}
