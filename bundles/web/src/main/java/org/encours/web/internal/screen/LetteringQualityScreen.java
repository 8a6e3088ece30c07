package org.encours.web.internal.screen;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.LetteringQuality;
import org.encours.api.lettering.LetteringQuality.Score;
import org.encours.api.lettering.LetteringQualityCheck;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * How well the rules find the company's past letterings again. The page comes at once, its figures
 * when they are there.
 */
@Component(service = Screen.class)
public final class LetteringQualityScreen extends CompanyPage {
  private final Optional<LetteringQualityCheck> check;
  private final KnownRules rules;

  /** A line of the tables, percentages written out. */
  public record Line(
      String account, Words name, Score score, String precision, String recall, String all) {}

  @Activate
  public LetteringQualityScreen(
      @Reference LedgerQueries ledger,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          LetteringQualityCheck check,
      @Reference KnownRules rules) {
    super(ledger);
    this.check = Optional.ofNullable(check);
    this.rules = rules;
  }

  @Override
  public String path() {
    return "companies/{siren}/settings/lettering-quality";
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    if (request.parameter("figures").isEmpty()) return new Reply.View("lettering-quality", model);
    Locale locale = request.locale();
    LetteringQuality quality = Asked.running(check).of(company);
    Map<String, Words> titles = new HashMap<>();
    for (MatchingRule rule : rules.inOrder()) titles.put(rule.id(), rule.title());
    model.put("total", line("", Words.same(""), quality.total(), locale));
    model.put(
        "rules",
        quality.rules().stream()
            .map(
                one ->
                    line(
                        "",
                        titles.getOrDefault(one.rule(), Words.same(one.rule())),
                        one.score(),
                        locale))
            .toList());
    List<Line> customers =
        quality.customers().stream()
            .map(one -> line(one.account(), Words.same(one.customer()), one.score(), locale))
            .toList();
    model.put("customers", customers);
    return new Reply.View("lettering-quality-figures", model);
  }

  private static Line line(String account, Words name, Score score, Locale locale) {
    return new Line(
        account,
        name,
        score,
        percent(score.precision(), score.lettered(), locale),
        percent(score.recall(), score.past(), locale),
        percent(score.recallWithProposals(), score.past(), locale));
  }

  /** Nothing of nothing is no percentage. */
  private static String percent(long hundredths, long of, Locale locale) {
    if (of == 0) return "–";
    return String.format(locale, "%.2f %%", hundredths / 100.0).replace(' ', '\u00a0');
  }
}
