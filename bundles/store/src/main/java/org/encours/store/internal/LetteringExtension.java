package org.encours.store.internal;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.encours.api.Words;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.LetterCode;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.Share;
import org.encours.api.store.UnitOfWork;

/**
 * Joins letterings with the partial ones that hold entries of theirs: an invoice paid in two parts
 * is one lettering in the end, under the code that the first part gave it. The partial ones are
 * undone, in the caller's unit of work, which has locked the accounts.
 */
final class LetteringExtension {
  /** Who undoes what is extended: no person, so that it does not keep the rules away. */
  static final String ACTOR = "lettering";

  private final Transactions transactions;
  private final Timestamp now;

  /**
   * A lettering to be recorded.
   *
   * @param code what it takes over from the partial one that it replaces, if it replaces one
   */
  record Extended(NewLettering lettering, Optional<Code> code) {
    static Extended asIs(NewLettering lettering) {
      return new Extended(lettering, Optional.empty());
    }

    boolean extending() {
      return code.isPresent();
    }
  }

  /**
   * The code of a lettering.
   *
   * @param place in the sequence of codes; empty for one of another form, as an ERP may give it
   */
  record Code(String text, Optional<Long> place) {
    String of(boolean partial) {
      return place.map(known -> LetterCode.at(known, partial)).orElse(text);
    }
  }

  /**
   * What is to be recorded.
   *
   * @param places for each lettering that was asked for, where it is now
   */
  record Joined(List<Extended> letterings, List<Integer> places) {}

  LetteringExtension(Transactions transactions, Timestamp now) {
    this.transactions = transactions;
    this.now = now;
  }

  /**
   * @throws UnitOfWork.Conflict if a partial lettering is undone at the same moment
   */
  Joined joined(List<NewLettering> letterings) {
    Map<Long, Long> holders = partialHolders(letterings);
    if (holders.isEmpty()) return untouched(letterings);
    int[] groups = groups(letterings, holders);
    Map<Long, Code> codes = codes(holders);
    Map<Long, NewLettering> lifted =
        new LetteringRevision(transactions, now)
            .liftEach(codes.keySet(), ACTOR, "Complété par un lettrage ultérieur");
    if (lifted.size() < codes.size()) {
      throw new UnitOfWork.Conflict("a partial lettering is undone meanwhile", null);
    }
    Map<Integer, List<NewLettering>> members = new TreeMap<>();
    for (int i = 0; i < groups.length; i++) {
      members.computeIfAbsent(groups[i], none -> new ArrayList<>()).add(letterings.get(i));
    }
    List<Extended> joined = new ArrayList<>();
    Map<Integer, Integer> places = new LinkedHashMap<>();
    members.forEach(
        (group, of) -> {
          places.put(group, joined.size());
          joined.add(joined(of, holders, lifted, codes));
        });
    List<Integer> asked = new ArrayList<>();
    for (int group : groups) asked.add(places.get(group));
    return new Joined(joined, asked);
  }

  private static Joined untouched(List<NewLettering> letterings) {
    List<Extended> same = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (NewLettering lettering : letterings) {
      places.add(same.size());
      same.add(Extended.asIs(lettering));
    }
    return new Joined(same, places);
  }

  /** The lettering that holds a part of an entry, by entry. */
  private Map<Long, Long> partialHolders(List<NewLettering> letterings) {
    Long[] entries =
        letterings.stream()
            .flatMap(lettering -> lettering.shares().stream())
            .map(Share::entry)
            .toArray(Long[]::new);
    return transactions
        .sql()
        .fetch(
            """
            select l.entry_id, l.lettering_id
            from lettered l join entry e on e.id = l.entry_id
            where l.entry_id = any (?) and l.amount <> e.amount""",
            (Object) entries)
        .intoMap(row -> row.get(0, Long.class), row -> row.get(1, Long.class));
  }

  /** Letterings that extend the same one belong together: the first of them, for each. */
  private static int[] groups(List<NewLettering> letterings, Map<Long, Long> holders) {
    int[] groups = new int[letterings.size()];
    Map<Long, Integer> first = new LinkedHashMap<>();
    for (int i = 0; i < groups.length; i++) {
      groups[i] = i;
      for (long holder : holdersOf(letterings.get(i), holders)) {
        int other = first.merge(holder, groups[i], Math::min);
        int from = Math.max(groups[i], other);
        int to = Math.min(groups[i], other);
        for (int j = 0; j <= i; j++) if (groups[j] == from) groups[j] = to;
        first.replaceAll((each, group) -> group == from ? to : group);
      }
    }
    return groups;
  }

  private static Set<Long> holdersOf(NewLettering lettering, Map<Long, Long> holders) {
    Set<Long> own = new LinkedHashSet<>();
    for (Share share : lettering.shares()) {
      Long holder = holders.get(share.entry());
      if (holder != null) own.add(holder);
    }
    return own;
  }

  /** The codes of those letterings, in their order. */
  private Map<Long, Code> codes(Map<Long, Long> holders) {
    return transactions
        .sql()
        .fetch(
            "select id, code, code_index from lettering where id = any (?) order by id",
            (Object) holders.values().stream().distinct().toArray(Long[]::new))
        .intoMap(
            row -> row.get(0, Long.class),
            row -> new Code(row.get(1, String.class), Optional.ofNullable(row.get(2, Long.class))));
  }

  private static Extended joined(
      List<NewLettering> members,
      Map<Long, Long> holders,
      Map<Long, NewLettering> lifted,
      Map<Long, Code> codes) {
    Set<Long> extended = new LinkedHashSet<>();
    for (NewLettering member : members) extended.addAll(holdersOf(member, holders));
    NewLettering first = members.get(0);
    if (extended.isEmpty()) return Extended.asIs(first);
    List<NewLettering> all = new ArrayList<>();
    for (long each : extended) all.add(lifted.get(each));
    all.addAll(members);
    Code code = codes.get(extended.iterator().next());
    return new Extended(
        new NewLettering(
            first.account(), shares(all), extending(first.decision(), code), difference(all)),
        Optional.of(code));
  }

  private static List<Share> shares(List<NewLettering> letterings) {
    Map<Long, Long> sums = new TreeMap<>();
    for (NewLettering each : letterings) {
      for (Share share : each.shares()) sums.merge(share.entry(), share.amount(), Math::addExact);
    }
    return sums.entrySet().stream().map(each -> new Share(each.getKey(), each.getValue())).toList();
  }

  private static Optional<Difference> difference(List<NewLettering> letterings) {
    List<Difference> differences =
        letterings.stream().flatMap(each -> each.difference().stream()).toList();
    long sum = differences.stream().mapToLong(Difference::amount).sum();
    return sum == 0
        ? Optional.empty()
        : Optional.of(new Difference(differences.get(differences.size() - 1).kind(), sum));
  }

  private static Decision extending(Decision decision, Code code) {
    Words why = decision.explanation();
    return new Decision(
        decision.origin(),
        decision.rule(),
        decision.ruleVersion(),
        decision.actor(),
        new Words(
            why.fr() + " Complète le lettrage partiel " + code.text() + ".",
            why.en() + " Completes the partial lettering " + code.text() + "."));
  }
}
