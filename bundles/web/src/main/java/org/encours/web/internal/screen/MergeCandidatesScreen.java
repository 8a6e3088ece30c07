package org.encours.web.internal.screen;

import java.util.HashMap;
import java.util.Map;
import org.encours.api.Page;
import org.encours.api.customer.CustomerFiles;
import org.encours.api.customer.MergeCandidate;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.encours.web.internal.domain.Position;
import org.encours.web.internal.domain.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts that are probably of one person; the customer's file merges them. */
@Component(service = Screen.class)
public final class MergeCandidatesScreen extends CompanyPage {
  private static final int ROWS = 50;

  private final CustomerFiles files;

  @Activate
  public MergeCandidatesScreen(@Reference LedgerQueries ledger, @Reference CustomerFiles files) {
    super(ledger);
    this.files = files;
  }

  @Override
  public String path() {
    return "companies/{siren}/merge-candidates";
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    Position position = Asked.position(request);
    Page<MergeCandidate> candidates = files.candidates(company, position.request(ROWS));
    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    model.put("candidates", candidates.items());
    model.put("pager", Pager.of(position, candidates.next(), Query.NONE));
    return new Reply.View("merge-candidates", model);
  }
}
