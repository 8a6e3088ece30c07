package org.encours.store.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.encours.api.InvalidRequest;
import org.encours.api.Money;
import org.encours.api.Page;
import org.encours.api.document.Coded;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.Piece;
import org.encours.api.ledger.AgedBalance;
import org.encours.api.ledger.AgedBalanceQuery;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.CustomerBalance;
import org.encours.api.ledger.CustomerQuery;
import org.encours.api.ledger.DueSource;
import org.encours.api.ledger.Entry;
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
  private static final DueSource[] SOURCES = DueSource.values();

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
        row.get("recorded_at", OffsetDateTime.class).toInstant());
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
    StringBuilder where =
        new StringBuilder(
            """
            where e.company_id = ?
              and not exists (select from entry_withdrawn w where w.entry_id = e.id)
            """);
    List<Object> binds = new ArrayList<>(List.of(company.id()));
    query
        .account()
        .ifPresent(
            account -> {
              where.append(
                  """
                  and e.account_id = (
                    select id from customer_account where company_id = ? and number = ?)
                  """);
              binds.add(company.id());
              binds.add(account);
            });
    switch (query.state()) {
      case OPEN -> where.append("and e.amount <> coalesce(l.amount, 0)\n");
      case LETTERED -> where.append("and e.amount = l.amount\n");
      case ALL -> {}
    }
    query
        .page()
        .cursor()
        .ifPresent(
            cursor -> {
              String[] pair = Cursors.pair(cursor);
              where.append("and (e.due_date, e.id) > (?::date, ?)\n");
              binds.add(day(pair[0], cursor));
              binds.add(Cursors.number(pair[1]));
            });
    binds.add(query.page().limit() + 1);
    List<Item> found =
        transactions
            .sql()
            .fetch(
                """
                select e.*, a.number as account, a.name, b.code as book, b.label as book_label,
                  g.number as gl, g.label as gl_label, coalesce(l.amount, 0) as settled,
                  t.code as letter, t.id as lettering
                from entry e
                join account a on a.id = e.account_id
                join journal_book b on b.id = e.book_id
                join ledger_account g on g.id = e.ledger_account_id
                left join lettered l on l.entry_id = e.id
                left join lettering t on t.id = l.lettering_id
                """
                    + where
                    + "order by e.due_date, e.id limit ?",
                binds.toArray())
            .map(row -> item(company, row));
    return Cursors.page(
        found, query.page().limit(), last -> last.entry().due() + "~" + last.entry().id());
  }

  private static LocalDate day(String text, String cursor) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw (InvalidRequest) Cursors.invalid(cursor).initCause(e);
    }
  }

  private static Item item(Company company, Record row) {
    long amount = row.get("amount", Long.class);
    Entry entry =
        new Entry(
            row.get("id", Long.class),
            row.get("account", String.class),
            new Coded(row.get("book", String.class), row.get("book_label", String.class)),
            row.get("number", String.class),
            row.get("entry_date", LocalDate.class),
            new Coded(row.get("gl", String.class), row.get("gl_label", String.class)),
            new Piece(
                row.get("piece", String.class),
                Optional.ofNullable(row.get("piece_date", LocalDate.class))),
            row.get("label", String.class),
            new Money(amount, company.currency()),
            row.get("due_date", LocalDate.class),
            SOURCES[row.get("due_source", Integer.class)]);
    return new Item(
        entry,
        row.get("name", String.class),
        new Money(amount - row.get("settled", Long.class), company.currency()),
        Optional.ofNullable(row.get("letter", String.class)),
        Optional.ofNullable(row.get("lettering", Long.class)));
  }
}
