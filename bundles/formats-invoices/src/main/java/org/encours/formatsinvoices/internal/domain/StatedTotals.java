package org.encours.formatsinvoices.internal.domain;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.encours.api.document.Invoice.InvoiceTotals;

/**
 * The amounts of an invoice as it states them, signs included. The simplest profiles leave some
 * out, which follow from the others: payable = gross − prepaid, net = gross − tax.
 */
final class StatedTotals {
  private final Stated stated;
  private final Currency currency;
  private final Findings findings;

  StatedTotals(Stated stated, Currency currency, Findings findings) {
    this.stated = stated;
    this.currency = currency;
    this.findings = findings;
  }

  /** Empty, and an error, if the amount due cannot be told or an amount not be read. */
  Optional<InvoiceTotals> read() {
    Optional<Long> net = amount(stated.sums().net(), "BT-109");
    Optional<Long> tax = amount(stated.sums().tax(), "BT-110");
    Optional<Long> gross = amount(stated.sums().gross(), "BT-112");
    Optional<Long> prepaid = amount(stated.sums().prepaid(), "BT-113");
    Optional<Long> payable = amount(stated.sums().payable(), "BT-115");
    if (findings.isFaulty()) return Optional.empty();
    if (gross.isEmpty() && payable.isEmpty()) {
      findings.error(missing(), "BT-115", InvoiceWords.NO_PAYABLE);
      return Optional.empty();
    }
    long before = prepaid.orElse(0L);
    long whole = gross.orElseGet(() -> payable.get() + before);
    long due = payable.orElse(whole - before);
    long taxed = tax.orElseGet(() -> net.map(part -> whole - part).orElse(0L));
    return Optional.of(new InvoiceTotals(net.orElse(whole - taxed), taxed, whole, before, due));
  }

  /** Stated in several currencies, that of the invoice counts; without a currency, it is meant. */
  private Optional<Long> amount(List<Element> amounts, String term) {
    List<Element> given = amounts.stream().filter(Element::isStated).toList();
    if (given.isEmpty()) return Optional.empty();
    Optional<Element> ours =
        given.stream()
            .filter(amount -> amount.attribute("currencyID").equals(currency.getCurrencyCode()))
            .findFirst()
            .or(
                () ->
                    given.stream()
                        .filter(amount -> amount.attribute("currencyID").isEmpty())
                        .findFirst());
    if (ours.isEmpty()) {
      findings.error(given.get(0), term, InvoiceWords.otherCurrency(currency));
      return Optional.empty();
    }
    return findings.amount(ours.get(), term, currency);
  }

  private Element missing() {
    return stated.sums().payable().stream().findFirst().orElse(stated.heading().number());
  }
}
