package org.encours.rest.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.encours.api.InvalidRequest;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.customer.CheckedIdentifier;
import org.encours.api.customer.Contact;
import org.encours.api.customer.ContactDetails;
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
import org.encours.api.ledger.Company;
import org.encours.api.ledger.PaymentTerms;
import org.encours.api.ledger.Terms;
import org.encours.api.ledger.TermsBook;

/** Remembers what is stated about the one customer, and what was asked last. */
final class CustomerDouble implements CustomerFiles, CustomerDesk, Terms {
  final List<StatedIdentifier> identifiers = new ArrayList<>();
  final List<Contact> contacts = new ArrayList<>();
  final List<DeclaredTerms> ofCustomer = new ArrayList<>();
  final List<DeclaredTerms> ofCompany = new ArrayList<>();
  final List<Merge> merges = new ArrayList<>();
  final List<String> done = new ArrayList<>();
  private final PersonAccount account = new PersonAccount(Demo.COMPANY, Demo.ACCOUNT);

  @Override
  public Optional<CustomerFile> file(Company company, String number, LocalDate asOf) {
    if (!number.equals("C1")) return Optional.empty();
    return Optional.of(
        new CustomerFile(
            41,
            Demo.ACCOUNT,
            identifiers,
            contacts,
            List.of(new GroupAccount(Demo.COMPANY, Demo.CUSTOMER)),
            0,
            new CustomerTerms(ofCustomer, ofCompany),
            merges,
            candidates(company, PageRequest.first(1)).items()));
  }

  @Override
  public Page<CustomerEvent> history(Company company, String number, PageRequest page) {
    CustomerEvent event =
        new CustomerEvent(Demo.NOON, "claire", new Words("fait", "done"), Optional.of(9L));
    return new Page<>(List.of(event), Optional.of("next"));
  }

  @Override
  public List<DeclaredTerms> terms(Company company) {
    return ofCompany;
  }

  @Override
  public Page<MergeCandidate> candidates(Company company, PageRequest page) {
    MergeCandidate one =
        new MergeCandidate("552100554", account, account, new Words("Même SIREN", "Same SIREN"));
    return new Page<>(List.of(one), Optional.empty());
  }

  @Override
  public List<PersonAccount> search(String text, int limit) {
    return List.of(account);
  }

  @Override
  public Optional<Merge> merge(long id) {
    return merges.stream().filter(one -> one.id() == id).findFirst();
  }

  @Override
  public long addIdentifier(Company company, String number, Identifier stated, String actor) {
    long id = identifiers.size() + 1L;
    identifiers.add(
        new StatedIdentifier(
            id,
            CheckedIdentifier.of(stated),
            FactSource.PERSON,
            Optional.empty(),
            actor,
            Demo.NOON,
            false));
    return id;
  }

  @Override
  public void withdrawIdentifier(
      Company company, String number, long identifier, String reason, String actor) {
    done.add("withdraw " + number + " " + identifier + " " + reason + " " + actor);
  }

  @Override
  public long addContact(
      Company company,
      String number,
      ContactDetails details,
      Optional<Long> replaces,
      String actor) {
    long id = contacts.size() + 1L;
    contacts.add(
        new Contact(id, details.usable(), FactSource.PERSON, Optional.empty(), actor, Demo.NOON));
    replaces.ifPresent(old -> done.add("replace " + old));
    return id;
  }

  @Override
  public void endContact(Company company, long contact, String actor) {
    if (contact != 1) {
      throw new InvalidRequest(
          InvalidRequest.Kind.NOT_FOUND, new Words("pas de contact", "no contact"));
    }
    done.add("end " + contact + " " + actor);
  }

  @Override
  public long merge(PersonAccount one, PersonAccount other, String reason, String actor) {
    merges.add(new Merge(5, one, other, reason, actor, Demo.NOON));
    return 5;
  }

  @Override
  public void undoMerge(Company company, long merge, String reason, String actor) {
    done.add("undo " + merge + " " + reason + " " + actor);
  }

  @Override
  public TermsBook book(Company company) {
    return new TermsBook(new TreeMap<>(), new TreeMap<>());
  }

  @Override
  public long declare(
      Company company,
      Optional<String> number,
      Optional<PaymentTerms> terms,
      LocalDate from,
      String actor) {
    List<DeclaredTerms> declared = number.isPresent() ? ofCustomer : ofCompany;
    declared.add(new DeclaredTerms(from, terms, actor, Demo.NOON));
    return 3;
  }
}
