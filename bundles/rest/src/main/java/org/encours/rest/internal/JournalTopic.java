package org.encours.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.encours.api.journal.Journal;
import org.encours.api.journal.JournalEntry;
import org.encours.api.journal.Position;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.rest.internal.view.JournalEntryView;
import org.encours.rest.internal.view.Listing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The audit trail. */
@Component(service = Topic.class)
@Path("v1/journal")
@Produces(Topic.JSON)
public final class JournalTopic implements Topic {
  private final Journal journal;
  private final LedgerQueries ledger;

  @Activate
  public JournalTopic(@Reference Journal journal, @Reference LedgerQueries ledger) {
    this.journal = journal;
    this.ledger = ledger;
  }

  @GET
  public Listing<JournalEntryView> list(
      @QueryParam("after") String after, @QueryParam("limit") String limit) {
    int most = Parameters.limit(limit);
    // One more than asked for tells whether there is a next page.
    List<JournalEntry> found = journal.after(position(after), most + 1);
    List<JournalEntry> page = found.subList(0, Math.min(most, found.size()));
    Map<Integer, String> sirens = sirens(page);
    return new Listing<>(
        page.stream().map(entry -> JournalEntryView.of(entry, sirens)).toList(),
        found.size() > most ? page.get(most - 1).position().toString() : null);
  }

  private Map<Integer, String> sirens(List<JournalEntry> page) {
    if (page.stream().allMatch(entry -> entry.event().company().isEmpty())) return Map.of();
    return ledger.companies().stream().collect(Collectors.toMap(Company::id, Company::siren));
  }

  private static Position position(String after) {
    try {
      return Position.parse(Parameters.given(after).orElse(""));
    } catch (IllegalArgumentException e) {
      throw Refusal.badParameter(
          "after",
          "« after » est la position d’une ligne du journal, ou vide pour le début.",
          "\"after\" is the position of a journal entry, or empty for the beginning.");
    }
  }
}
