package org.encours.web.internal.screen;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.encours.api.Money;
import org.encours.api.document.Invoice;
import org.encours.api.invoice.StoredInvoice;
import org.encours.web.internal.domain.Iban;

/** An electronic invoice with its amounts as money. */
public record InvoiceSheet(StoredInvoice stored) {
  private static final Set<String> NAMED_MEANS =
      Set.of("10", "20", "30", "31", "42", "48", "49", "57", "58", "59", "97");

  /** A part of the amount and when it is due. */
  public record Part(LocalDate due, Money amount) {}

  /** A file inside; its place counts from 1. */
  public record File(int place, String name, String type, long bytes) {}

  public Invoice invoice() {
    return stored.invoice();
  }

  public boolean creditNote() {
    return invoice().type() == Invoice.Type.CREDIT_NOTE;
  }

  public Money net() {
    return money(invoice().totals().net());
  }

  public Money tax() {
    return money(invoice().totals().tax());
  }

  public Money gross() {
    return money(invoice().totals().gross());
  }

  public Money prepaid() {
    return money(invoice().totals().prepaid());
  }

  public Money payable() {
    return money(invoice().totals().payable());
  }

  /** The last day on which something of it is due. */
  public Optional<LocalDate> due() {
    return invoice().instalments().stream().map(Invoice.Instalment::due).max(LocalDate::compareTo);
  }

  public List<Part> parts() {
    return invoice().instalments().stream()
        .map(part -> new Part(part.due(), money(part.amount())))
        .toList();
  }

  /** Whether the code of its payment means has a name here. */
  public boolean meansNamed() {
    return NAMED_MEANS.contains(invoice().means().code());
  }

  /** The account to pay to, in groups of four. */
  public String payee() {
    return Iban.spaced(invoice().means().iban());
  }

  public List<File> files() {
    List<Invoice.Attachment> files = invoice().attachments();
    return IntStream.range(0, files.size())
        .mapToObj(
            i ->
                new File(
                    i + 1,
                    files.get(i).filename(),
                    files.get(i).mediaType(),
                    stored.attachments().get(i)))
        .toList();
  }

  private Money money(long minor) {
    return new Money(minor, invoice().currency());
  }
}
