package org.encours.web.internal.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.encours.api.InvalidRequest;
import org.encours.api.Money;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.Item;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.Foreseen;
import org.encours.api.lettering.LetteredEntry;
import org.encours.api.lettering.Lettering;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.LetteringQuery;
import org.encours.api.lettering.LetteringRun;
import org.encours.api.lettering.Letterings;
import org.encours.api.lettering.ManualLettering;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.Proposal;
import org.encours.api.lettering.RunMode;

/** Letterings and proposals over the sample ledger. Only what the screens use is there. */
public final class SampleLettering implements Letterings {
  private final SampleLedger ledger;
  private final Map<Long, Lettering> letterings = new TreeMap<>(Comparator.reverseOrder());
  private final Map<Long, Proposal> proposals = new TreeMap<>();
  private final List<LetteringRun> runs = new ArrayList<>();
  private final Set<Long> cancelled = new HashSet<>();

  /** Letters, proposes and undoes a few things. */
  public SampleLettering(SampleLedger ledger) {
    this.ledger = ledger;
    for (Item credit : List.copyOf(ledger.items.values())) {
      if (credit.open().signum() < 0) match(credit);
    }
    undo(ledger.companies.get(0), 3, "claire", "Virement attribué au mauvais client.");
    undo(ledger.companies.get(0), 4, "claire", "Erreur de saisie");
    letter(
        ledger.companies.get(0),
        new ManualLettering("411C0005", firstOpen("411C0005"), Optional.empty(), "Accord client"),
        "claire");
    runs.add(run(1, LetteringRun.State.DONE, RunMode.AUTOMATIC, 60));
    runs.add(run(2, LetteringRun.State.RUNNING, RunMode.AUTOMATIC, 23));
    runs.add(run(3, LetteringRun.State.DONE, RunMode.DRY_RUN, 60));
    runs.add(run(4, LetteringRun.State.QUEUED, RunMode.DRY_RUN, 0));
  }

  /** What the screens read. */
  public LetteringFacts facts() {
    return Stub.of(LetteringFacts.class, this);
  }

  private List<Long> firstOpen(String account) {
    List<Item> open =
        ledger.items.values().stream()
            .filter(i -> i.entry().account().equals(account) && !i.open().isZero())
            .toList();
    return Stream.concat(
            open.stream().filter(i -> i.open().signum() > 0).limit(2),
            open.stream().filter(i -> i.open().signum() < 0).limit(1))
        .map(i -> i.entry().id())
        .toList();
  }

  private void match(Item credit) {
    Money amount = credit.open().negate();
    Money short10 = amount.plus(new Money(1_000, SampleLedger.EUR));
    List<Item> same =
        ledger.items.values().stream()
            .filter(i -> i.entry().account().equals(credit.entry().account()))
            .filter(i -> i.open().equals(amount) || i.open().equals(short10))
            .toList();
    if (same.isEmpty()) return;
    Item debit = same.get(0);
    long n = letterings.size() + proposals.size() + 1L;
    Money left = debit.open().plus(credit.open());
    Optional<Difference> difference =
        left.isZero()
            ? Optional.empty()
            : Optional.of(new Difference(Difference.Kind.BANK_FEES, left.minor()));
    if (n % 5 == 0 || difference.isPresent()) {
      Decision decision =
          new Decision(
              Decision.Origin.RULE,
              "same-amount",
              2,
              "lettering",
              new Words(
                  "Même montant que la facture "
                      + debit.entry().piece().reference()
                      + ", à 12 jours d'intervalle ; la référence ne figure pas dans le libellé.",
                  "Same amount as invoice "
                      + debit.entry().piece().reference()
                      + ", 12 days apart; its reference is not in the label."));
      proposals.put(
          n,
          new Proposal(
              n,
              credit.entry().account(),
              credit.customer(),
              (int) (55 + n * 7 % 44),
              SampleLedger.NOW.minusSeconds(3600),
              decision,
              difference,
              (int) (n % 3),
              List.of(whole(debit), whole(credit))));
    } else {
      Decision decision =
          new Decision(
              Decision.Origin.RULE,
              "reference",
              1,
              "lettering",
              new Words(
                  "La référence "
                      + debit.entry().piece().reference()
                      + " se trouve dans le libellé du règlement, les montants sont égaux.",
                  "The reference "
                      + debit.entry().piece().reference()
                      + " is in the payment's label, the amounts are equal."));
      add(n, List.of(whole(debit), whole(credit)), credit, decision, Optional.empty());
    }
  }

  private static LetteredEntry whole(Item item) {
    return new LetteredEntry(
        item.entry().id(),
        item.entry().date(),
        item.entry().piece().reference(),
        item.entry().label(),
        item.entry().amount(),
        item.open());
  }

  private void add(
      long id,
      List<LetteredEntry> entries,
      Item about,
      Decision decision,
      Optional<Difference> difference) {
    boolean partial = entries.stream().anyMatch(e -> !e.share().equals(e.amount()));
    String code = "AA" + (char) ('A' + id % 26);
    if (partial) code = code.toLowerCase(Locale.ROOT);
    for (LetteredEntry e : entries) {
      ledger.take(e.entry(), e.share(), Optional.of(code), Optional.of(id));
    }
    LocalDate date =
        entries.stream().map(LetteredEntry::date).max(Comparator.naturalOrder()).orElseThrow();
    letterings.put(
        id,
        new Lettering(
            id,
            about.entry().account(),
            about.customer(),
            code,
            partial,
            date,
            SampleLedger.NOW,
            decision,
            difference,
            Optional.empty(),
            entries));
  }

  private static LetteringRun run(long id, LetteringRun.State state, RunMode mode, long done) {
    return new LetteringRun(
        id,
        1,
        mode,
        "claire",
        900,
        SampleLedger.NOW.minusSeconds(40),
        state,
        new LetteringRun.Progress(done, state == LetteringRun.State.QUEUED ? 0 : 60),
        new LetteringRun.Result(done * 3, done / 4, done * 7, 1_840, Optional.empty()));
  }

  @Override
  public long requestRun(Company company, RunMode mode, String actor) {
    runs.add(run(runs.size() + 1L, LetteringRun.State.QUEUED, mode, 0));
    return runs.size();
  }

  @Override
  public void cancelRun(Company company, long run, String actor) {
    cancelled.add(run);
  }

  @Override
  public long letter(Company company, ManualLettering lettering, String actor) {
    List<Item> items = lettering.entries().stream().map(ledger.items::get).toList();
    Money debit = sum(items, 1);
    Money credit = sum(items, -1).negate();
    if (debit.isZero() || credit.isZero()) {
      throw new InvalidRequest(
          "Il faut au moins un débit et un crédit.", "It takes a debit and a credit.");
    }
    long id = letterings.size() + proposals.size() + 1L;
    Words reason = Words.same(lettering.reason());
    Decision decision = new Decision(Decision.Origin.MANUAL, "", 0, actor, reason);
    Money apart = debit.minus(credit);
    if (lettering.writtenOff().isPresent() && !apart.isZero()) {
      Difference off = new Difference(lettering.writtenOff().get(), apart.minor());
      List<LetteredEntry> all = items.stream().map(SampleLettering::whole).toList();
      add(id, all, items.get(0), decision, Optional.of(off));
    } else {
      Money left = apart.signum() < 0 ? debit : credit;
      add(id, partly(items, left), items.get(0), decision, Optional.empty());
    }
    return id;
  }

  private static List<LetteredEntry> partly(List<Item> items, Money left) {
    List<LetteredEntry> shares = new ArrayList<>();
    for (int sign : new int[] {1, -1}) {
      Money rest = left;
      for (Item item : items) {
        if (item.open().signum() != sign || rest.isZero()) continue;
        Money share = item.open().abs().compareTo(rest) < 0 ? item.open().abs() : rest;
        rest = rest.minus(share);
        LetteredEntry w = whole(item);
        shares.add(
            new LetteredEntry(
                w.entry(),
                w.date(),
                w.piece(),
                w.label(),
                w.amount(),
                sign > 0 ? share : share.negate()));
      }
    }
    return shares;
  }

  private static Money sum(List<Item> items, int sign) {
    return items.stream()
        .map(Item::open)
        .filter(open -> open.signum() == sign)
        .reduce(Money.zero(SampleLedger.EUR), Money::plus);
  }

  @Override
  public void undo(Company company, long id, String actor, String reason) {
    Lettering done = letterings.get(id);
    if (done == null || done.undone().isPresent()) return;
    for (LetteredEntry e : done.entries()) {
      ledger.take(e.entry(), e.share().negate(), Optional.empty(), Optional.empty());
    }
    letterings.put(
        id,
        new Lettering(
            id,
            done.account(),
            done.customer(),
            done.code(),
            done.partial(),
            done.date(),
            done.recordedAt(),
            done.decision(),
            done.difference(),
            Optional.of(new Lettering.Undone(SampleLedger.NOW, actor, reason)),
            done.entries()));
  }

  @Override
  public long accept(Company company, long id, String actor) {
    Proposal taken = pending(id);
    add(
        1000 + id,
        taken.entries(),
        ledger.items.get(taken.entries().get(0).entry()),
        taken.decision(),
        taken.difference());
    return 1000 + id;
  }

  @Override
  public void reject(Company company, long id, String actor) {
    pending(id);
  }

  private Proposal pending(long id) {
    return Optional.ofNullable(proposals.remove(id))
        .orElseThrow(
            () ->
                new InvalidRequest(
                    "Ce rapprochement n'est plus en attente.", "This match is no longer pending."));
  }

  public Optional<Lettering> lettering(Company company, long id) {
    return Optional.ofNullable(letterings.get(id));
  }

  public Page<Lettering> letterings(Company company, LetteringQuery query) {
    return SampleLedger.page(
        letterings.values().stream()
            .filter(l -> company.id() == 1)
            .filter(l -> query.account().map(l.account()::equals).orElse(true))
            .filter(l -> query.undone() || l.undone().isEmpty())
            .toList(),
        query.page());
  }

  public Optional<Proposal> proposal(Company company, long id) {
    return Optional.ofNullable(proposals.get(id));
  }

  public Page<Proposal> proposals(Company company, LetteringQuery query) {
    return SampleLedger.page(
        proposals.values().stream()
            .filter(p -> company.id() == 1)
            .filter(p -> query.account().map(p.account()::equals).orElse(true))
            .sorted(Comparator.comparing(Proposal::confidence).reversed())
            .toList(),
        query.page());
  }

  public List<OpenEntry> openEntries(Company company, String account, List<Long> entries) {
    return entries.stream()
        .flatMap(id -> Optional.ofNullable(ledger.items.get(id)).stream())
        .filter(item -> item.entry().account().equals(account) && !item.open().isZero())
        .map(
            item ->
                new OpenEntry(
                    item.entry().id(),
                    item.entry().date(),
                    item.entry().due(),
                    item.entry().journal().code(),
                    item.entry().ledgerAccount().code(),
                    item.entry().piece().reference(),
                    item.entry().label(),
                    item.open().minor()))
        .toList();
  }

  public boolean isCancelled(long run) {
    return cancelled.contains(run);
  }

  public Page<Foreseen> foreseen(long run, PageRequest page) {
    List<Proposal> waiting = List.copyOf(proposals.values());
    List<Foreseen> all = new ArrayList<>();
    for (Proposal each : waiting) all.add(new Foreseen(all.size() < 2, each.id() % 2 == 0, each));
    return SampleLedger.page(all, page);
  }

  public Optional<LetteringRun> run(long id) {
    return runs.stream().filter(run -> run.id() == id).findFirst();
  }
}
