package org.encours.lettering.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.testkit.MatchingRuleContract;
import org.encours.testkit.OpenAccountBuilder;
import org.junit.jupiter.api.Test;

/** The rule that the README shows keeps the contract, and the README shows that rule. */
class BalancedAccountRuleTest extends MatchingRuleContract {
  @Override
  protected MatchingRule rule() {
    return new BalancedAccountRule();
  }

  @Override
  protected OpenAccount sample() {
    return OpenAccountBuilder.account("DUPONT")
        .debit("2026-01-10", "FA-2026-0012", "Facture", "1000.00")
        .debit("2026-01-20", "FA-2026-0013", "Facture", "200.00")
        .credit("2026-02-09", "", "Virement", "1200.00")
        .build();
  }

  @Test
  void theReadmeShowsThisRule() throws IOException {
    String source = Files.readString(Path.of("src/test/java/" + path()));
    String shown = words(source.substring(source.indexOf("@Component")).replace("@Override", ""));
    assertTrue(words(Files.readString(Path.of("README.md"))).contains(shown), shown);
  }

  private static String path() {
    return BalancedAccountRule.class.getName().replace('.', '/') + ".java";
  }

  /** The text without blanks: the README breaks its lines elsewhere. */
  private static String words(String text) {
    return text.replaceAll("\\s+", "");
  }
}
