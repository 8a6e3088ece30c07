package org.encours.rest.internal.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.encours.api.Money;
import org.encours.api.credit.BalanceSheet;
import org.encours.api.credit.CreditChecks;
import org.encours.api.credit.CreditFact;
import org.encours.api.credit.CreditFact.AgencyScore;
import org.encours.api.credit.CreditFact.Content;
import org.encours.api.credit.CreditFact.Guarantee;
import org.encours.api.credit.CreditFact.Insolvency;
import org.encours.api.credit.CreditFact.Note;
import org.encours.api.credit.CreditFact.RegistryExtract;
import org.encours.api.credit.CreditFact.TaxPrivilege;

/**
 * What the outside says about a person; which members there are depends on the kind.
 *
 * @param detail register number, stage of proceedings, score, guarantor or note
 */
public record CreditFactView(
    long id,
    String kind,
    String effective,
    String detail,
    String court,
    Boolean active,
    MoneyView amount,
    String closing,
    Map<String, String> figures,
    List<ScoreView> scores,
    String source,
    String evidence,
    String link,
    String actor,
    String recordedAt) {

  /** Without the judge of balance sheets, because its bundle is stopped, no scores are shown. */
  public static CreditFactView of(CreditFact fact, Optional<CreditChecks> checks, Locale locale) {
    Content content = fact.content();
    Optional<BalanceSheet> sheet = as(content, BalanceSheet.class);
    return new CreditFactView(
        fact.id(),
        content.kind().code(),
        fact.effective().toString(),
        detail(content),
        as(content, Insolvency.class)
            .map(Insolvency::court)
            .map(CreditFactView::given)
            .orElse(null),
        as(content, RegistryExtract.class).map(RegistryExtract::active).orElse(null),
        amount(content).map(MoneyView::of).orElse(null),
        sheet.map(one -> one.closing().toString()).orElse(null),
        sheet.map(CreditFactView::figures).orElse(null),
        sheet
            .flatMap(one -> checks.map(judge -> judge.scores(one)))
            .map(scores -> scores.stream().map(one -> ScoreView.of(one, locale)).toList())
            .orElse(null),
        fact.evidence().source(),
        given(fact.evidence().text()),
        given(fact.evidence().link()),
        fact.author().actor(),
        fact.author().recordedAt().toString());
  }

  private static String detail(Content content) {
    if (content instanceof RegistryExtract one) return one.number();
    if (content instanceof Insolvency one) return one.stage().code();
    if (content instanceof AgencyScore one) return one.score();
    if (content instanceof Guarantee one) return one.guarantor();
    return as(content, Note.class).map(Note::text).orElse(null);
  }

  private static Optional<Money> amount(Content content) {
    return as(content, TaxPrivilege.class)
        .map(TaxPrivilege::amount)
        .or(() -> as(content, Guarantee.class).map(Guarantee::amount));
  }

  private static Map<String, String> figures(BalanceSheet sheet) {
    Map<String, String> figures = new TreeMap<>();
    for (BalanceSheet.Figure figure : sheet.figures().keySet()) {
      sheet.figure(figure).ifPresent(money -> figures.put(figure.code(), money.toDecimal()));
    }
    return figures;
  }

  private static <C> Optional<C> as(Content content, Class<C> type) {
    return Optional.of(content).filter(type::isInstance).map(type::cast);
  }

  private static String given(String text) {
    return text.isEmpty() ? null : text;
  }
}
