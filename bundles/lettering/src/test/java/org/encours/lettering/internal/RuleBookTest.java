package org.encours.lettering.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.List;
import org.encours.api.Words;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceReference;

class RuleBookTest {
  private final RuleBook book = new RuleBook();

  private record Rule(String id, int order, int version) implements MatchingRule {
    @Override
    public Words title() {
      return Words.same(id);
    }

    @Override
    public List<Match> find(OpenAccount account, LetteringPolicy policy) {
      return List.of();
    }
  }

  /** A reference that only knows its place among the others: the higher ranked is the greater. */
  @SuppressWarnings("unchecked")
  private static ServiceReference<MatchingRule> ranked(int ranking) {
    return (ServiceReference<MatchingRule>)
        Proxy.newProxyInstance(
            RuleBookTest.class.getClassLoader(),
            new Class<?>[] {ServiceReference.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getProperty" -> ranking;
                  case "compareTo" ->
                      Integer.compare(
                          ranking,
                          (Integer)
                              ((ServiceReference<?>) arguments[0]).getProperty("service.ranking"));
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  @Test
  void rulesAreAskedInTheirOrderThenById() {
    Rule last = new Rule("a", 300, 1);
    Rule second = new Rule("c", 100, 1);
    Rule first = new Rule("b", 100, 1);
    book.addRule(ranked(1), last);
    book.addRule(ranked(2), second);
    book.addRule(ranked(3), first);
    assertEquals(List.of(first, second, last), book.rules());
  }

  @Test
  void ofTwoRulesOfOneIdTheHigherRankedWinsWhicheverCameFirst() {
    Rule shipped = new Rule("reference", 100, 1);
    Rule own = new Rule("reference", 100, 2);
    book.addRule(ranked(0), shipped);
    book.addRule(ranked(50), own);
    assertEquals(List.of(own), book.rules());
    RuleBook other = new RuleBook();
    other.addRule(ranked(50), own);
    other.addRule(ranked(0), shipped);
    assertEquals(List.of(own), other.rules());
  }

  @Test
  void whenARuleGoesTheOneItHidIsAskedAgain() {
    Rule shipped = new Rule("reference", 100, 1);
    Rule own = new Rule("reference", 100, 2);
    ServiceReference<MatchingRule> reference = ranked(50);
    book.addRule(ranked(0), shipped);
    book.addRule(reference, own);
    book.removeRule(reference);
    assertEquals(List.of(shipped), book.rules());
  }
}
