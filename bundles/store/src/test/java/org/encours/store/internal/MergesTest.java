package org.encours.store.internal;

import static org.encours.store.internal.TestStore.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.encours.api.InvalidRequest;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.customer.CustomerEvent;
import org.encours.api.customer.CustomerFile;
import org.encours.api.customer.Identifier;
import org.encours.api.customer.MergeCandidate;
import org.encours.api.customer.PersonAccount;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.CustomerAccount;
import org.encours.api.ledger.Publication;
import org.encours.api.ledger.Staging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two accounts, one person: merged, derived, separated in any order. */
class MergesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  private static final String OTHER_COMPANY = "552100554";
  private static final List<String> ACCOUNTS = List.of("A", "B", "C", "D", "E");
  private static TestStore shared;

  private TestStore store;
  private JdbcCustomerDesk desk;
  private JdbcCustomerFiles files;

  @BeforeEach
  void freshStore() throws IOException, SQLException {
    use(filled());
  }

  private void use(TestStore one) {
    store = one;
    desk = new JdbcCustomerDesk(store.transactions, store.journal, store.clock);
    files = new JdbcCustomerFiles(store.transactions, store.ledger);
  }

  private static TestStore filled() throws IOException, SQLException {
    TestStore store = new TestStore();
    // One after the other: their numbers grow in this order.
    for (String account : ACCOUNTS) {
      store.publish(line(1, account, "2026-03-12", "F" + account, "", 10000, ""));
    }
    return store;
  }

  @Test
  void aChainIsOnePersonAndFallsApartWhereItIsCut() {
    long ab = merge("A", "B");
    long bc = merge("B", "C");
    merge("C", "D");
    assertEquals(List.of("A", "B", "C", "D"), group("D"));
    assertEquals(file("A").person(), file("D").person());
    assertEquals(3, file("B").merges().size());

    desk.undoMerge(store.company(), bc, "erreur", "claire");
    assertEquals(List.of("A", "B"), group("A"));
    assertEquals(List.of("C", "D"), group("C"));
    desk.undoMerge(store.company(), ab, "erreur", "claire");
    assertEquals(List.of("A"), group("A"));
    assertEquals(List.of("C", "D"), group("D"));
  }

  @Test
  void noCircleComesAbout() {
    merge("A", "B");
    merge("B", "C");
    assertThrows(InvalidRequest.class, () -> merge("C", "A"));
    assertThrows(InvalidRequest.class, () -> merge("A", "A"));
    PersonAccount nobody =
        new PersonAccount(store.company(), new CustomerAccount(0, "nobody", "", false));
    assertThrows(
        InvalidRequest.class,
        () -> desk.merge(account(store.company(), "A"), nobody, "", "claire"));
    assertThrows(
        RuntimeException.class,
        () ->
            store
                .transactions
                .sql()
                .execute(
                    """
                    insert into person_merge
                      (one_account, other_account, one, other, reason, actor, recorded_at)
                    select a.id, b.id, a.customer_id, b.customer_id, '', 'sql', now()
                    from customer_account a, customer_account b
                    where a.number = 'A' and b.number = 'C'"""));
  }

  @Test
  void twoAtTheSameMomentCannotCloseACircle() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Callable<Boolean>> tries = new ArrayList<>();
      for (String[] pair : new String[][] {{"A", "B"}, {"B", "C"}, {"C", "A"}, {"B", "A"}}) {
        tries.add(() -> merged(pair[0], pair[1]));
      }
      int done = 0;
      for (Future<Boolean> one : threads.invokeAll(tries)) if (one.get()) done++;
      assertEquals(2, done);
      assertEquals(List.of("A", "B", "C"), group("B"));
    } finally {
      threads.shutdownNow();
    }
  }

  private boolean merged(String one, String other) {
    try {
      merge(one, other);
      return true;
    } catch (InvalidRequest e) {
      return false;
    }
  }

  @Test
  void factsAreSharedWhileMergedAndGoBackAfterwards() {
    desk.addIdentifier(store.company(), "A", Identifier.siren("732829320"), "claire");
    long merge = merge("A", "B");
    desk.addIdentifier(store.company(), "B", Identifier.other("RC", "17"), "claire");
    assertEquals(2, file("A").identifiers().size());
    assertEquals(file("A").identifiers(), file("B").identifiers());

    desk.undoMerge(store.company(), merge, "deux sociétés", "claire");
    assertEquals("732829320", file("A").identifiers().get(0).checked().identifier().value());
    assertEquals(1, file("A").identifiers().size());
    assertEquals("17", file("B").identifiers().get(0).checked().identifier().value());
  }

  @Test
  void undoingNeedsAReasonAndWorksOnce() {
    long merge = merge("A", "B");
    assertThrows(InvalidRequest.class, () -> desk.undoMerge(store.company(), merge, "", "claire"));
    desk.undoMerge(store.company(), merge, "erreur", "claire");
    assertThrows(
        InvalidRequest.class, () -> desk.undoMerge(store.company(), merge, "erreur", "claire"));
    assertEquals(Optional.empty(), files.merge(merge));
    merge("B", "A");
    assertEquals(List.of("A", "B"), group("A"));
  }

  @Test
  void aCollectiveAccountIsNobodysOwn() {
    store
        .transactions
        .sql()
        .execute("update customer_account set collective = true where number = 'B'");
    assertThrows(InvalidRequest.class, () -> merge("A", "B"));
  }

  @Test
  void theGroupShowsEveryCompanysAccount() throws IOException {
    Company other = otherCompany();
    desk.merge(account(store.company(), "A"), account(other, "X"), "", "claire");

    CustomerFile file = files.file(other, "X", TODAY).orElseThrow();
    assertEquals("X", file.accounts().get(0).balance().account().number());
    assertEquals("20.00", file.accounts().get(0).balance().balance().toDecimal());
    assertEquals("A", file.accounts().get(1).balance().account().number());
    assertEquals(TestStore.SIREN, file.accounts().get(1).company().siren());
    assertEquals("100.00", file.accounts().get(1).balance().overdue().toDecimal());
    long merge = file.merges().get(0).id();
    desk.undoMerge(other, merge, "de l'autre côté aussi", "claire");
    assertEquals(List.of("A"), group("A"));
  }

  @Test
  void theSameProvenSirenIsProposedNeverMerged() throws IOException {
    Company other = otherCompany();
    desk.addIdentifier(store.company(), "A", Identifier.siren("732829320"), "claire");
    desk.addIdentifier(store.company(), "B", Identifier.siret("73282932000074"), "claire");
    desk.addIdentifier(store.company(), "C", Identifier.vat("FR44732829320"), "claire");
    desk.addIdentifier(other, "X", Identifier.siren("732829320"), "claire");
    desk.addIdentifier(store.company(), "D", Identifier.vat("FRK7732829320"), "claire");

    assertEquals(List.of("A+B", "A+C", "A+X"), proposed(store.company()));
    assertEquals(List.of("X+A"), proposed(other).stream().map(MergesTest::turned).toList());
    assertEquals(3, file("B").candidates().size());
    assertEquals(
        "Même SIREN 732829320 : indiqué par une personne pour A, par une personne pour B.",
        page(store.company(), PageRequest.first(1)).items().get(0).reason().fr());

    merge("A", "B");
    assertEquals(List.of("A+C", "A+X"), proposed(store.company()));
    assertEquals(2, file("B").candidates().size());
  }

  @Test
  void candidatesPage() {
    for (String account : ACCOUNTS) {
      desk.addIdentifier(store.company(), account, Identifier.siren("732829320"), "claire");
    }
    List<String> seen = new ArrayList<>();
    PageRequest request = PageRequest.first(2);
    do {
      Page<MergeCandidate> page = page(store.company(), request);
      page.items().forEach(one -> seen.add(one.other().account().number()));
      request = new PageRequest(2, page.next());
    } while (request.cursor().isPresent());
    assertEquals(List.of("B", "C", "D", "E"), seen);
  }

  @Test
  void whatAPersonSeparatedIsNotProposedAgain() {
    desk.addIdentifier(store.company(), "A", Identifier.siren("732829320"), "claire");
    desk.addIdentifier(store.company(), "B", Identifier.siren("732829320"), "claire");
    long merge = merge("A", "B");
    desk.undoMerge(store.company(), merge, "franchisé", "claire");
    assertEquals(List.of(), proposed(store.company()));
    assertEquals(List.of(), file("A").candidates());
  }

  @Test
  void aSirenThatAPersonContradictsOrWithdrewProposesNothing() {
    long id = desk.addIdentifier(store.company(), "A", Identifier.siren("732829320"), "claire");
    desk.addIdentifier(store.company(), "B", Identifier.siren("732829320"), "claire");
    desk.withdrawIdentifier(store.company(), "A", id, "faux", "claire");
    assertEquals(List.of(), proposed(store.company()));
  }

  @Test
  void historyTellsOfMergesAndWhatCanBeUndone() {
    long merge = merge("A", "B");
    List<CustomerEvent> events = files.history(store.company(), "B", PageRequest.first(10)).items();
    assertEquals("Comptes A et B réunis : une même personne", events.get(0).what().fr());
    assertEquals(Optional.of(merge), events.get(0).merge());
    store.clock.set("2026-07-01T10:00:00Z");
    desk.undoMerge(store.company(), merge, "erreur", "claire");
    events = files.history(store.company(), "B", PageRequest.first(10)).items();
    assertEquals("Comptes A et B séparés – erreur", events.get(0).what().fr());
    assertEquals(Optional.empty(), events.get(1).merge());
  }

  /** Against a model that forgets nothing: sets of accounts joined by the merges in force. */
  @Property(tries = 15)
  void mergesAndUndoingInAnyOrder(@ForAll Random random) {
    use(shared());
    // One unit of work: a failed try leaves nothing to the next.
    store.transactions.run(() -> mergeAndUndo(random));
  }

  private void mergeAndUndo(Random random) {
    Map<Long, String[]> inForce = new HashMap<>();
    for (int step = 0; step < 14; step++) {
      if (!inForce.isEmpty() && random.nextInt(3) == 0) {
        List<Long> ids = new ArrayList<>(inForce.keySet());
        long id = ids.get(random.nextInt(ids.size()));
        desk.undoMerge(store.company(), id, "essai", "jqwik");
        inForce.remove(id);
      } else {
        String one = ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
        String other = ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
        boolean joined = joined(inForce, one).contains(other);
        try {
          inForce.put(merge(one, other), new String[] {one, other});
          assertTrue(!joined, one + " and " + other + " were one person");
        } catch (InvalidRequest e) {
          assertTrue(joined, e.getMessage());
        }
      }
      for (String account : ACCOUNTS) {
        assertEquals(List.copyOf(joined(inForce, account)), group(account));
      }
      assertAllPersonsAgree();
    }
    inForce.keySet().forEach(id -> desk.undoMerge(store.company(), id, "fin", "jqwik"));
  }

  /** The view of all persons says the same as the function for one. */
  private void assertAllPersonsAgree() {
    assertEquals(
        0,
        store
            .transactions
            .sql()
            .fetchSingle(
                """
                select count(*) from customer_account a
                left join merged_person m on m.customer_id = a.customer_id
                where coalesce(m.person_id, a.customer_id)
                  <> (select min(x) from person_members(a.customer_id) x)""")
            .get(0, Integer.class));
  }

  private static TreeSet<String> joined(Map<Long, String[]> inForce, String start) {
    TreeSet<String> joined = new TreeSet<>(List.of(start));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (String[] pair : inForce.values()) {
        if (joined.contains(pair[0])) grown |= joined.add(pair[1]);
        if (joined.contains(pair[1])) grown |= joined.add(pair[0]);
      }
    }
    return joined;
  }

  private static synchronized TestStore shared() {
    try {
      if (shared == null) shared = filled();
      return shared;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Company otherCompany() throws IOException {
    long id = store.received("another company's file");
    var line = line(1, "X", "2026-06-20", "FX", "", 2000, "");
    try (Staging staging = store.stage(id, line)) {
      store.imports.publish(
          id,
          staging,
          new Publication(OTHER_COMPANY, true, TestStore.EUR, TestStore.findings(line)));
    }
    return store.ledger.company(OTHER_COMPANY).orElseThrow();
  }

  private long merge(String one, String other) {
    return desk.merge(account(store.company(), one), account(store.company(), other), "", "claire");
  }

  private PersonAccount account(Company company, String number) {
    return store
        .ledger
        .customer(company, number, TODAY)
        .map(found -> new PersonAccount(company, found.account()))
        .orElseThrow();
  }

  private Page<MergeCandidate> page(Company company, PageRequest request) {
    return files.candidates(company, request);
  }

  private List<String> proposed(Company company) {
    return page(company, PageRequest.first(100)).items().stream()
        .map(one -> one.one().account().number() + "+" + one.other().account().number())
        .toList();
  }

  private static String turned(String pair) {
    return new StringBuilder(pair).reverse().toString();
  }

  private CustomerFile file(String account) {
    return files.file(store.company(), account, TODAY).orElseThrow();
  }

  private List<String> group(String account) {
    return file(account).accounts().stream()
        .map(one -> one.balance().account().number())
        .sorted()
        .toList();
  }
}
