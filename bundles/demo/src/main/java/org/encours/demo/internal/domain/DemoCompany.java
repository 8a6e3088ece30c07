package org.encours.demo.internal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The demo company: « Ateliers Lormeau SAS », Nantes, maker and wholesaler of workshop equipment,
 * with two years of books told relative to the day on which they are loaded.
 *
 * <p>The same day gives the same bytes. Safe for use by several threads.
 */
public final class DemoCompany {

  /** Name of the company. */
  public static final String NAME = "Ateliers Lormeau SAS";

  /** SIREN of the company: invented, with a valid check digit. */
  public static final String SIREN = "999888779";

  private static final long SEED = 0x41744C6F726DL;

  private final Horizon horizon;
  private final SplittableRandom random;
  private final Books books = new Books();
  private final Bank bank;
  private final Lettering lettering;

  DemoCompany(LocalDate today) {
    horizon = new Horizon(today);
    random = new SplittableRandom(SEED ^ today.toEpochDay());
    bank = new Bank(horizon, Opening.BANK_CENTS);
    tell();
    lettering = Lettering.until(horizon.letteredUntil(), books.matchings());
  }

  /**
   * The files of the company in the order in which they are to be imported: the ledgers (FEC) of
   * last year and of this year, a bank statement (camt.053), and a small FEC that is wrong.
   *
   * @param today the day of loading; no entry is dated later
   */
  public static List<DemoFile> files(LocalDate today) {
    return new DemoCompany(today).files();
  }

  /** What the author knows about the files of the same day. */
  public static Truth truth(LocalDate today) {
    return new DemoCompany(today).truth();
  }

  private void tell() {
    List<Sale> sales = new ArrayList<>(Episodes.of(horizon, random));
    sales.addAll(new OrdinarySales(horizon, random).besides(sales));
    Numbering numbering = new Numbering(horizon, random);
    Receipts receipts = new Receipts();
    Receivables receivables =
        new Receivables(horizon, books, receipts, numbering.creditNotes(sales));
    Expenses expenses = new Expenses(horizon, books, bank);
    Opening opening = new Opening(horizon, books);
    opening.lastYear(receivables, expenses, numbering, random);
    numbering.invoices(sales).forEach(receivables::issue);
    deposits(sales, receivables, numbering);
    bank.addAll(receipts.movements());
    expenses.tell();
    bank.post(books, horizon.year() - 1);
    long profit = expenses.close(horizon.year() - 1);
    opening.thisYear(profit);
    expenses.open(profit);
    bank.post(books, horizon.year());
  }

  /** Deposits on orders that will be invoiced after today. */
  private void deposits(List<Sale> sales, Receivables receivables, Numbering numbering) {
    for (Sale sale : sales) {
      if (!horizon.isPast(sale.date())) {
        Invoice order = new Invoice("", numbering.order(), sale);
        for (Step step : sale.steps()) {
          if (step instanceof Step.Deposit deposit) {
            receivables.takeDeposit(order, deposit);
          }
        }
      }
    }
  }

  List<DemoFile> files() {
    int year = horizon.year();
    FecText text = new FecText(horizon.today(), lettering);
    List<Entry> both = new ArrayList<>(books.year(year - 1));
    both.addAll(books.year(year));
    CamtText camt = new CamtText(horizon, NAME);
    String day = horizon.today().toString().replace("-", "");
    return List.of(
        new DemoFile(SIREN + "FEC" + (year - 1) + "1231.txt", text.write(books.year(year - 1))),
        new DemoFile(SIREN + "FEC" + year + "1231.txt", text.write(books.year(year))),
        new DemoFile(
            "releve-camt053-" + day + ".xml",
            camt.write(bank.balanceBeforeStatement(), bank.statement())),
        new DemoFile(SIREN + "FEC" + day + "-export-commercial.txt", FaultyFec.write(text, both)));
  }

  Truth truth() {
    LocalDate booked = horizon.bankBookedUntil();
    List<Bank.Booked> pending =
        bank.statement().stream().filter(movement -> movement.date().isAfter(booked)).toList();
    return new TruthTeller(lettering, books.matchings()).tell(pending);
  }
}
