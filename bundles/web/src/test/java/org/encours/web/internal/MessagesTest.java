package org.encours.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.encours.api.bank.MovementDecision;
import org.encours.api.bank.Statement;
import org.encours.api.credit.Commitment;
import org.encours.api.credit.Cover;
import org.encours.api.credit.CreditAlert;
import org.encours.api.credit.CreditDecision;
import org.encours.api.credit.CreditFact;
import org.encours.api.credit.CreditFact.Insolvency.Stage;
import org.encours.api.credit.CreditScope;
import org.encours.api.credit.PublishedScore.Zone;
import org.encours.api.customer.ContactRole;
import org.encours.api.customer.FactSource;
import org.encours.api.customer.Identifier;
import org.encours.api.document.StatementHead;
import org.encours.api.document.TableMapping;
import org.encours.api.ledger.DueSource;
import org.encours.api.ledger.ImportState;
import org.encours.api.ledger.ItemQuery;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.ErpConflict;
import org.encours.api.lettering.LetteringRun;
import org.encours.api.lettering.RuleMode;
import org.encours.api.lettering.RunMode;
import org.encours.web.internal.screen.ImportRow;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern LITERAL = Pattern.compile("\\bt\\('([^']+)'(\\s*~)?");

  private final Texts texts = Texts.of(MessagesTest.class.getClassLoader());

  @Test
  void bothLanguagesSayTheSameThings() {
    assertEquals(new TreeSet<>(texts.french().keySet()), new TreeSet<>(texts.english().keySet()));
    for (Map.Entry<String, String> french : texts.french().entrySet()) {
      String english = texts.english().get(french.getKey());
      assertEquals(places(french.getValue()), places(english), french.getKey());
      assertFalse(english.isBlank() || french.getValue().isBlank(), french.getKey());
    }
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\{\\d}").matcher(text);
    while (matcher.find()) places.add(matcher.group());
    return places;
  }

  @Test
  void everyTextThatATemplateAsksForExists() throws IOException {
    int asked = 0;
    List<String> missing = new ArrayList<>();
    for (Path template : templates()) {
      Matcher matcher = LITERAL.matcher(Files.readString(template));
      while (matcher.find()) {
        asked++;
        String key = matcher.group(1);
        boolean prefix = matcher.group(2) != null;
        boolean found =
            prefix
                ? texts.french().keySet().stream().anyMatch(known -> known.startsWith(key))
                : texts.french().containsKey(key);
        if (!found) missing.add(template.getFileName() + ": " + key);
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(asked > 150, "the templates were not read: " + asked);
  }

  @Test
  void noTextIsLeftOver() throws IOException {
    StringBuilder sources = new StringBuilder();
    for (Path template : templates()) sources.append(Files.readString(template));
    String all = sources.toString();
    // Those whose end is chosen at run time; checked below, or in the code that chooses.
    List<String> composed =
        List.of(
            "import.state.",
            "import.text.",
            "run.state.",
            "run.mode.",
            "difference.kind.",
            "difference.as.",
            "policy.mode.",
            "policy.conflicts.",
            "conflicts.kept.",
            "foreseen.",
            "items.side.",
            "origin.",
            "items.due.",
            "items.state.",
            "items.none.",
            "imports.source.",
            "problem.",
            "fact.source.",
            "identifier.kind.",
            "contact.role.",
            "done.",
            "mapping.field.",
            "kind.",
            "means.",
            "outcome.",
            "import.family.",
            "import.taken.",
            "items.source.",
            "bank.kind.",
            "bank.sequence.",
            "receipts.reason.",
            "bucket.",
            "exposures.over.",
            "credit.limit.",
            "credit.hold.",
            "credit.scope.",
            "credit.commitment.",
            "credit.cover.",
            "credit.fact.",
            "credit.stage.",
            "credit.zone.",
            "credit.alert.",
            "credit.decision.");
    List<String> unused =
        texts.french().keySet().stream()
            .filter(key -> composed.stream().noneMatch(key::startsWith))
            .filter(key -> !all.contains("'" + key + "'"))
            .toList();
    assertEquals(List.of(), unused);
  }

  @Test
  void everyChoiceHasItsText() {
    List<String> keys = new ArrayList<>();
    for (ImportState state : ImportState.values()) {
      keys.add("import.state." + state.code());
      keys.add("import.text." + state.code());
    }
    for (LetteringRun.State state : LetteringRun.State.values()) {
      keys.add("run.state." + state.code());
    }
    for (RunMode mode : RunMode.values()) keys.add("run.mode." + mode.code());
    for (Difference.Kind kind : Difference.Kind.values()) {
      keys.add("difference.kind." + kind.code());
      keys.add("difference.as." + kind.code());
    }
    for (RuleMode mode : RuleMode.values()) {
      keys.add("policy.mode." + mode.code());
      keys.add("policy.mode." + mode.code() + ".text");
    }
    for (ErpConflict side : ErpConflict.values()) {
      keys.add("policy.conflicts." + side.code());
      keys.add("policy.conflicts." + side.code() + ".text");
      if (side != ErpConflict.ASK) keys.add("conflicts.kept." + side.code());
    }
    for (String text : List.of("title", "automatic", "proposed", "already", "none")) {
      keys.add("foreseen." + text);
    }
    for (String side : List.of("both", "debit", "credit")) keys.add("items.side." + side);
    for (Decision.Origin origin : Decision.Origin.values()) keys.add("origin." + origin);
    for (DueSource source : DueSource.values()) {
      keys.add("items.due." + source);
      if (source != DueSource.ENTRY_DATE) keys.add("items.source." + source);
    }
    for (MovementDecision.Outcome outcome : MovementDecision.Outcome.values()) {
      keys.add("outcome." + outcome);
    }
    for (Statement.Sequence sequence : Statement.Sequence.values()) {
      keys.add("bank.sequence." + sequence);
      keys.add("bank.sequence." + sequence + ".text");
    }
    for (StatementHead.Kind kind : StatementHead.Kind.values()) keys.add("bank.kind." + kind);
    for (ImportRow.Family family : ImportRow.Family.values()) {
      keys.add("import.family." + family);
      if (family != ImportRow.Family.LEDGER) keys.add("import.taken." + family);
    }
    for (ItemQuery.State state : ItemQuery.State.values()) {
      keys.add("items.state." + state.name().toLowerCase());
      keys.add("items.none." + state.name().toLowerCase());
    }
    for (FactSource source : FactSource.values()) keys.add("fact.source." + source);
    for (Identifier.Kind kind : Identifier.Kind.values()) keys.add("identifier.kind." + kind);
    for (ContactRole role : ContactRole.values()) keys.add("contact.role." + role.code());
    for (CreditScope scope : CreditScope.values()) {
      keys.addAll(
          List.of(
              "credit.scope." + scope.code(),
              "credit.limit." + scope.code(),
              "credit.hold." + scope.code()));
    }
    for (Commitment.Kind kind : Commitment.Kind.values()) {
      keys.add("credit.commitment." + kind.code());
    }
    for (Cover.Kind kind : Cover.Kind.values()) keys.add("credit.cover." + kind.code());
    for (CreditFact.Kind kind : CreditFact.Kind.values()) keys.add("credit.fact." + kind.code());
    for (Stage stage : Stage.values()) keys.add("credit.stage." + stage.code());
    for (Zone zone : Zone.values()) keys.add("credit.zone." + zone.code());
    for (CreditAlert.Kind kind : CreditAlert.Kind.values()) {
      keys.add("credit.alert." + kind.code());
    }
    for (CreditDecision one : CreditDecision.values()) keys.add("credit.decision." + one.code());
    for (String over : List.of("all", "limit", "none", "held")) keys.add("exposures.over." + over);
    for (String source : List.of("api", "screen", "shell", "drop", "demo")) {
      keys.add("imports.source." + source);
    }
    List<String> problems =
        List.of("unknown", "forbidden", "stale", "method", "conflict", "refused", "broken");
    for (String problem : problems) {
      keys.add("problem." + problem + ".title");
      keys.add("problem." + problem + ".text");
    }
    List<String> done =
        List.of(
            "login-expired",
            "logout",
            "lettered",
            "lettered-partly",
            "unlettered",
            "accepted",
            "accepted-all",
            "rejected",
            "policy-saved",
            "identified",
            "withdrawn",
            "merged",
            "separated",
            "contact-saved",
            "contact-ended",
            "terms-saved",
            "terms-ended",
            "renamed",
            "receipt-decided",
            "receipt-reconsidered",
            "mapping-saved",
            "mapping-retired",
            "conflicts-decided",
            "limit-decided",
            "held",
            "released",
            "cover-saved",
            "credit-fact-saved",
            "credit-policy-saved",
            "note-set");
    for (String what : done) keys.add("done." + what);
    for (TableMapping.Field field : TableMapping.Field.values()) {
      keys.add("mapping.field." + field);
    }
    keys.removeAll(texts.french().keySet());
    assertEquals(List.of(), keys);
  }

  private static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve("templates"))) {
      return files.sorted().toList();
    }
  }
}
