package org.encours.rest.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.encours.api.InvalidRequest;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.document.LedgerLine;
import org.encours.api.journal.Journal;
import org.encours.api.journal.JournalEntry;
import org.encours.api.journal.JournalEvent;
import org.encours.api.journal.Position;
import org.encours.api.ledger.AccountControl;
import org.encours.api.ledger.AgeBuckets;
import org.encours.api.ledger.AgedBalance;
import org.encours.api.ledger.AgedBalanceQuery;
import org.encours.api.ledger.ChangedEntry;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.CustomerBalance;
import org.encours.api.ledger.CustomerQuery;
import org.encours.api.ledger.Exports;
import org.encours.api.ledger.ImportReport;
import org.encours.api.ledger.Imports;
import org.encours.api.ledger.Item;
import org.encours.api.ledger.ItemQuery;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.ledger.Reception;

/** A ledger with one company, one customer and one item, which remembers what it was asked. */
final class LedgerDouble implements LedgerQueries, Imports, Exports, Journal {
  static final int LARGEST_FILE = 1_000_000;

  final List<Company> companies = new ArrayList<>(List.of(Demo.COMPANY));
  final List<ImportReport> received = new ArrayList<>();
  byte[] content = new byte[0];
  CustomerQuery customerQuery;
  ItemQuery itemQuery;
  AgedBalanceQuery agedQuery;

  /** Bytes that an export gives before it breaks; below 0 it does not break. */
  int exportBreaksAfter = -1;

  boolean companiesFail;

  @Override
  public List<Company> companies() {
    if (companiesFail) throw new IllegalStateException("secret internals");
    return companies;
  }

  @Override
  public Optional<Company> company(String siren) {
    return companies().stream().filter(company -> company.siren().equals(siren)).findFirst();
  }

  @Override
  public Page<CustomerBalance> customers(Company company, CustomerQuery query) {
    customerQuery = query;
    if (query.page().cursor().filter("broken"::equals).isPresent()) {
      throw new IllegalArgumentException("cursor");
    }
    return new Page<>(List.of(Demo.CUSTOMER), Optional.of("C1"));
  }

  @Override
  public Optional<CustomerBalance> customer(Company company, String account, LocalDate asOf) {
    return Optional.of(Demo.CUSTOMER).filter(one -> one.account().number().equals(account));
  }

  @Override
  public Page<Item> items(Company company, ItemQuery query) {
    itemQuery = query;
    return new Page<>(List.of(Demo.ITEM), Optional.empty());
  }

  @Override
  public AgedBalance agedBalance(Company company, AgedBalanceQuery query) {
    agedQuery = query;
    AgedBalance.Line line =
        new AgedBalance.Line(
            Demo.euros("120.00"),
            List.of(
                Demo.euros("99.50"),
                Demo.euros("20.50"),
                Demo.euros("0"),
                Demo.euros("0"),
                Demo.euros("0")));
    return new AgedBalance(
        query.asOf(),
        query.knownAt(),
        AgeBuckets.USUAL.names(),
        line,
        new Page<>(List.of(new AgedBalance.Row(Demo.ACCOUNT, line)), Optional.empty()));
  }

  @Override
  public void export(
      Company company, LocalDate from, LocalDate until, Consumer<LedgerLine> consumer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long receive(Reception reception, InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      bytes.write(buffer, 0, read);
      if (bytes.size() > LARGEST_FILE) {
        throw new InvalidRequest(
            InvalidRequest.Kind.TOO_LARGE, new Words("trop grand", "too large"));
      }
    }
    content = bytes.toByteArray();
    received.add(Demo.rejected(received.size() + 1L, reception));
    return received.size();
  }

  @Override
  public Export prepare(
      Company company, String kind, Optional<LocalDate> from, Optional<LocalDate> until) {
    return new Export() {
      @Override
      public String filename() {
        return company.siren() + "FEC20241231.txt";
      }

      @Override
      public String mediaType() {
        return "text/plain;charset=UTF-8";
      }

      @Override
      public void writeTo(OutputStream out) throws IOException {
        byte[] line = "JournalCode\tEcritureLet\n".getBytes();
        for (int written = 0; written < 10 * LARGEST_FILE; written += line.length) {
          if (exportBreaksAfter >= 0 && written >= exportBreaksAfter) {
            throw new IllegalStateException("the database went away");
          }
          out.write(line);
          if (exportBreaksAfter < 0) return;
        }
      }
    };
  }

  @Override
  public void append(JournalEvent event) {
    throw new UnsupportedOperationException();
  }

  /** Three events. */
  @Override
  public List<JournalEntry> after(Position position, int limit) {
    return LongStream.rangeClosed(1, 3)
        .mapToObj(Demo::event)
        .filter(entry -> entry.position().compareTo(position) > 0)
        .limit(limit)
        .toList();
  }

  Optional<ImportReport> importOf(long id) {
    return received.stream().filter(report -> report.id() == id).findFirst();
  }

  Page<ImportReport> imports(PageRequest page) {
    return new Page<>(received.stream().limit(page.limit()).toList(), Optional.empty());
  }

  Page<ChangedEntry> changes(long id, PageRequest page) {
    return new Page<>(
        List.of(
            new ChangedEntry(
                11,
                Demo.ACCOUNT,
                "VE",
                "7",
                LocalDate.of(2024, 1, 5),
                "F1",
                "Facture F1",
                Demo.euros("120.00"),
                Optional.of(new ChangedEntry.Version(12, "Facture F1 bis", Demo.euros("115.00"))),
                Optional.empty())),
        Optional.empty());
  }

  Page<AccountControl> control(long id, PageRequest page) {
    return new Page<>(
        List.of(
            new AccountControl(
                Demo.ACCOUNT,
                Demo.euros("1.00"),
                Demo.euros("2.00"),
                Demo.euros("0.00"),
                Demo.euros("0.00"),
                Demo.euros("3.00"),
                Optional.of(Demo.euros("1.50")),
                Optional.of(Demo.euros("0.50")))),
        Optional.empty());
  }
}
