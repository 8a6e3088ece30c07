package org.encours.shell.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.encours.api.Money;
import org.encours.api.Page;
import org.encours.api.document.LedgerLine;
import org.encours.api.ledger.AgeBuckets;
import org.encours.api.ledger.AgedBalance;
import org.encours.api.ledger.AgedBalanceQuery;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.CustomerAccount;
import org.encours.api.ledger.CustomerBalance;
import org.encours.api.ledger.CustomerQuery;
import org.encours.api.ledger.Exports;
import org.encours.api.ledger.Imports;
import org.encours.api.ledger.Item;
import org.encours.api.ledger.ItemQuery;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.ledger.Reception;

/** A ledger of one company with 2500 customers, which remembers what it was asked. */
final class Ledger implements LedgerQueries, Imports, Exports {
  static final Currency EUR = Currency.getInstance("EUR");
  static final int CUSTOMERS = 2500;
  static final Instant NOON = Instant.parse("2024-03-31T12:00:00Z");
  // In Paris it is 1 April already.
  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-03-31T23:30:00Z"), ZoneId.of("Europe/Paris"));
  static final Company COMPANY = new Company(7, "732829320", true, "ATELIERS DU NORD", EUR, NOON);

  final List<AgedBalanceQuery> agedQueries = new ArrayList<>();
  final List<Reception> receptions = new ArrayList<>();
  String received = "";
  boolean exportBreaks;

  @Override
  public List<Company> companies() {
    return List.of(COMPANY);
  }

  @Override
  public Optional<Company> company(String siren) {
    return Optional.of(COMPANY).filter(company -> company.siren().equals(siren));
  }

  @Override
  public Page<CustomerBalance> customers(Company company, CustomerQuery query) {
    CustomerBalance one =
        new CustomerBalance(
            account(1), Money.zero(EUR), Money.zero(EUR), 0, Optional.<LocalDate>empty());
    return new Page<>(List.of(one), Optional.of("more"));
  }

  @Override
  public Optional<CustomerBalance> customer(Company company, String account, LocalDate asOf) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Item> items(Company company, ItemQuery query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public AgedBalance agedBalance(Company company, AgedBalanceQuery query) {
    agedQueries.add(query);
    int from = query.page().cursor().map(Integer::parseInt).orElse(0);
    int to = Math.min(CUSTOMERS, from + query.page().limit());
    return new AgedBalance(
        query.asOf(),
        query.knownAt(),
        AgeBuckets.USUAL.names(),
        line(123456789),
        new Page<>(
            IntStream.range(from, to)
                .mapToObj(i -> new AgedBalance.Row(account(i), line(-100050)))
                .collect(Collectors.toList()),
            to < CUSTOMERS ? Optional.of(Integer.toString(to)) : Optional.empty()));
  }

  private static CustomerAccount account(int number) {
    return new CustomerAccount(number, "C%04d".formatted(number), "CLIENT " + number, false);
  }

  private static AgedBalance.Line line(long minor) {
    Money zero = Money.zero(EUR);
    return new AgedBalance.Line(
        new Money(minor, EUR), List.of(zero, new Money(minor, EUR), zero, zero, zero));
  }

  @Override
  public void export(
      Company company, LocalDate from, LocalDate until, Consumer<LedgerLine> consumer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long receive(Reception reception, InputStream content) throws IOException {
    receptions.add(reception);
    received = new String(content.readAllBytes(), StandardCharsets.UTF_8);
    return 42;
  }

  @Override
  public Export prepare(
      Company company, String kind, Optional<LocalDate> from, Optional<LocalDate> until) {
    return new Export() {
      @Override
      public String filename() {
        return "732829320FEC20241231.txt";
      }

      @Override
      public String mediaType() {
        return "text/plain";
      }

      @Override
      public void writeTo(OutputStream out) throws IOException {
        out.write((kind + " " + from + " " + until).getBytes(StandardCharsets.UTF_8));
        if (exportBreaks) throw new IOException("disk full");
      }
    };
  }
}
