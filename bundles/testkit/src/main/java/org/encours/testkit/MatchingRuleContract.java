package org.encours.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encours.api.Words;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.Share;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link MatchingRule} promises. Extend it in the tests of a rule and give the rule and
 * an account on which it finds something; the rest is inherited.
 */
public abstract class MatchingRuleContract {
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final long MOST_BYTES = 512L << 20;

  /** The rule, a new one at each call. */
  protected abstract MatchingRule rule();

  /** An account on which the rule finds at least one match. */
  protected abstract OpenAccount sample();

  private static List<Match> found(MatchingRule rule, OpenAccount account) {
    return rule.find(account, LetteringPolicy.DEFAULT);
  }

  @Test
  @DisplayName("has an id, a version and a title in both languages")
  public final void names() {
    MatchingRule rule = rule();
    assertFalse(rule.id().isBlank(), "id");
    assertEquals(rule.id().strip(), rule.id(), "id with blanks around it");
    assertEquals(rule.id(), rule().id(), "another id at each creation");
    assertTrue(rule.version() > 0, "version " + rule.version());
    assertSaid("title", rule.title());
  }

  @Test
  @DisplayName("finds something on its sample")
  public final void findsSomething() {
    assertFalse(found(rule(), sample()).isEmpty(), "no match on the sample");
  }

  @Test
  @DisplayName("matches only what is open there, and explains every match")
  public final void matchesWhatIsOpen() {
    for (OpenAccount account : accounts()) assertSound(account, found(rule(), account));
  }

  @Test
  @DisplayName("gives the same answer to the same question, whatever it was asked before")
  public final void pure() {
    MatchingRule asked = rule();
    for (OpenAccount account : accounts()) {
      List<Match> first = found(asked, account);
      found(asked, sample());
      assertEquals(first, found(asked, account), () -> "asked again about " + account);
      assertEquals(first, found(rule(), account), () -> "another rule asked about " + account);
    }
  }

  @Test
  @DisplayName("answers several threads at once")
  public final void threadSafe() {
    MatchingRule asked = rule();
    List<OpenAccount> accounts = accounts();
    List<List<Match>> expected = accounts.stream().map(account -> found(rule(), account)).toList();
    List<OpenAccount> often =
        Stream.of(accounts, accounts, accounts).flatMap(List::stream).toList();
    List<List<Match>> found = often.parallelStream().map(account -> found(asked, account)).toList();
    for (int i = 0; i < found.size(); i++) {
      assertEquals(expected.get(i % accounts.size()), found.get(i));
    }
  }

  @Test
  @DisplayName("finds nothing where one side or everything is missing")
  public final void oneSided() {
    for (OpenAccount account : accounts()) {
      assertEquals(List.of(), found(rule(), with(account, List.of())), "on an empty account");
      assertEquals(List.of(), found(rule(), with(account, account.debits())), "on debits alone");
      assertEquals(List.of(), found(rule(), with(account, account.credits())), "on credits alone");
    }
  }

  @Test
  @DisplayName("takes 5,000 entries in seconds and without filling the memory")
  public final void largeAccounts() {
    for (OpenAccount account : SampleAccounts.large(5_000)) {
      assertTimeoutPreemptively(LONGEST, () -> assertModest(account));
    }
  }

  private void assertModest(OpenAccount account) {
    MatchingRule rule = rule();
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    List<Match> matches = found(rule, account);
    long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    assertTrue(bytes < MOST_BYTES, () -> account.number() + " took " + (bytes >> 20) + " MiB");
    assertSound(account, matches);
  }

  private List<OpenAccount> accounts() {
    List<OpenAccount> accounts = new ArrayList<>(SampleAccounts.varied());
    accounts.add(sample());
    return accounts;
  }

  private static OpenAccount with(OpenAccount account, List<OpenEntry> entries) {
    return new OpenAccount(account.id(), account.number(), account.collective(), entries);
  }

  private static void assertSound(OpenAccount account, List<Match> matches) {
    Map<Long, OpenEntry> shown =
        account.entries().stream().collect(Collectors.toMap(OpenEntry::id, Function.identity()));
    Set<Long> used = new HashSet<>();
    for (Match match : matches) {
      long sum = 0;
      for (Share share : match.shares()) {
        sum += share.amount();
        OpenEntry entry = shown.get(share.entry());
        assertTrue(entry != null, () -> share + " is not of " + account);
        if (match.certain() || share.amount() != 0) {
          assertEquals(Long.signum(entry.open()), Long.signum(share.amount()), share::toString);
        }
        assertTrue(Math.abs(share.amount()) <= Math.abs(entry.open()), () -> share + " > " + entry);
        assertTrue(used.add(share.entry()), () -> share + " is taken twice on " + account);
      }
      long expected = match.difference().map(Difference::amount).orElse(0L);
      assertEquals(expected, sum, () -> match + " does not balance");
      assertSaid("explanation", match.explanation());
    }
  }

  private static void assertSaid(String what, Words words) {
    assertFalse(words.fr().isBlank(), what + " in French");
    assertFalse(words.en().isBlank(), what + " in English");
  }
}
