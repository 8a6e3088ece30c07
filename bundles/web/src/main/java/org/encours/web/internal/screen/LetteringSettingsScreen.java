package org.encours.web.internal.screen;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encours.api.InvalidRequest;
import org.encours.api.Money;
import org.encours.api.Words;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.ErpConflict;
import org.encours.api.lettering.LetteringPolicies;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.RuleMode;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.encours.web.internal.domain.AmountText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How far a company lets the matching rules go; posting to it chooses. */
@Component(service = Screen.class)
public final class LetteringSettingsScreen extends CompanyPage {
  private final LetteringPolicies policies;
  private final Supplier<List<MatchingRule>> rules;

  /** A rule and what it may do. */
  public record Row(String id, Words title, RuleMode mode) {}

  @Activate
  public LetteringSettingsScreen(
      @Reference LedgerQueries ledger,
      @Reference LetteringPolicies policies,
      @Reference KnownRules rules) {
    this(ledger, policies, rules::inOrder);
  }

  LetteringSettingsScreen(
      LedgerQueries ledger, LetteringPolicies policies, Supplier<List<MatchingRule>> rules) {
    super(ledger);
    this.policies = policies;
    this.rules = rules;
  }

  @Override
  public String path() {
    return "companies/{siren}/settings/lettering";
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    LetteringPolicy policy = policies.of(company.id());
    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    model.put("modes", RuleMode.values());
    model.put(
        "rules",
        rules.get().stream()
            .map(rule -> new Row(rule.id(), rule.title(), policy.mode(rule.id())))
            .toList());
    model.put("automatic", new Money(policy.automaticDifference(), company.currency()));
    model.put("proposed", new Money(policy.proposedDifference(), company.currency()));
    model.put("percent", percent(policy.proposedPermille(), request.locale()));
    model.put(
        "withholding",
        policy.withholdingPermille().stream()
            .map(permille -> percent(permille, request.locale()))
            .collect(Collectors.joining(" ; ")));
    model.put("least", policy.leastConfidence());
    model.put("sides", ErpConflict.values());
    model.put("conflicts", policy.conflicts());
    return new Reply.View("lettering-settings", model);
  }

  @Override
  Reply act(ScreenRequest request, Company company) {
    LetteringPolicy before = policies.of(company.id());
    // Rules whose bundle is stopped keep what was chosen for them.
    Map<String, RuleMode> modes = new HashMap<>(before.modes());
    for (MatchingRule rule : rules.get()) {
      String code = request.parameter("mode." + rule.id()).orElse("");
      Stream.of(RuleMode.values())
          .filter(mode -> mode.code().equals(code))
          .forEach(mode -> modes.put(rule.id(), mode));
    }
    LetteringPolicy chosen =
        new LetteringPolicy(
            modes,
            amount(request, company, "automatic"),
            amount(request, company, "proposed"),
            number(request, "percent", 1, 1000),
            number(request, "least", 0, 100),
            Stream.of(ErpConflict.values())
                .filter(side -> request.parameter("conflicts").equals(Optional.of(side.code())))
                .findFirst()
                .orElse(before.conflicts()),
            withholding(request));
    policies.choose(company, chosen, request.user().name());
    return new Reply.Redirect(Places.letteringSettings(company) + "?done=policy-saved");
  }

  private static String percent(int permille, Locale locale) {
    String text = BigDecimal.valueOf(permille, 1).stripTrailingZeros().toPlainString();
    return "en".equals(locale.getLanguage()) ? text : text.replace('.', ',');
  }

  private static long amount(ScreenRequest request, Company company, String name) {
    long amount = Asked.amount(request, name, company.currency()).map(Money::minor).orElse(0L);
    if (amount < 0) throw Asked.noAmount(request.parameter(name).orElseThrow());
    return amount;
  }

  private static List<Integer> withholding(ScreenRequest request) {
    return Stream.of(request.parameter("withholding").orElse("").split(";"))
        .map(String::strip)
        .filter(rate -> !rate.isEmpty())
        .map(rate -> number(rate, 1, LetteringPolicy.MOST_WITHHELD))
        .filter(permille -> permille > 0)
        .toList();
  }

  private static int number(ScreenRequest request, String name, int decimals, int most) {
    return number(request.parameter(name).orElse("0"), decimals, most);
  }

  private static int number(String typed, int decimals, int most) {
    Optional<Long> number =
        AmountText.parse(typed.replace("%", ""))
            .flatMap(amount -> amount.minor(decimals))
            .filter(value -> value >= 0 && value <= most);
    return number
        .map(Long::intValue)
        .orElseThrow(
            () ->
                new InvalidRequest(
                    "« " + typed + " » n'est pas un pourcentage de 0 à 100.",
                    "“" + typed + "” is not a percentage from 0 to 100."));
  }
}
