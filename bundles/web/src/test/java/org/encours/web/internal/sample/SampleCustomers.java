package org.encours.web.internal.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.encours.api.InvalidRequest;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.customer.CheckedIdentifier;
import org.encours.api.customer.Contact;
import org.encours.api.customer.ContactDetails;
import org.encours.api.customer.ContactRole;
import org.encours.api.customer.CustomerDesk;
import org.encours.api.customer.CustomerEvent;
import org.encours.api.customer.CustomerFile;
import org.encours.api.customer.CustomerFiles;
import org.encours.api.customer.CustomerTerms;
import org.encours.api.customer.DeclaredTerms;
import org.encours.api.customer.FactSource;
import org.encours.api.customer.GroupAccount;
import org.encours.api.customer.Identifier;
import org.encours.api.customer.Merge;
import org.encours.api.customer.MergeCandidate;
import org.encours.api.customer.PersonAccount;
import org.encours.api.customer.StatedIdentifier;
import org.encours.api.customer.Verdict;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.PaymentTerms;
import org.encours.api.ledger.Terms;
import org.encours.api.ledger.TermsBook;

/** Facts about the customer of account 411C0005; all other accounts share them. */
public final class SampleCustomers implements CustomerFiles, CustomerDesk, Terms {
  private final SampleLedger ledger;
  private final List<StatedIdentifier> identifiers = new ArrayList<>();
  private final List<Contact> contacts = new ArrayList<>();
  private final List<DeclaredTerms> own = new ArrayList<>();
  private final List<DeclaredTerms> usual = new ArrayList<>();
  private final List<CustomerEvent> events = new ArrayList<>();
  private long last = 100;

  SampleCustomers(SampleLedger ledger) {
    this.ledger = ledger;
    stated(Identifier.siren("732829320"), FactSource.PERSON, Optional.empty(), false);
    stated(Identifier.vat("FR45732829320"), FactSource.INVOICE, Optional.of(7L), false);
    stated(Identifier.siren("552100554"), FactSource.ERP, Optional.of(8L), true);
    stated(Identifier.other("RNE <Tunis>", "B11"), FactSource.PERSON, Optional.empty(), false);
    contact(
        new ContactDetails(
            ContactRole.ACCOUNTING, "Hélène <Œuvrard>", "compta@client.example", "01 02", "de"));
    own.add(
        new DeclaredTerms(
            LocalDate.of(2026, 1, 1),
            Optional.of(new PaymentTerms(45, PaymentTerms.MonthEnd.AFTER_DAYS, 0)),
            "claire",
            SampleLedger.NOW));
    events.add(
        new CustomerEvent(
            SampleLedger.NOW,
            "claire",
            new Words("Comptes A et B réunis", "Accounts A and B merged"),
            Optional.of(5L)));
  }

  private long stated(
      Identifier identifier, FactSource source, Optional<Long> document, boolean contradicted) {
    identifiers.add(
        new StatedIdentifier(
            ++last,
            CheckedIdentifier.of(identifier),
            source,
            document,
            "claire",
            SampleLedger.NOW,
            contradicted));
    return last;
  }

  private long contact(ContactDetails details) {
    contacts.add(
        new Contact(
            ++last, details, FactSource.PERSON, Optional.empty(), "claire", SampleLedger.NOW));
    return last;
  }

  @Override
  public Optional<CustomerFile> file(Company company, String account, LocalDate asOf) {
    return ledger
        .queries()
        .customer(company, account, asOf)
        .map(
            balance ->
                new CustomerFile(
                    balance.account().id(),
                    balance.account(),
                    identifiers,
                    contacts,
                    List.of(new GroupAccount(company, balance)),
                    3,
                    new CustomerTerms(own, usual),
                    List.of(),
                    candidates(company, PageRequest.first(5)).items()));
  }

  @Override
  public Page<CustomerEvent> history(Company company, String account, PageRequest page) {
    return new Page<>(events, Optional.of("more"));
  }

  @Override
  public List<DeclaredTerms> terms(Company company) {
    return usual;
  }

  @Override
  public Page<MergeCandidate> candidates(Company company, PageRequest page) {
    PersonAccount one = account(company, "411C0005");
    PersonAccount other = account(company, "411C0022");
    return new Page<>(
        List.of(
            new MergeCandidate(
                "732829320", one, other, new Words("Même SIREN 732829320", "Same SIREN"))),
        Optional.empty());
  }

  private PersonAccount account(Company company, String number) {
    return new PersonAccount(company, ledger.accounts.get(number));
  }

  @Override
  public List<PersonAccount> search(String text, int limit) {
    if (text.length() < 2) return List.of();
    return ledger.accounts.values().stream()
        .filter(a -> a.name().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
        .map(a -> new PersonAccount(ledger.companies.get(0), a))
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Merge> merge(long id) {
    return Optional.empty();
  }

  @Override
  public long addIdentifier(Company company, String account, Identifier identifier, String actor) {
    CheckedIdentifier checked = CheckedIdentifier.of(identifier);
    if (checked.verdict() == Verdict.WRONG) {
      throw new InvalidRequest(checked.remark().fr(), checked.remark().en());
    }
    return stated(identifier, FactSource.PERSON, Optional.empty(), false);
  }

  @Override
  public void withdrawIdentifier(
      Company company, String account, long identifier, String reason, String actor) {
    required(reason);
    identifiers.removeIf(one -> one.id() == identifier);
  }

  @Override
  public long addContact(
      Company company,
      String account,
      ContactDetails details,
      Optional<Long> replaces,
      String actor) {
    long id = contact(details.usable());
    replaces.ifPresent(old -> contacts.removeIf(one -> one.id() == old));
    return id;
  }

  @Override
  public void endContact(Company company, long contact, String actor) {
    contacts.removeIf(one -> one.id() == contact);
  }

  @Override
  public long merge(PersonAccount one, PersonAccount other, String reason, String actor) {
    String pair = Stream.of(one, other).map(a -> a.account().number()).toList().toString();
    events.add(0, new CustomerEvent(SampleLedger.NOW, actor, Words.same(pair), Optional.of(6L)));
    return 6;
  }

  @Override
  public void undoMerge(Company company, long merge, String reason, String actor) {
    required(reason);
    events.removeIf(event -> event.merge().equals(Optional.of(merge)));
  }

  private static void required(String reason) {
    if (reason.isBlank()) throw new InvalidRequest("Indiquez le motif.", "State the reason.");
  }

  @Override
  public TermsBook book(Company company) {
    return TermsBook.EMPTY;
  }

  @Override
  public long declare(
      Company company,
      Optional<String> account,
      Optional<PaymentTerms> terms,
      LocalDate from,
      String actor) {
    DeclaredTerms declared = new DeclaredTerms(from, terms, actor, SampleLedger.NOW);
    (account.isPresent() ? own : usual).add(declared);
    return 4;
  }
}
