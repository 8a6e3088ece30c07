package org.encours.formatsinvoices.internal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.Words;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.Invoice;
import org.encours.api.document.Invoice.Attachment;
import org.encours.api.document.Invoice.InvoiceTotals;
import org.encours.formatsinvoices.internal.domain.Stated.Heading;

/**
 * What an invoice states, checked and told to the sink: the invoice if nothing needed is missing or
 * unreadable, else the errors; the totals in either case.
 */
final class CheckedInvoice {
  private static final int LONGEST_NUMBER = 200;

  private final Stated stated;
  private final DocumentSink sink;
  private final Findings findings;

  private CheckedInvoice(Stated stated, DocumentSink sink) {
    this.stated = stated;
    this.sink = sink;
    this.findings = new Findings(sink);
  }

  /**
   * @param itself the file that the invoice came in, if it is to be shown with it
   */
  static void tell(Stated stated, Optional<Attachment> itself, DocumentSink sink) {
    new CheckedInvoice(stated, sink).tell(itself);
  }

  private void tell(Optional<Attachment> itself) {
    PartyNumbers.company(stated.seller()).ifPresent(sink::company);
    Heading heading = stated.heading();
    String number = number(heading.number());
    Optional<LocalDate> issued =
        needed(heading.issued(), "BT-2", InvoiceWords.NO_DATE)
            ? findings.date(heading.issued(), "BT-2")
            : Optional.empty();
    if (stated.seller().name().isEmpty()) {
      findings.error(heading.seller(), "BT-27", InvoiceWords.NO_SELLER);
    }
    Optional<Invoice> invoice = Optional.empty();
    Optional<Currency> currency = currency(heading.currency());
    if (currency.isPresent()) {
      Optional<DueAmount> due = due(currency.get());
      if (due.isPresent() && issued.isPresent()) {
        invoice = Optional.of(invoice(number, issued.get(), currency.get(), due.get(), itself));
      }
    }
    if (invoice.isEmpty() || findings.isFaulty()) {
      sink.totals(ControlTotals.NONE);
      return;
    }
    sink.invoice(invoice.get());
    sink.totals(totals(invoice.get()));
  }

  private Invoice invoice(
      String number,
      LocalDate issued,
      Currency currency,
      DueAmount due,
      Optional<Attachment> itself) {
    Money payable = new Money(due.totals().payable(), currency);
    return new Invoice(
        stated.heading().line(),
        number,
        due.type(),
        issued,
        currency,
        stated.seller(),
        stated.buyer(),
        due.totals(),
        new DueDates(stated.payment(), payable, due.negated(), findings).instalments(),
        stated.payment().terms(),
        stated.references(),
        stated.payment().means(),
        attachments(itself));
  }

  private Optional<DueAmount> due(Currency currency) {
    Optional<InvoiceTotals> totals = new StatedTotals(stated, currency, findings).read();
    return totals.flatMap(
        sums -> DueAmount.of(stated.heading(), TypeCode.of(stated.heading()), sums, findings));
  }

  private String number(Element number) {
    if (needed(number, "BT-1", InvoiceWords.NO_NUMBER) && number.text().length() > LONGEST_NUMBER) {
      findings.error(number, "BT-1", InvoiceWords.NUMBER_TOO_LONG);
    }
    return Texts.line(number.text());
  }

  private Optional<Currency> currency(Element code) {
    if (!needed(code, "BT-5", InvoiceWords.NO_CURRENCY)) return Optional.empty();
    Optional<Currency> currency =
        Currency.getAvailableCurrencies().stream()
            .filter(known -> known.getCurrencyCode().equals(code.text()))
            .filter(known -> known.getDefaultFractionDigits() >= 0)
            .findFirst();
    if (currency.isEmpty()) findings.error(code, "BT-5", InvoiceWords.UNKNOWN_CURRENCY);
    return currency;
  }

  private boolean needed(Element element, String term, Words missing) {
    if (!element.isStated()) findings.error(element, term, missing);
    return element.isStated();
  }

  private List<Attachment> attachments(Optional<Attachment> itself) {
    List<Attachment> attachments = new ArrayList<>(itself.stream().toList());
    for (Stated.File file : stated.files()) {
      Base64Content content = file.element().content().orElseGet(Base64Content.Unreadable::new);
      if (content instanceof Base64Content.Decoded decoded) {
        String type = Texts.line(file.element().attribute("mimeCode"));
        attachments.add(new Attachment(Texts.filename(file.name()), type, decoded.bytes()));
      } else {
        boolean large = content instanceof Base64Content.TooLarge;
        findings.warning(
            file.element(),
            "BT-125",
            large ? InvoiceWords.FILES_TOO_LARGE : InvoiceWords.FILE_NOT_READABLE);
      }
    }
    return attachments;
  }

  private static ControlTotals totals(Invoice invoice) {
    long payable = invoice.totals().payable();
    boolean credit = invoice.type() == Invoice.Type.CREDIT_NOTE;
    Optional<LocalDate> day = Optional.of(invoice.issued());
    return new ControlTotals(1, credit ? 0 : payable, credit ? payable : 0, day, day);
  }
}
