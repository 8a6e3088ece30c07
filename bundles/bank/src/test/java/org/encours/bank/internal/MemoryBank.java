package org.encours.bank.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.bank.BankAccount;
import org.encours.api.bank.BankFacts;
import org.encours.api.bank.BankQueries;
import org.encours.api.bank.Movement;
import org.encours.api.bank.MovementDecision;
import org.encours.api.bank.MovementDecision.Outcome;
import org.encours.api.bank.Refusal;
import org.encours.api.bank.Statement;
import org.encours.api.bank.Waiting;
import org.encours.api.document.PaymentReferences;
import org.encours.api.document.References;
import org.encours.api.ledger.Company;
import org.encours.api.store.UnitOfWork;

/** Bank movements and a small ledger of one company, in memory. */
final class MemoryBank implements BankFacts, BankQueries, UnitOfWork {
  final Map<Long, Payer> payers = new LinkedHashMap<>();
  final List<Cited> debits = new ArrayList<>();
  final Map<Credit, Long> credits = new LinkedHashMap<>();
  final Set<Known> ibans = new HashSet<>();
  final TreeMap<Long, Movement> movements = new TreeMap<>();
  final Map<Long, Decision> decisions = new HashMap<>();
  final List<Decision> recorded = new ArrayList<>();
  final TreeMap<Long, Refusal> refusals = new TreeMap<>();
  final Map<Long, Words> effects = new HashMap<>();
  final Set<Long> reopened = new HashSet<>();
  final List<BankAccount> accounts = new ArrayList<>();
  Optional<LocalDate> ledgerUntil = Optional.empty();
  final List<Company> unfinished = new ArrayList<>();
  int conflicts;
  private boolean inUnit;
  private boolean locked;

  /** An IBAN that is known to be a customer's. */
  record Known(String iban, long account, boolean declared) {}

  @Override
  public <T> T call(Supplier<T> action) {
    if (conflicts > 0) {
      conflicts--;
      throw new UnitOfWork.Conflict("another was first", null);
    }
    inUnit = true;
    locked = false;
    try {
      return action.get();
    } finally {
      inUnit = false;
    }
  }

  private void requireLocked() {
    if (!inUnit || !locked) throw new IllegalStateException("not in a locked unit of work");
  }

  @Override
  public void lockDecisions(Company company) {
    if (!inUnit) throw new IllegalStateException("outside a unit of work");
    locked = true;
  }

  @Override
  public List<Movement> undecided(Company company, int limit) {
    return movements.values().stream().filter(m -> m.decision().isEmpty()).limit(limit).toList();
  }

  @Override
  public List<Movement> waiting(Company company, int days, long after, int limit) {
    return movements.tailMap(after, false).values().stream()
        .filter(MemoryBank::isWaiting)
        .limit(limit)
        .toList();
  }

  private static boolean isWaiting(Movement movement) {
    return movement.decision().filter(d -> d.outcome() == Outcome.TO_IDENTIFY).isPresent();
  }

  @Override
  public List<Cited> cited(Company company, Set<String> canonical) {
    List<Cited> found = new ArrayList<>();
    for (Cited debit : debits) {
      for (String key : Set.of(References.canonical(debit.piece()), debit.reference())) {
        if (!key.isEmpty() && canonical.contains(key)) found.add(withReference(debit, key));
      }
    }
    return found;
  }

  private static Cited withReference(Cited debit, String reference) {
    return new Cited(
        reference,
        debit.payer(),
        debit.entry(),
        debit.piece(),
        debit.amount(),
        debit.open(),
        debit.date());
  }

  @Override
  public Map<String, List<Payer>> ibans(Company company, Set<String> wanted) {
    Map<String, Set<Payer>> found = new HashMap<>();
    for (Known known : ibans) {
      if (!wanted.contains(known.iban())) continue;
      found.computeIfAbsent(known.iban(), i -> new HashSet<>()).add(payers.get(known.account()));
    }
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
  }

  @Override
  public Map<String, Set<Long>> declaredIbans(Company company, Set<String> wanted) {
    return ibans.stream()
        .filter(known -> known.declared() && wanted.contains(known.iban()))
        .collect(
            Collectors.groupingBy(
                Known::iban, Collectors.mapping(Known::account, Collectors.toSet())));
  }

  @Override
  public List<Payer> payers(Company company) {
    return List.copyOf(payers.values());
  }

  @Override
  public Map<Long, Long> open(Company company, Collection<Long> wanted) {
    return debits.stream()
        .filter(debit -> wanted.contains(debit.payer().account()))
        .collect(
            Collectors.groupingBy(d -> d.payer().account(), Collectors.summingLong(Cited::open)));
  }

  @Override
  public List<Cited> openDebits(Company company, Collection<Long> of, Set<Long> amounts) {
    return debits.stream()
        .filter(debit -> of.contains(debit.payer().account()) && amounts.contains(debit.open()))
        .map(debit -> withReference(debit, ""))
        .toList();
  }

  @Override
  public Map<Long, Cited> onlyOpenDebits(Company company, Set<Long> amounts) {
    return debits.stream()
        .filter(debit -> amounts.contains(debit.open()))
        .collect(Collectors.groupingBy(Cited::open))
        .values()
        .stream()
        .filter(list -> list.size() == 1)
        .map(list -> withReference(list.get(0), ""))
        .collect(Collectors.toMap(Cited::open, debit -> debit));
  }

  @Override
  public List<Earlier> earlier(Company company, PaymentReferences wanted) {
    List<Earlier> found = new ArrayList<>();
    for (Movement movement : movements.values()) {
      if (!(decisions.get(movement.id()) instanceof Decision.Received received)) continue;
      PaymentReferences own = movement.line().references();
      boolean same =
          same(own.endToEnd(), wanted.endToEnd())
              || same(own.transaction(), wanted.transaction())
              || same(own.mandate(), wanted.mandate());
      if (!same) continue;
      found.add(
          new Earlier(
              movement.id(),
              payers.get(received.account()),
              movement.line().amount(),
              movement.line().bookedOn(),
              movement.line().counterparty()));
    }
    return found;
  }

  private static boolean same(String one, String other) {
    return !one.isEmpty() && one.equals(other);
  }

  @Override
  public Set<Long> meetLedgerByReference(Company company, Collection<Long> ids) {
    requireLocked();
    Set<Long> met = new HashSet<>();
    for (long id : ids) {
      String reference = movements.get(id).line().bankReference();
      boolean shown =
          credits.keySet().stream()
              .anyMatch(
                  c ->
                      same(c.piece(), reference)
                          && c.amount() == movements.get(id).line().amount());
      if (!shown) continue;
      met.add(id);
      inLedger(id);
    }
    return met;
  }

  @Override
  public boolean meetLedgerOnAccount(Company company, long id, long account) {
    requireLocked();
    boolean met =
        credits.entrySet().stream()
            .anyMatch(
                credit ->
                    credit.getValue() == account
                        && credit.getKey().amount() == movements.get(id).line().amount());
    if (met) inLedger(id);
    return met;
  }

  private void inLedger(long id) {
    become(id, Outcome.IN_LEDGER, Optional.empty(), "ledger", Words.same("ledger"), "ledger");
  }

  @Override
  public Optional<LocalDate> ledgerUntil(Company company) {
    return ledgerUntil;
  }

  @Override
  public void decide(Company company, List<Decision> made, String actor) {
    requireLocked();
    for (Decision decision : made) {
      decisions.put(decision.movement(), decision);
      recorded.add(decision);
      Outcome outcome;
      Optional<Long> account = Optional.empty();
      if (decision instanceof Decision.Received received) {
        outcome = Outcome.RECEIPT;
        account = Optional.of(received.account());
      } else if (decision instanceof Decision.Returned returned) {
        outcome = Outcome.RETURN;
        account = Optional.of(returned.account());
      } else {
        outcome = decision instanceof Decision.Waits ? Outcome.TO_IDENTIFY : Outcome.NOT_CUSTOMER;
      }
      become(decision.movement(), outcome, account, decision.rule(), decision.explanation(), actor);
    }
  }

  @Override
  public void reconsider(Company company, long movement, String reason, String actor) {
    requireLocked();
    decisions.put(movement, new Decision.Waits(movement, List.of(), "person", Words.same(reason)));
    become(movement, Outcome.TO_IDENTIFY, Optional.empty(), "person", Words.same(reason), actor);
  }

  private void become(
      long id, Outcome outcome, Optional<Long> account, String rule, Words why, String actor) {
    Movement movement = movements.get(id);
    MovementDecision decision =
        new MovementDecision(
            outcome,
            account.map(a -> payers.get(a).number()),
            account.map(a -> payers.get(a).name()).orElse(""),
            rule,
            why,
            actor,
            Instant.EPOCH);
    movements.put(id, new Movement(id, movement.account(), movement.line(), Optional.of(decision)));
  }

  @Override
  public List<Refusal> undecidedRefusals(Company company, int limit) {
    return refusals.values().stream()
        .filter(refusal -> !effects.containsKey(refusal.id()))
        .limit(limit)
        .toList();
  }

  @Override
  public void decideRefusal(Company company, long id, Optional<Long> account, Words effect) {
    requireLocked();
    effects.put(id, effect);
    Refusal refusal = refusals.get(id);
    refusals.put(
        id,
        new Refusal(
            id,
            refusal.refusal(),
            account.map(a -> payers.get(a).number()),
            effect,
            refusal.recordedAt()));
  }

  @Override
  public boolean reopen(Company company, long credit, String reason) {
    requireLocked();
    boolean lettered = credits.keySet().stream().anyMatch(c -> c.entry() == credit && c.lettered());
    if (lettered) reopened.add(credit);
    return lettered;
  }

  @Override
  public List<Credit> credits(Company company, long account, long amount, LocalDate until) {
    return credits.entrySet().stream()
        .filter(credit -> credit.getValue() == account)
        .map(Map.Entry::getKey)
        .filter(credit -> credit.amount() == amount && !credit.date().isAfter(until))
        .sorted(Comparator.comparing(Credit::date).reversed())
        .toList();
  }

  @Override
  public void rememberIban(Company company, long account, String iban, String actor) {
    requireLocked();
    ibans.add(new Known(iban, account, !actor.equals("bank")));
  }

  @Override
  public void forgetIban(Company company, long account, String iban, String actor) {
    requireLocked();
    ibans.removeIf(known -> known.account() == account && known.iban().equals(iban));
  }

  @Override
  public List<Company> withUndecided() {
    return unfinished;
  }

  @Override
  public List<BankAccount> accounts(Company company) {
    return accounts;
  }

  @Override
  public Optional<Waiting> waiting(Company company, long movement) {
    return movement(company, movement)
        .filter(MemoryBank::isWaiting)
        .map(m -> new Waiting(m, null, List.of()));
  }

  @Override
  public Optional<Movement> movement(Company company, long movement) {
    return Optional.ofNullable(movements.get(movement));
  }

  @Override
  public Page<Statement> statements(Company company, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Waiting> toIdentify(Company company, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long countToIdentify(Company company) {
    return movements.values().stream().filter(MemoryBank::isWaiting).count();
  }

  @Override
  public Page<Movement> movements(Company company, Optional<Integer> account, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Refusal> refusals(Company company, PageRequest page) {
    throw new UnsupportedOperationException();
  }
}
