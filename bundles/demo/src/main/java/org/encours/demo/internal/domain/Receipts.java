package org.encours.demo.internal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The money that customers send, gathered into the movements that the bank shows. */
final class Receipts {

  private static final long RETURN_FEE_CENTS = 1_250;

  private record Payday(LocalDate date, String code, Citation citation) {}

  private record Rest(Receivable receivable, long cents) {}

  private final List<Movement> movements = new ArrayList<>();
  private final Map<Payday, List<Rest>> paydays =
      new TreeMap<>(
          Comparator.comparing(Payday::date)
              .thenComparing(Payday::code)
              .thenComparing(Payday::citation));
  private final Map<LocalDate, List<Movement.Contra>> collections = new TreeMap<>();

  void pay(Receivable receivable, Step.Pay pay) {
    long part = receivable.invoice().grossCents() * pay.part() / pay.parts();
    transfer(receivable, pay.date(), Math.addExact(part, pay.extraCents()), pay.motif());
  }

  void payOff(Receivable receivable, Step.PayOff payOff) {
    transfer(receivable, payOff.date(), receivable.remaining(), payOff.motif());
  }

  private void transfer(Receivable receivable, LocalDate date, long cents, String template) {
    Invoice invoice = receivable.invoice();
    Movement.Kind kind = Movement.Kind.TRANSFER_IN;
    String motif = template.replace("{piece}", invoice.number());
    String label = kind.label() + " " + invoice.party().bankName() + " " + motif;
    Movement.Contra contra = customer(invoice.party(), label, -cents, receivable.matching());
    movements.add(new Movement(date, kind, invoice.party(), motif, List.of(contra)));
    receivable.reduce(cents);
  }

  void payRest(Receivable receivable, Step.PayRest rest) {
    Payday payday = new Payday(rest.date(), receivable.invoice().party().code(), rest.citation());
    paydays
        .computeIfAbsent(payday, key -> new ArrayList<>())
        .add(new Rest(receivable, receivable.remaining()));
    receivable.reduce(receivable.remaining());
  }

  void collect(Receivable receivable, LocalDate date) {
    Party party = receivable.invoice().party();
    String label = "PRLV SEPA " + party.bankName() + " " + receivable.invoice().number();
    collections
        .computeIfAbsent(date, key -> new ArrayList<>())
        .add(customer(party, label, -receivable.remaining(), receivable.matching()));
    receivable.reduce(receivable.remaining());
  }

  void giveBack(Receivable receivable, Step.Return step) {
    Invoice invoice = receivable.invoice();
    long cents = invoice.grossCents();
    String motif = invoice.number() + " " + Step.Return.REASON + " PROVISION INSUFFISANTE";
    String label = Movement.Kind.DEBIT_RETURNED.label() + " " + motif;
    movements.add(
        new Movement(
            step.date(),
            Movement.Kind.DEBIT_RETURNED,
            invoice.party(),
            motif,
            List.of(customer(invoice.party(), label, cents, receivable.matching()))));
    String fee = "FRAIS REJET PRLV " + invoice.number();
    movements.add(
        new Movement(
            step.date(),
            Movement.Kind.FEES,
            Party.NONE,
            fee,
            List.of(
                new Movement.Contra(
                    Account.BANK_FEES, Party.NONE, fee, RETURN_FEE_CENTS, List.of()))));
    receivable.reduce(-cents);
  }

  void cash(Invoice invoice, LocalDate date, long cents, Matching portfolio) {
    String label = "ENCAISSEMENT LCR " + invoice.party().bankName() + " " + invoice.number();
    movements.add(
        new Movement(
            date,
            Movement.Kind.BILL_CASHED,
            invoice.party(),
            "LCR " + invoice.number(),
            List.of(
                new Movement.Contra(
                    Account.BILLS, invoice.party(), label, -cents, List.of(portfolio)))));
  }

  void deposit(Invoice order, LocalDate date, long cents, Matching held) {
    String motif = "ACOMPTE CDE " + order.order();
    String label = Movement.Kind.TRANSFER_IN.label() + " " + order.party().bankName() + " " + motif;
    movements.add(
        new Movement(
            date,
            Movement.Kind.TRANSFER_IN,
            order.party(),
            motif,
            List.of(
                new Movement.Contra(
                    Account.DEPOSITS, order.party(), label, -cents, List.of(held)))));
  }

  /** All movements, once every invoice has been told. */
  List<Movement> movements() {
    List<Movement> all = new ArrayList<>(movements);
    paydays.forEach((payday, rests) -> all.add(together(payday, rests)));
    collections.forEach(
        (date, contras) ->
            all.add(
                new Movement(
                    date,
                    Movement.Kind.DEBITS_COLLECTED,
                    Party.NONE,
                    contras.size() + " PRLV",
                    List.copyOf(contras))));
    return all;
  }

  private Movement together(Payday payday, List<Rest> rests) {
    Party party = rests.get(0).receivable().invoice().party();
    Citation citation = payday.citation();
    List<Matching> settled = rests.stream().map(rest -> rest.receivable().matching()).toList();
    List<Invoice> invoices = rests.stream().map(rest -> rest.receivable().invoice()).toList();
    long cents = rests.stream().mapToLong(Rest::cents).reduce(0, Math::addExact);
    String motif = citation.motif(invoices, payday.date());
    Movement.Kind kind = Movement.Kind.TRANSFER_IN;
    String label = kind.label() + " " + party.bankName() + " " + motif;
    Party shown = party;
    if (citation == Citation.ANONYMOUS) {
      label = motif;
      shown = Party.NONE;
    } else if (invoices.get(0).sale().customer().habit() == Habit.CHEQUE) {
      kind = Movement.Kind.CHEQUES;
      motif = "CHQ " + (7_000_000 + invoices.get(0).order() * 17 % 900_000);
      label = "REM " + motif + " " + party.bankName();
    }
    Movement.Contra contra = new Movement.Contra(Account.CUSTOMERS, party, label, -cents, settled);
    return new Movement(payday.date(), kind, shown, motif, List.of(contra));
  }

  private static Movement.Contra customer(
      Party party, String label, long cents, Matching matching) {
    return new Movement.Contra(Account.CUSTOMERS, party, label, cents, List.of(matching));
  }
}
