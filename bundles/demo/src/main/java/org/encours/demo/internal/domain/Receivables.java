package org.encours.demo.internal.domain;

import java.time.LocalDate;
import java.util.Map;

/** Posts the invoices and what happens to them; hands the movements of money to the bank. */
final class Receivables {

  private final Horizon horizon;
  private final Books books;
  private final Receipts receipts;
  private final Map<Step.CreditNote, String> creditNoteNumbers;

  Receivables(
      Horizon horizon,
      Books books,
      Receipts receipts,
      Map<Step.CreditNote, String> creditNoteNumbers) {
    this.horizon = horizon;
    this.books = books;
    this.receipts = receipts;
    this.creditNoteNumbers = creditNoteNumbers;
  }

  /** Posts an invoice with all that follows until today. */
  void issue(Invoice invoice) {
    String label = "Facture " + invoice.number() + " " + invoice.sale().subject();
    if (invoice.sale().customer().habit() == Habit.ORDER_NUMBER) {
      label += " V/cde " + invoice.order();
    }
    Product product = invoice.sale().product();
    Receivable receivable = new Receivable(invoice, books.open());
    LocalDate date = invoice.entryDate();
    Line customer = line(Account.CUSTOMERS, invoice, invoice.number(), label, invoice.grossCents());
    books.post(
        Journal.VE,
        date,
        receivable.matching().add(date, customer),
        general(customer, product.account(), -invoice.sale().netCents()),
        general(customer, product.vatAccount(), -invoice.vatCents()));
    follow(receivable);
  }

  /** Returns the opening line of an invoice of the year before last, and tells what follows. */
  Line bringForward(Invoice invoice, LocalDate opening) {
    Receivable receivable = new Receivable(invoice, books.open());
    String label = "A NOUVEAU Facture " + invoice.number() + " " + invoice.sale().subject();
    Line line = line(Account.CUSTOMERS, invoice, invoice.number(), label, invoice.grossCents());
    follow(receivable);
    return receivable.matching().add(opening, line);
  }

  /** A deposit on an order that is not invoiced yet. */
  void takeDeposit(Invoice order, Step.Deposit deposit) {
    deposit(new Receivable(order, books.open()), deposit);
  }

  private void follow(Receivable receivable) {
    for (Step step : receivable.invoice().sale().steps()) {
      if (horizon.isPast(step.date())) {
        apply(receivable, step);
      }
    }
  }

  private void apply(Receivable receivable, Step step) {
    if (step instanceof Step.Pay pay) {
      receipts.pay(counted(receivable), pay);
    } else if (step instanceof Step.PayOff payOff) {
      receipts.payOff(receivable, payOff);
    } else if (step instanceof Step.PayRest rest) {
      receipts.payRest(receivable, rest);
    } else if (step instanceof Step.Collect collect) {
      receipts.collect(receivable, collect.date());
    } else if (step instanceof Step.Return returned) {
      receipts.giveBack(receivable, returned);
    } else if (step instanceof Step.CreditNote note) {
      creditNote(counted(receivable), note);
    } else if (step instanceof Step.DrawBill bill) {
      drawBill(receivable, bill);
    } else if (step instanceof Step.Deposit deposit) {
      deposit(receivable, deposit);
    } else if (step instanceof Step.Discount discount) {
      discount(receivable, discount.date());
    } else if (step instanceof Step.Doubtful doubtful) {
      doubtful(receivable, doubtful.date());
    }
  }

  /** What comes after the invoice is settled is a credit of its own. */
  private Receivable counted(Receivable receivable) {
    return receivable.remaining() == 0
        ? new Receivable(receivable.invoice(), books.open())
        : receivable;
  }

  private void creditNote(Receivable receivable, Step.CreditNote note) {
    Invoice invoice = receivable.invoice();
    Product product = invoice.sale().product();
    long net = invoice.sale().netCents() * note.permille() / 1000;
    long gross = Math.addExact(net, product.vat(net));
    String number = creditNoteNumbers.get(note);
    boolean alone = receivable.matching().root().lines().isEmpty();
    String on = alone ? " " : " sur " + invoice.number() + " ";
    String label = "Avoir " + number + on + note.reason();
    Line customer =
        new Line(Account.CUSTOMERS, invoice.party(), number, note.date(), label, -gross);
    books.post(
        Journal.VE,
        note.date(),
        receivable.matching().add(note.date(), customer),
        general(customer, product.account(), net),
        general(customer, product.vatAccount(), gross - net));
    receivable.reduce(gross);
  }

  private void drawBill(Receivable receivable, Step.DrawBill bill) {
    Invoice invoice = receivable.invoice();
    long cents = receivable.remaining();
    String label = "LCR acceptée " + invoice.number();
    Matching portfolio = books.open();
    books.post(
        Journal.EF,
        bill.date(),
        portfolio.add(bill.date(), line(Account.BILLS, invoice, invoice.number(), label, cents)),
        receivable
            .matching()
            .add(bill.date(), line(Account.CUSTOMERS, invoice, invoice.number(), label, -cents)));
    receivable.reduce(cents);
    if (horizon.isPast(bill.cashed())) {
      receipts.cash(invoice, bill.cashed(), cents, portfolio);
    }
  }

  private void deposit(Receivable receivable, Step.Deposit deposit) {
    Invoice invoice = receivable.invoice();
    long cents = invoice.grossCents() * deposit.permille() / 1000;
    Matching held = books.open();
    receipts.deposit(invoice, deposit.date(), cents, held);
    String label = "TVA sur acompte cde " + invoice.order();
    long vat = cents - invoice.sale().product().net(cents);
    Line due =
        new Line(
            Account.VAT_ON_DEPOSITS,
            Party.NONE,
            "ACPTE-" + invoice.order(),
            deposit.date(),
            label,
            vat);
    Account vatAccount = invoice.sale().product().vatAccount();
    books.post(Journal.OD, deposit.date(), due, general(due, vatAccount, -vat));
    LocalDate used = invoice.entryDate();
    if (horizon.isPast(used)) {
      String use = "Imputation acompte sur " + invoice.number();
      books.post(
          Journal.OD,
          used,
          held.add(used, line(Account.DEPOSITS, invoice, invoice.number(), use, cents)),
          receivable
              .matching()
              .add(used, line(Account.CUSTOMERS, invoice, invoice.number(), use, -cents)));
      books.post(
          Journal.OD,
          used,
          general(due, vatAccount, vat),
          general(due, Account.VAT_ON_DEPOSITS, -vat));
      receivable.reduce(cents);
    }
  }

  private void discount(Receivable receivable, LocalDate date) {
    Invoice invoice = receivable.invoice();
    long cents = receivable.remaining();
    long net = invoice.sale().product().net(cents);
    String label = "Escompte 2 % sur " + invoice.number();
    Line customer = line(Account.CUSTOMERS, invoice, invoice.number(), label, -cents);
    books.post(
        Journal.OD,
        date,
        general(customer, Account.DISCOUNTS, net),
        general(customer, invoice.sale().product().vatAccount(), cents - net),
        receivable.matching().add(date, customer));
    receivable.reduce(cents);
  }

  private void doubtful(Receivable receivable, LocalDate date) {
    Invoice invoice = receivable.invoice();
    long cents = receivable.remaining();
    String label = "Redressement judiciaire, créance douteuse " + invoice.number();
    Matching claim = books.open();
    Line doubtful = line(Account.DOUBTFUL, invoice, invoice.number(), label, cents);
    Line customer = line(Account.CUSTOMERS, invoice, invoice.number(), label, -cents);
    books.post(
        Journal.OD, date, claim.add(date, doubtful), receivable.matching().add(date, customer));
    receivable.reduce(cents);
  }

  private static Line line(
      Account account, Invoice invoice, String pieceRef, String label, long cents) {
    return new Line(account, invoice.party(), pieceRef, invoice.date(), label, cents);
  }

  private static Line general(Line like, Account account, long cents) {
    return new Line(account, Party.NONE, like.pieceRef(), like.pieceDate(), like.label(), cents);
  }
}
