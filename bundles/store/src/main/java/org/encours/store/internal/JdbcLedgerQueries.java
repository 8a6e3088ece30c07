package org.encours.store.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.encours.api.Page;
import org.encours.api.document.LedgerLine;
import org.encours.api.ledger.AgedBalance;
import org.encours.api.ledger.AgedBalanceQuery;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.CustomerBalance;
import org.encours.api.ledger.CustomerQuery;
import org.encours.api.ledger.Item;
import org.encours.api.ledger.ItemQuery;
import org.encours.api.ledger.LedgerQueries;
import org.jooq.Record;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the ledger. */
@Component
public final class JdbcLedgerQueries implements LedgerQueries {
  private final Transactions transactions;
  private final Clock clock;

  @Activate
  public JdbcLedgerQueries(@Reference Transactions transactions, @Reference Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public List<Company> companies() {
    return transactions
        .sql()
        .fetch("select * from known_company order by siren")
        .map(JdbcLedgerQueries::company);
  }

  @Override
  public Optional<Company> company(String siren) {
    return transactions
        .sql()
        .fetchOptional("select * from known_company where siren = ?", siren)
        .map(JdbcLedgerQueries::company);
  }

  static Company company(Record row) {
    return new Company(
        row.get("id", Integer.class),
        row.get("siren", String.class),
        row.get("siren_valid", Boolean.class),
        row.get("name", String.class),
        Currency.getInstance(row.get("currency", String.class)),
        Columns.instant(row, "recorded_at"));
  }

  @Override
  public Page<CustomerBalance> customers(Company company, CustomerQuery query) {
    return new CustomerList(transactions.sql(), company).page(query);
  }

  @Override
  public Optional<CustomerBalance> customer(Company company, String account, LocalDate asOf) {
    return new CustomerList(transactions.sql(), company).one(account, asOf);
  }

  @Override
  public AgedBalance agedBalance(Company company, AgedBalanceQuery query) {
    return new AgedBalanceReport(transactions.sql(), company, clock).draw(query);
  }

  @Override
  public void export(
      Company company, LocalDate from, LocalDate until, Consumer<LedgerLine> consumer) {
    new LedgerExport(transactions, company).stream(from, until, consumer);
  }

  @Override
  public Page<Item> items(Company company, ItemQuery query) {
    return new ItemList(transactions.sql(), company).page(query);
  }
}
