package org.encours.api.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.encours.api.Page;
import org.encours.api.document.LedgerLine;

/** Reads the customer ledger. Thread-safe; every list pages and sorts in the database. */
public interface LedgerQueries {
  /** All companies by SIREN. */
  List<Company> companies();

  Optional<Company> company(String siren);

  Page<CustomerBalance> customers(Company company, CustomerQuery query);

  /** The account with its balance, overdue as of that day. */
  Optional<CustomerBalance> customer(Company company, String account, LocalDate asOf);

  Page<Item> items(Company company, ItemQuery query);

  AgedBalance agedBalance(Company company, AgedBalanceQuery query);

  /**
   * Every entry of the company with its lettering, ordered for the export (date, then order of
   * recording). Streams; the consumer must not call back into the ledger.
   *
   * @param from earliest accounting date
   * @param until latest accounting date
   */
  void export(Company company, LocalDate from, LocalDate until, Consumer<LedgerLine> consumer);
}
