package org.encours.rest.internal.view;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.encours.api.bank.Refusal;
import org.encours.api.document.PaymentRefusal;

/**
 * A payment that a bank did not execute.
 *
 * @param amount absent if the bank does not state it
 * @param account number of the customer account, if known
 * @param effect what it did to the ledger
 */
public record PaymentRefusalView(
    long id,
    String message,
    String endToEnd,
    String mandate,
    MoneyView amount,
    String asked,
    String debtor,
    String iban,
    String reasonCode,
    String reasonText,
    String account,
    String effect,
    String recordedAt) {
  private static final Set<Currency> CURRENCIES = Currency.getAvailableCurrencies();

  public static PaymentRefusalView of(Refusal refusal, Locale locale) {
    PaymentRefusal said = refusal.refusal();
    return new PaymentRefusalView(
        refusal.id(),
        said.message(),
        said.references().endToEnd(),
        said.references().mandate(),
        amount(said).orElse(null),
        said.asked().map(LocalDate::toString).orElse(null),
        said.debtor().name(),
        said.debtor().iban(),
        said.reason().code(),
        said.reason().text(),
        refusal.account().orElse(null),
        refusal.effect().in(locale),
        refusal.recordedAt().toString());
  }

  private static Optional<MoneyView> amount(PaymentRefusal said) {
    return CURRENCIES.stream()
        .filter(currency -> said.amount() != 0)
        .filter(currency -> currency.getCurrencyCode().equals(said.currency()))
        .findFirst()
        .map(currency -> MoneyView.of(said.amount(), currency));
  }
}
