package org.encours.demo.internal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** The opening entries « A NOUVEAU » of both years. */
final class Opening {

  /** Profit, tax, VAT and bank balance that the year before last left behind, in cents. */
  static final long PROFIT_CENTS = 6_187_400;

  static final long TAX_CENTS = 1_742_300;
  static final long BANK_CENTS = 17_843_517;
  private static final long VAT_CENTS = 1_129_600;

  private static final Set<Habit> INVOICED_BEFORE =
      EnumSet.of(
          Habit.PROMPT,
          Habit.CHEQUE,
          Habit.TEN_DAYS_LATE,
          Habit.MONTH_END,
          Habit.PUBLIC_BODY,
          Habit.ORDER_NUMBER);
  private static final int FIRST_NUMBER_BEFORE = 147;
  private static final String LABEL = "A NOUVEAU";

  private final Horizon horizon;
  private final Books books;

  Opening(Horizon horizon, Books books) {
    this.horizon = horizon;
    this.books = books;
  }

  /** Opens last year with invented balances, and hands on what is still to be paid. */
  void lastYear(
      Receivables receivables, Expenses expenses, Numbering numbering, SplittableRandom random) {
    LocalDate date = horizon.firstDay();
    List<Line> lines = new ArrayList<>();
    lines.add(general(Account.CAPITAL, date, -15_000_000));
    lines.add(general(Account.LEGAL_RESERVE, date, -1_500_000));
    lines.add(general(Account.PROFIT, date, -PROFIT_CENTS));
    lines.add(general(Account.MACHINES, date, 18_642_000));
    lines.add(general(Account.VEHICLES, date, 6_418_000));
    lines.add(general(Account.DEPRECIATION, date, -12_107_500));
    lines.add(general(Account.STOCK, date, 23_915_000));
    lines.addAll(suppliers(expenses, date));
    for (Invoice invoice : invoicesBefore(numbering, random)) {
      lines.add(receivables.bringForward(invoice, date));
    }
    lines.add(general(Account.TAX_DUE, date, -TAX_CENTS));
    lines.add(general(Account.VAT_DUE, date, -VAT_CENTS));
    lines.add(general(Account.BANK, date, BANK_CENTS));
    expenses.pay(
        date.plusDays(20), Account.VAT_DUE, VAT_CENTS, "DGFIP TVA 12/" + (date.getYear() - 1));
    long rest = lines.stream().mapToLong(Line::cents).reduce(0, Math::addExact);
    lines.add(2, general(Account.OTHER_RESERVES, date, -rest));
    books.post(Journal.AN, date, lines);
  }

  private List<Line> suppliers(Expenses expenses, LocalDate date) {
    List<Line> lines = new ArrayList<>();
    long[] cents = {6_481_250, 2_917_440, 1_164_905};
    for (int i = 0; i < cents.length; i++) {
      Party supplier = Suppliers.GOODS.get(i);
      LocalDate invoiced = FrenchCalendar.bankDayOnOrBefore(date.minusDays(40 - i * 12L));
      String piece = supplier.code().substring(1, 4) + invoiced.getYear() + invoiced.getDayOfYear();
      String label = LABEL + " " + supplier.name() + " facture " + piece;
      Line line = new Line(Account.SUPPLIERS, supplier, piece, invoiced, label, -cents[i]);
      Matching matching = books.open();
      lines.add(matching.add(date, line));
      expenses.settle(supplier, invoiced.plusDays(45), piece, cents[i], matching);
    }
    return lines;
  }

  /** Invoices of the year before last that the habits of their customers leave open at its end. */
  private List<Invoice> invoicesBefore(Numbering numbering, SplittableRandom random) {
    Behaviour behaviour = new Behaviour(horizon, random);
    LocalDate opening = horizon.firstDay();
    List<Invoice> invoices = new ArrayList<>();
    LocalDate day = opening.minusDays(46);
    while (day.isBefore(opening)) {
      LocalDate invoiced = FrenchCalendar.bankDayOnOrBefore(day);
      Customer customer = Customers.all().get(random.nextInt(Customers.all().size()));
      if (INVOICED_BEFORE.contains(customer.habit())) {
        List<Step> steps = behaviour.steps(customer, invoiced);
        long cents = customer.size() * (30_000L + random.nextInt(8_000) * 10L);
        String subject = Product.GOODS.names().get(random.nextInt(Product.GOODS.names().size()));
        Sale sale = new Sale(customer, invoiced, cents, Product.GOODS, subject, steps);
        if (!steps.get(0).date().isBefore(opening)) {
          int rank = FIRST_NUMBER_BEFORE + 2 * invoices.size();
          String number = String.format(Locale.ROOT, "FA%d-%04d", invoiced.getYear(), rank);
          invoices.add(new Invoice(number, numbering.order(), sale));
        }
      }
      day = day.plusDays(random.nextInt(3));
    }
    return invoices;
  }

  /** Opens this year with what last year left: every open item on its own, the rest in totals. */
  void thisYear(long profitCents) {
    LocalDate date = horizon.lastYearEnd().plusDays(1);
    Map<Account, Long> balances =
        books.balances(entry -> !entry.date().isAfter(horizon.lastYearEnd()));
    balances.keySet().removeIf(account -> account.isResult() || account.isDetailed());
    balances.merge(Account.PROFIT, -Math.max(0, profitCents), Math::addExact);
    balances.merge(Account.LOSS, Math.max(0, -profitCents), Math::addExact);
    List<Line> lines = new ArrayList<>();
    balances.forEach((account, cents) -> lines.add(general(account, date, cents)));
    openItems().forEach(line -> lines.add(line));
    lines.sort((one, other) -> one.account().compareTo(other.account()));
    books.post(Journal.AN, date, lines);
  }

  private List<Line> openItems() {
    List<Line> open = new ArrayList<>();
    for (Matching matching : books.matchings()) {
      if (matching.balanceAt(horizon.lastYearEnd()) != 0) {
        matching
            .linesUntil(horizon.lastYearEnd())
            .forEach(posted -> open.add(again(posted.line())));
      }
    }
    return open;
  }

  private static Line again(Line line) {
    String label = line.label().startsWith(LABEL) ? line.label() : LABEL + " " + line.label();
    return new Line(
        line.account(), line.party(), line.pieceRef(), line.pieceDate(), label, line.cents());
  }

  private static Line general(Account account, LocalDate date, long cents) {
    String label = LABEL + " " + account.label();
    return new Line(account, Party.NONE, LABEL, date, label, cents);
  }
}
