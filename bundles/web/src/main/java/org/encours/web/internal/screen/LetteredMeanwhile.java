package org.encours.web.internal.screen;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.encours.api.InvalidRequest;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.ledger.Company;
import org.encours.api.lettering.LetteredEntry;
import org.encours.api.lettering.Lettering;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.LetteringQuery;

/**
 * Entries that somebody else lettered between looking and lettering.
 *
 * @param entries which
 * @param names what people call them, and who lettered them
 */
public record LetteredMeanwhile(List<Long> entries, List<Words> names) {
  private static final int LETTERINGS_LOOKED_AT = 20;
  private static final int NAMED = 10;

  /** Looks for them among the latest letterings of their account. */
  static LetteredMeanwhile of(
      LetteringFacts facts, Company company, String account, List<Long> entries) {
    LetteringQuery latest =
        new LetteringQuery(Optional.of(account), false, PageRequest.first(LETTERINGS_LOOKED_AT));
    Set<Long> unnamed = new LinkedHashSet<>(entries);
    List<Words> names = new ArrayList<>();
    for (Lettering listed : facts.letterings(company, latest).items()) {
      if (unnamed.isEmpty() || names.size() >= NAMED) break;
      Optional<Lettering> whole = facts.lettering(company, listed.id());
      for (LetteredEntry entry : whole.map(Lettering::entries).orElse(List.of())) {
        if (unnamed.remove(entry.entry())) names.add(name(entry, listed));
      }
    }
    int shown = Math.min(NAMED, names.size());
    List<Words> all = new ArrayList<>(names.subList(0, shown));
    int rest = unnamed.size() + names.size() - shown;
    if (rest > 0 && shown > 0) all.add(new Words("et " + rest + " de plus", rest + " more"));
    else unnamed.stream().limit(NAMED).forEach(id -> all.add(number(id)));
    return new LetteredMeanwhile(List.copyOf(entries), List.copyOf(all));
  }

  private static Words name(LetteredEntry entry, Lettering by) {
    String name = entry.piece().isBlank() ? entry.label() : entry.piece();
    String actor = by.decision().actor();
    return new Words(
        name + " (lettrage " + by.code() + ", " + actor + ")",
        name + " (lettering " + by.code() + ", " + actor + ")");
  }

  private static Words number(long entry) {
    return new Words("écriture n° " + entry, "entry no. " + entry);
  }

  /** For those who have no page that could be refreshed. */
  InvalidRequest refusal() {
    return new InvalidRequest(
        "Entre-temps, ces postes ont été lettrés : "
            + names.stream().map(Words::fr).collect(Collectors.joining(", "))
            + ".",
        "Meanwhile, these items were lettered: "
            + names.stream().map(Words::en).collect(Collectors.joining(", "))
            + ".");
  }

  /** The entries as the page's script reads them. */
  public String ids() {
    return entries.stream().map(String::valueOf).collect(Collectors.joining("."));
  }
}
