package org.encours.demo.internal.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What makes the file a whole general ledger: purchases, wages, rent, VAT, fees, closing. */
final class Expenses {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);
  private static final int SUPPLIER_TERM_DAYS = 45;

  private final Horizon horizon;
  private final Books books;
  private final Bank bank;

  Expenses(Horizon horizon, Books books, Bank bank) {
    this.horizon = horizon;
    this.books = books;
    this.bank = bank;
  }

  /** Posts what is not money, and gives the payments to the bank. Sales are posted before. */
  void tell() {
    for (YearMonth month : horizon.months()) {
      purchases(month);
      wages(month);
      rent(month);
      fees(month);
      vat(month);
    }
    settleYear(horizon.year() - 1, Opening.PROFIT_CENTS, Opening.TAX_CENTS);
  }

  /** What follows from the profit of last year, once it is known. */
  void open(long profitCents) {
    long tax =
        -books
            .balances(entry -> entry.date().getYear() < horizon.year())
            .getOrDefault(Account.TAX_DUE, 0L);
    settleYear(horizon.year(), profitCents, tax);
  }

  private void settleYear(int year, long profitCents, long taxCents) {
    if (taxCents > 0) {
      pay(LocalDate.of(year, 5, 15), Account.TAX_DUE, taxCents, "DGFIP SOLDE IS " + (year - 1));
    }
    allocate(year, profitCents);
  }

  private void purchases(YearMonth month) {
    long sold = soldBefore(month);
    int turn = month.getMonthValue();
    Party first = Suppliers.GOODS.get(turn % Suppliers.GOODS.size());
    purchase(month.atDay(7), first, Account.GOODS_BOUGHT, sold * 47 / 100 + turn * 1_235);
    if (turn % 2 == 0) {
      Party second = Suppliers.GOODS.get((turn / 2 + 1) % Suppliers.GOODS.size());
      purchase(month.atDay(19), second, Account.GOODS_BOUGHT, sold * 17 / 100 + turn * 985);
    } else if (turn % 4 == 1) {
      purchase(month.atDay(19), Suppliers.ENERGY, Account.ENERGY, 486_000 - turn * 3_180);
    } else {
      purchase(month.atDay(19), Suppliers.FREIGHT, Account.FREIGHT, 712_450 + turn * 4_475);
    }
  }

  /** Sales of the month before, which purchases replace; the first month follows the budget. */
  private long soldBefore(YearMonth month) {
    YearMonth before = month.minusMonths(1);
    if (before.atDay(1).isBefore(horizon.firstDay())) {
      return Budget.netCents(month);
    }
    Map<Account, Long> moved = books.balances(entry -> YearMonth.from(entry.date()).equals(before));
    return -Math.addExact(
        moved.getOrDefault(Account.GOODS_SOLD, 0L), moved.getOrDefault(Account.SERVICES_SOLD, 0L));
  }

  private void purchase(LocalDate day, Party supplier, Account account, long netCents) {
    LocalDate date = FrenchCalendar.bankDayOnOrAfter(day);
    if (!horizon.isPast(date)) {
      return;
    }
    long vat = Product.GOODS.vat(netCents);
    String piece = supplier.code().substring(1, 4) + date.getYear() + date.getDayOfYear();
    String label = supplier.name() + " facture " + piece;
    Matching matching = books.open();
    Line due =
        new Line(Account.SUPPLIERS, supplier, piece, date, label, -Math.addExact(netCents, vat));
    books.post(
        Journal.AC,
        date,
        general(account, piece, date, label, netCents),
        general(Account.VAT_DEDUCTIBLE, piece, date, label, vat),
        matching.add(date, due));
    settle(supplier, date.plusDays(SUPPLIER_TERM_DAYS), piece, -due.cents(), matching);
  }

  /** Pays a supplier; also used for what was due at the opening. */
  void settle(Party supplier, LocalDate due, String piece, long cents, Matching matching) {
    String label = "VIR SEPA EMIS " + supplier.bankName() + " " + piece;
    Movement.Contra contra =
        new Movement.Contra(Account.SUPPLIERS, supplier, label, cents, List.of(matching));
    LocalDate date = FrenchCalendar.bankDayOnOrAfter(due);
    bank.add(new Movement(date, Movement.Kind.TRANSFER_OUT, supplier, piece, List.of(contra)));
  }

  private void wages(YearMonth month) {
    LocalDate date = FrenchCalendar.closingDay(month);
    long gross = 2_615_000 + month.getMonthValue() * 4_130L;
    long net = gross * 78 / 100;
    long employer = gross * 41 / 100;
    String piece = "PAIE " + MONTH.format(month);
    if (horizon.isPast(date)) {
      books.post(
          Journal.OD,
          date,
          general(Account.WAGES, piece, date, "Salaires " + MONTH.format(month), gross),
          general(Account.SOCIAL, piece, date, "Charges sociales", employer),
          general(Account.WAGES_DUE, piece, date, "Net à payer", -net),
          general(Account.SOCIAL_DUE, piece, date, "Cotisations", net - gross - employer));
    }
    LocalDate paid = FrenchCalendar.lastBankDay(month);
    bank.add(
        out(
            paid,
            Movement.Kind.TRANSFER_OUT,
            "SALAIRES ET URSSAF " + MONTH.format(month),
            contra(Account.WAGES_DUE, "VIR SALAIRES " + MONTH.format(month), net),
            contra(Account.SOCIAL_DUE, "URSSAF " + MONTH.format(month), gross + employer - net)));
  }

  private void rent(YearMonth month) {
    if (month.getMonthValue() % 3 == 1) {
      LocalDate date = FrenchCalendar.bankDayOnOrAfter(month.atDay(5));
      String label = "LOYER T" + (month.getMonthValue() / 3 + 1) + " " + month.getYear();
      Movement rent =
          out(
              date,
              Movement.Kind.DEBIT_PAID,
              label,
              contra(Account.RENT, label, 1_380_000),
              contra(Account.VAT_DEDUCTIBLE, label, 276_000));
      bank.add(new Movement(date, rent.kind(), Suppliers.LANDLORD, rent.motif(), rent.contras()));
    }
  }

  private void fees(YearMonth month) {
    LocalDate date = FrenchCalendar.bankDayOnOrAfter(month.atDay(3));
    String label = "FRAIS TENUE DE COMPTE " + MONTH.format(month.minusMonths(1));
    long cents = 4_890 + month.getMonthValue() * 215L;
    bank.add(out(date, Movement.Kind.FEES, label, contra(Account.BANK_FEES, label, cents)));
  }

  /** The VAT of a month whose return is due; the VAT of the rent is deducted with the quarter. */
  private void vat(YearMonth month) {
    LocalDate date = FrenchCalendar.closingDay(month);
    if (!horizon.isPast(date)) {
      return;
    }
    Map<Account, Long> moved = books.balances(entry -> YearMonth.from(entry.date()).equals(month));
    long full = -moved.getOrDefault(Account.VAT_FULL, 0L);
    long reduced = -moved.getOrDefault(Account.VAT_REDUCED, 0L);
    long rent = month.getMonthValue() % 3 == 1 && rentBooked(month) ? 276_000 : 0;
    long deductible = Math.addExact(moved.getOrDefault(Account.VAT_DEDUCTIBLE, 0L), rent);
    long due = full + reduced - deductible;
    String piece = "CA3 " + MONTH.format(month);
    Account result = due >= 0 ? Account.VAT_DUE : Account.VAT_CREDIT;
    books.post(
        Journal.OD,
        date,
        general(Account.VAT_FULL, piece, date, "Déclaration " + piece, full),
        general(Account.VAT_REDUCED, piece, date, "Déclaration " + piece, reduced),
        general(Account.VAT_DEDUCTIBLE, piece, date, "Déclaration " + piece, -deductible),
        general(result, piece, date, "Déclaration " + piece, -due));
    if (due > 0) {
      pay(month.plusMonths(1).atDay(21), Account.VAT_DUE, due, "DGFIP TVA " + MONTH.format(month));
    }
  }

  private boolean rentBooked(YearMonth month) {
    LocalDate paid = FrenchCalendar.bankDayOnOrAfter(month.atDay(5));
    return !paid.isAfter(horizon.bankBookedUntil());
  }

  void pay(LocalDate day, Account account, long cents, String label) {
    LocalDate date = FrenchCalendar.bankDayOnOrAfter(day);
    bank.add(out(date, Movement.Kind.DEBIT_PAID, label, contra(account, label, cents)));
  }

  /** Closes a year: depreciation, stock, doubtful customers, tax. Returns the profit, in cents. */
  long close(int year) {
    LocalDate date = FrenchCalendar.closingDay(YearMonth.of(year, 12));
    closing(date, Account.DEPRECIATION_COST, Account.DEPRECIATION, 3_164_000, "Amortissements");
    closing(date, Account.STOCK, Account.STOCK_CHANGE, 614_500, "Variation de stock");
    Map<Account, Long> balances = books.balances(entry -> entry.date().getYear() == year);
    long doubtful = balances.getOrDefault(Account.DOUBTFUL, 0L);
    if (doubtful > 0) {
      long half = Product.GOODS.net(doubtful) / 2;
      closing(date, Account.ALLOWANCE_COST, Account.ALLOWANCE, half, "Créances douteuses 50 %");
    }
    long before = result(year);
    long tax = Math.max(0, before / 400 * 100);
    closing(date, Account.TAX, Account.TAX_DUE, tax, "Impôt sur les sociétés " + year);
    return result(year);
  }

  private long result(int year) {
    return -books
        .balances(entry -> entry.date().getYear() == year && entry.journal() != Journal.AN)
        .entrySet()
        .stream()
        .filter(balance -> balance.getKey().isResult())
        .mapToLong(Map.Entry::getValue)
        .reduce(0, Math::addExact);
  }

  private void closing(LocalDate date, Account debit, Account credit, long cents, String label) {
    String piece = "INV-" + date.getYear();
    books.post(
        Journal.OD,
        date,
        general(debit, piece, date, label, cents),
        general(credit, piece, date, label, -cents));
  }

  /** The owners put the profit of the year before into the reserves, in June. */
  private void allocate(int year, long profitCents) {
    LocalDate date = FrenchCalendar.bankDayOnOrBefore(LocalDate.of(year, 6, 26));
    if (horizon.isPast(date) && profitCents > 0) {
      String label = "Affectation du résultat " + (year - 1);
      String piece = "AG-" + year;
      books.post(
          Journal.OD,
          date,
          general(Account.PROFIT, piece, date, label, profitCents),
          general(Account.OTHER_RESERVES, piece, date, label, -profitCents));
    }
  }

  private static Movement out(
      LocalDate date, Movement.Kind kind, String motif, Movement.Contra... contras) {
    return new Movement(date, kind, Party.NONE, motif, List.of(contras));
  }

  private static Movement.Contra contra(Account account, String label, long cents) {
    return new Movement.Contra(account, Party.NONE, label, cents, List.of());
  }

  private static Line general(
      Account account, String piece, LocalDate date, String label, long cents) {
    return new Line(account, Party.NONE, piece, date, label, cents);
  }
}
