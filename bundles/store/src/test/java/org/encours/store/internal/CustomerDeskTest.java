package org.encours.store.internal;

import static org.encours.store.internal.TestStore.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.PageRequest;
import org.encours.api.customer.Contact;
import org.encours.api.customer.ContactDetails;
import org.encours.api.customer.ContactRole;
import org.encours.api.customer.CustomerEvent;
import org.encours.api.customer.CustomerFile;
import org.encours.api.customer.FactSource;
import org.encours.api.customer.Identifier;
import org.encours.api.customer.StatedIdentifier;
import org.encours.api.customer.Verdict;
import org.encours.api.journal.JournalEntry;
import org.encours.api.journal.Position;
import org.encours.api.ledger.PaymentTerms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Identifiers and contacts: what persons state, what documents teach. */
class CustomerDeskTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

  private TestStore store;
  private JdbcCustomerDesk desk;
  private JdbcCustomerFiles files;

  @BeforeEach
  void freshStore() throws IOException, SQLException {
    store = new TestStore();
    desk = new JdbcCustomerDesk(store.transactions, store.journal, store.clock);
    files = new JdbcCustomerFiles(store.transactions, store.ledger);
    store.publish(
        line(1, "A", "2026-03-12", "FA1", "mars", 10000, ""),
        line(2, "B", "2026-04-12", "FB1", "avril", 700, ""));
  }

  @Test
  void anIdentifierIsKeptInItsNormalFormAndOnlyOnce() {
    long id = add("A", Identifier.siren("552 100 554"));
    assertEquals(id, add("A", Identifier.siren("552100554")));
    add("A", Identifier.vat("FR 96 552100554"));

    List<StatedIdentifier> known = file("A").identifiers();
    assertEquals(2, known.size());
    assertEquals("552100554", known.get(0).checked().identifier().value());
    assertEquals(Verdict.VALID, known.get(0).checked().verdict());
    assertEquals("claire", known.get(0).actor());
    assertEquals(List.of(), file("B").identifiers());
  }

  @Test
  void aWrongNumberIsRefusedToPersonsAndKeptWithAWarningFromDocuments() {
    InvalidRequest refused =
        assertThrows(InvalidRequest.class, () -> add("A", Identifier.siren("552100555")));
    assertTrue(refused.words().fr().contains("la clé du SIREN est fausse"));

    assertEquals(1, learn("A", List.of(Identifier.siren("552100555")), Optional.empty()));
    StatedIdentifier kept = file("A").identifiers().get(0);
    assertEquals(Verdict.WRONG, kept.checked().verdict());
    assertEquals(FactSource.INVOICE, kept.source());
    assertEquals(Optional.of(7L), kept.document());
    assertEquals(0, learn("A", List.of(Identifier.siren("552100555")), Optional.empty()));
  }

  @Test
  void whatDocumentsStateNeverReplacesWhatAPersonStated() {
    add("A", Identifier.siren("552100554"));
    learn("A", List.of(Identifier.siren("732829320")), Optional.empty());

    List<StatedIdentifier> known = file("A").identifiers();
    assertEquals("552100554", known.get(0).checked().identifier().value());
    assertFalse(known.get(0).contradicted());
    assertEquals("732829320", known.get(1).checked().identifier().value());
    assertTrue(known.get(1).contradicted());
  }

  @Test
  void whatAPersonWithdrewDoesNotComeBackByItself() {
    learn("A", List.of(Identifier.siren("552100554")), Optional.empty());
    long id = file("A").identifiers().get(0).id();
    assertThrows(
        InvalidRequest.class,
        () -> desk.withdrawIdentifier(store.company(), "A", id, " ", "claire"));
    assertThrows(
        InvalidRequest.class,
        () -> desk.withdrawIdentifier(store.company(), "B", id, "pas à lui", "claire"));
    desk.withdrawIdentifier(store.company(), "A", id, "celui du siège", "claire");

    assertEquals(List.of(), file("A").identifiers());
    assertEquals(0, learn("A", List.of(Identifier.siren("552100554")), Optional.empty()));
    add("A", Identifier.siren("552100554"));
    assertEquals(1, file("A").identifiers().size(), "a person may state it again");
    assertThrows(
        InvalidRequest.class,
        () -> desk.withdrawIdentifier(store.company(), "A", id, "encore", "claire"));
  }

  @Test
  void contactsAreAddedReplacedAndEnded() {
    long first = add("A", contact(ContactRole.ACCOUNTING, "Mme Petit", "compta@client.example"));
    add("A", contact(ContactRole.BUYER, "M. Roy", "achats@client.example"));
    assertThrows(
        InvalidRequest.class,
        () -> add("A", contact(ContactRole.ACCOUNTING, "Autre", "COMPTA@client.example")));
    assertThrows(InvalidRequest.class, () -> add("A", contact(ContactRole.LEGAL, "", "")));
    assertThrows(InvalidRequest.class, () -> add("A", contact(ContactRole.LEGAL, "X", "pas un")));

    long second =
        desk.addContact(
            store.company(),
            "A",
            contact(ContactRole.ACCOUNTING, "Mme Grand", "compta@client.example"),
            Optional.of(first),
            "claire");
    assertEquals(List.of("Mme Grand", "M. Roy"), names("A"));
    assertThrows(InvalidRequest.class, () -> desk.endContact(store.company(), first, "claire"));
    desk.endContact(store.company(), second, "claire");
    assertEquals(List.of("M. Roy"), names("A"));
    assertThrows(
        InvalidRequest.class,
        () ->
            desk.addContact(
                store.company(),
                "A",
                contact(ContactRole.OTHER, "Z", ""),
                Optional.of(second),
                "claire"));
    assertEquals(List.of("M. Roy"), names("A"), "nothing of a refused replacement stays");
  }

  @Test
  void aContactOfTheSameAddressIsNotDoubledNorBroughtBack() {
    long own = add("A", contact(ContactRole.ACCOUNTING, "Mme Petit", "compta@client.example"));
    ContactDetails stated = contact(ContactRole.ACCOUNTING, "COMPTA", "Compta@Client.example");
    assertEquals(0, learn("A", List.of(), Optional.of(stated)));
    desk.endContact(store.company(), own, "claire");
    assertEquals(0, learn("A", List.of(), Optional.of(stated)));
    assertEquals(List.of(), names("A"));

    ContactDetails phone = new ContactDetails(ContactRole.OTHER, "Accueil", "", "01 02 03 04", "");
    ContactDetails same = new ContactDetails(ContactRole.OTHER, "accueil", "", "01.02.03.04", "");
    assertEquals(1, learn("A", List.of(), Optional.of(phone)));
    assertEquals(0, learn("A", List.of(), Optional.of(same)));
    ContactDetails useless = new ContactDetails(ContactRole.OTHER, "Service", "n/a", "?", "");
    assertEquals(0, learn("A", List.of(), Optional.of(useless)));
  }

  @Test
  void learningIsBounded() {
    for (int i = 0; i < 60; i++) {
      learn("A", List.of(Identifier.other("RC", "B" + i)), Optional.empty());
    }
    assertEquals(50, file("A").identifiers().size());
    add("A", Identifier.siren("552100554"));
    assertEquals("552100554", file("A").identifiers().get(0).checked().identifier().value());
  }

  @Test
  void ofACollectiveAccountNothingIsLearnt() throws IOException {
    store
        .transactions
        .sql()
        .execute("update customer_account set collective = true where number = 'B'");
    assertEquals(0, learn("B", List.of(Identifier.siren("552100554")), Optional.empty()));
  }

  @Test
  void theFactsDoNotChange() {
    add("A", Identifier.siren("552100554"));
    add("A", contact(ContactRole.BUYER, "M. Roy", ""));
    for (String table :
        List.of("person_identifier", "person_contact", "person_merge", "customer_terms")) {
      assertThrows(
          RuntimeException.class, () -> store.transactions.sql().execute("delete from " + table));
    }
  }

  @Test
  void historyTellsTheLatestFirstAndPages() {
    store.clock.set("2026-07-01T08:00:00Z");
    add("A", Identifier.siren("552100554"));
    store.clock.set("2026-07-01T09:00:00Z");
    long contact = add("A", contact(ContactRole.BUYER, "M. Roy", "roy@client.example"));
    store.clock.set("2026-07-01T10:00:00Z");
    desk.endContact(store.company(), contact, "claire");
    new JdbcTerms(store.transactions, store.journal, store.clock)
        .declare(
            store.company(),
            Optional.of("A"),
            Optional.of(PaymentTerms.net(45)),
            LocalDate.of(2026, 7, 1),
            "claire");

    List<CustomerEvent> all = files.history(store.company(), "A", PageRequest.first(100)).items();
    assertEquals(
        List.of(
            "Conditions du compte A dès le 01/07/2026 : 45 jours",
            "Achats : M. Roy, roy@client.example (contact terminé)",
            "Achats : M. Roy, roy@client.example (contact ajouté)",
            "SIREN 552100554 indiqué"),
        all.stream().map(event -> event.what().fr()).toList());
    PageRequest request = PageRequest.first(1);
    for (CustomerEvent expected : all) {
      var page = files.history(store.company(), "A", request);
      assertEquals(List.of(expected), page.items());
      request = new PageRequest(1, page.next());
    }
    assertEquals(Optional.empty(), request.cursor());
  }

  @Test
  void theJournalKnowsWithoutPersonalData() {
    add("A", Identifier.siren("552100554"));
    add("A", contact(ContactRole.BUYER, "M. Roy", "roy@client.example"));
    List<JournalEntry> told =
        store.journal.after(Position.START, 100).stream()
            .filter(entry -> entry.event().subject().equals("customer/A"))
            .toList();
    assertEquals("552100554", told.get(0).event().data().get("value"));
    assertEquals("BUYER", told.get(1).event().data().get("role"));
    assertFalse(told.toString().contains("Roy") || told.toString().contains("roy@"));
  }

  @Test
  void theSirenOfAnAccountIsKnownWhereExactlyOneIsProven() {
    learn("A", List.of(Identifier.siret("73282932000074")), Optional.empty());
    learn("A", List.of(Identifier.siren("552100555")), Optional.empty());
    assertEquals(List.of("A 732829320"), sirens());
    learn("A", List.of(Identifier.siren("552100554")), Optional.empty());
    assertEquals(List.of(), sirens(), "two documents disagree");
    add("A", Identifier.siren("552100554"));
    assertEquals(List.of("A 552100554"), sirens(), "a person has decided");
  }

  private List<String> sirens() {
    return store
        .transactions
        .sql()
        .fetch(
            """
            select a.number || ' ' || s.siren
            from account_siren s join customer_account a on a.id = s.account_id order by 1""")
        .map(row -> row.get(0, String.class));
  }

  @Test
  void accountsAreFoundByNameNumberAndIdentifier() {
    add("A", Identifier.siret("55210055400013"));
    assertEquals(List.of("A"), found("552 100"));
    assertEquals(List.of("A", "B"), found("client"));
    assertEquals(List.of("B"), found("Client B"));
    assertEquals(List.of(), found("100%"));
    assertEquals(List.of(), found("x"));
  }

  private List<String> found(String text) {
    return files.search(text, 10).stream().map(one -> one.account().number()).toList();
  }

  private long add(String account, Identifier identifier) {
    return desk.addIdentifier(store.company(), account, identifier, "claire");
  }

  private long add(String account, ContactDetails details) {
    return desk.addContact(store.company(), account, details, Optional.empty(), "claire");
  }

  private static ContactDetails contact(ContactRole role, String name, String email) {
    return new ContactDetails(role, name, email, "", "fr");
  }

  private int learn(
      String account, List<Identifier> identifiers, Optional<ContactDetails> contact) {
    long id = file(account).account().id();
    return store.transactions.call(
        () ->
            new CustomerFactsWriter(
                    store.transactions.sql(), store.journal, Timestamp.from(store.clock.instant()))
                .learn(id, identifiers, contact, FactSource.INVOICE, 7));
  }

  private CustomerFile file(String account) {
    return files.file(store.company(), account, TODAY).orElseThrow();
  }

  private List<String> names(String account) {
    return file(account).contacts().stream()
        .map(Contact::details)
        .map(ContactDetails::name)
        .toList();
  }
}
