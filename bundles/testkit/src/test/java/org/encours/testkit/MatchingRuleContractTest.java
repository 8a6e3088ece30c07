package org.encours.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.encours.api.Words;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.Share;
import org.junit.jupiter.api.Test;

/** The contract lets a sound rule pass and catches each way of breaking it. */
class MatchingRuleContractTest {
  private static final Words WHY = new Words("parce que", "because");

  @Test
  void soundRulePasses() {
    Checked checked = new Checked(MatchingRuleContractTest::firstPair, WHY);
    assertDoesNotThrow(checked::names);
    assertDoesNotThrow(checked::findsSomething);
    assertDoesNotThrow(checked::matchesWhatIsOpen);
    assertDoesNotThrow(checked::pure);
    assertDoesNotThrow(checked::threadSafe);
    assertDoesNotThrow(checked::oneSided);
    assertDoesNotThrow(checked::largeAccounts);
  }

  @Test
  void untitledRuleIsCaught() {
    assertCaught(new Checked(MatchingRuleContractTest::firstPair, new Words("", ""))::names);
  }

  @Test
  void idleRuleIsCaught() {
    assertCaught(new Checked(account -> List.of(), WHY)::findsSomething);
  }

  @Test
  void ruleThatTakesMoreThanIsOpenIsCaught() {
    assertCaught(
        new Checked(
                account ->
                    firstPair(account).stream()
                        .map(m -> match(m.shares().get(0).entry(), 1L << 60, m.shares().get(1)))
                        .toList(),
                WHY)
            ::matchesWhatIsOpen);
  }

  @Test
  void ruleThatInventsEntriesIsCaught() {
    Checked checked = new Checked(account -> List.of(match(-1, 5, new Share(-2, -5))), WHY);
    assertCaught(checked::matchesWhatIsOpen);
    assertCaught(checked::oneSided);
  }

  @Test
  void ruleThatMatchesAnEntryTwiceIsCaught() {
    assertCaught(
        new Checked(
                account -> {
                  List<Match> found = firstPair(account);
                  return found.isEmpty() ? found : List.of(found.get(0), found.get(0));
                },
                WHY)
            ::matchesWhatIsOpen);
  }

  @Test
  void ruleThatRemembersIsCaught() {
    AtomicInteger asked = new AtomicInteger();
    Checked checked =
        new Checked(
            account -> asked.incrementAndGet() % 2 == 0 ? List.of() : firstPair(account), WHY);
    assertCaught(checked::pure);
  }

  @Test
  void greedyRuleIsCaught() {
    AtomicInteger bytes = new AtomicInteger();
    Checked checked =
        new Checked(
            account -> {
              for (int i = 0; i < 20; i++) bytes.addAndGet(new byte[32 << 20].length);
              return List.of();
            },
            WHY);
    assertCaught(checked::largeAccounts);
  }

  private static void assertCaught(org.junit.jupiter.api.function.Executable check) {
    assertThrows(AssertionError.class, check);
  }

  /** The first debit against the first credit, as far as both go. */
  private static List<Match> firstPair(OpenAccount account) {
    List<OpenEntry> debits = account.debits();
    List<OpenEntry> credits = account.credits();
    if (debits.isEmpty() || credits.isEmpty()) return List.of();
    long settled = Math.min(debits.get(0).open(), -credits.get(0).open());
    return List.of(match(debits.get(0).id(), settled, new Share(credits.get(0).id(), -settled)));
  }

  private static Match match(long entry, long amount, Share other) {
    return new Match(
        List.of(new Share(entry, amount), new Share(other.entry(), -amount)), true, 100, WHY);
  }

  private static final class Checked extends MatchingRuleContract {
    private final Function<OpenAccount, List<Match>> finding;
    private final Words title;

    Checked(Function<OpenAccount, List<Match>> finding, Words title) {
      this.finding = finding;
      this.title = title;
    }

    @Override
    protected OpenAccount sample() {
      return OpenAccountBuilder.account("DUPONT")
          .debit("2026-01-10", "FA-0001", "Facture", "120.00")
          .credit("2026-02-10", "", "Virement", "120.00")
          .build();
    }

    @Override
    protected MatchingRule rule() {
      return new MatchingRule() {
        @Override
        public String id() {
          return "checked";
        }

        @Override
        public int version() {
          return 1;
        }

        @Override
        public Words title() {
          return title;
        }

        @Override
        public int order() {
          return 1;
        }

        @Override
        public List<Match> find(OpenAccount account, LetteringPolicy policy) {
          return finding.apply(account);
        }
      };
    }
  }
}
