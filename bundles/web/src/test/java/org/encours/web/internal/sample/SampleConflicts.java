package org.encours.web.internal.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.ledger.Company;
import org.encours.api.lettering.ErpConflict;
import org.encours.api.lettering.LetteredEntry;
import org.encours.api.lettering.Lettering;
import org.encours.api.lettering.LetteringConflict;
import org.encours.api.lettering.LetteringConflict.Decided;
import org.encours.api.lettering.LetteringConflicts;
import org.encours.api.lettering.LetteringQuery;

/** Two conflicts over the sample letterings of the first company. */
public final class SampleConflicts implements LetteringConflicts {
  /** Each as number, side kept and actor. */
  public final List<String> decisions = new ArrayList<>();

  private final SampleLettering lettering;
  private final List<LetteringConflict> all = new ArrayList<>();

  /** The ERP has half of each lettering under a code of its own. */
  SampleConflicts(SampleLettering lettering) {
    this.lettering = lettering;
  }

  private List<LetteringConflict> all(Company company) {
    if (!all.isEmpty() || !company.siren().equals("732829320")) return all;
    List<Lettering> some =
        lettering
            .letterings(company, new LetteringQuery(Optional.empty(), false, PageRequest.first(2)))
            .items();
    for (Lettering listed : some) {
      Lettering own = lettering.lettering(company, listed.id()).orElseThrow();
      List<LetteredEntry> erp = own.entries().subList(0, 1);
      all.add(
          0,
          new LetteringConflict(
              all.size() + 1L,
              own.account(),
              own.customer(),
              1,
              SampleLedger.NOW,
              "BB",
              Optional.of(own.date()),
              erp,
              List.of(own),
              Optional.empty()));
    }
    return all;
  }

  private List<LetteringConflict> in(Company company, boolean decided) {
    if (!company.siren().equals("732829320")) return List.of();
    return all(company).stream().filter(one -> one.decided().isPresent() == decided).toList();
  }

  @Override
  public Page<LetteringConflict> pending(Company company, PageRequest page) {
    return SampleLedger.page(in(company, false), page);
  }

  @Override
  public Page<LetteringConflict> decided(Company company, PageRequest page) {
    return SampleLedger.page(in(company, true), page);
  }

  @Override
  public long countPending(Company company) {
    return in(company, false).size();
  }

  @Override
  public Optional<LetteringConflict> find(Company company, long id) {
    return all(company).stream().filter(one -> one.id() == id).findFirst();
  }

  @Override
  public void decide(Company company, long id, ErpConflict keep, String actor) {
    LetteringConflict one = find(company, id).orElseThrow();
    if (one.decided().isPresent()) throw new InvalidRequest("déjà tranché", "decided already");
    decisions.add(id + " " + keep + " " + actor);
    all.replaceAll(
        each ->
            each.id() != id
                ? each
                : new LetteringConflict(
                    id,
                    one.account(),
                    one.customer(),
                    one.importId(),
                    one.recordedAt(),
                    one.code(),
                    one.date(),
                    one.erp(),
                    one.ours(),
                    Optional.of(new Decided(keep, false, actor, SampleLedger.NOW))));
  }
}
