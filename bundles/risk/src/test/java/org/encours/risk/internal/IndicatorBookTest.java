package org.encours.risk.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.List;
import org.encours.api.Words;
import org.encours.api.risk.Reading;
import org.encours.api.risk.RiskIndicator;
import org.encours.api.risk.RiskQuestion;
import org.encours.api.risk.Scale;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceReference;

class IndicatorBookTest {
  private record Named(String id) implements RiskIndicator {
    @Override
    public int version() {
      return 1;
    }

    @Override
    public Words title() {
      return Words.same(id);
    }

    @Override
    public Scale scale() {
      return new Scale(1, 0, 0, 1);
    }

    @Override
    public Reading read(RiskQuestion question) {
      return new Reading.Missing(this::title);
    }
  }

  /** A reference that knows its ranking and nothing else. */
  @SuppressWarnings("unchecked")
  private static ServiceReference<RiskIndicator> ranked(Integer ranking) {
    return (ServiceReference<RiskIndicator>)
        Proxy.newProxyInstance(
            IndicatorBookTest.class.getClassLoader(),
            new Class<?>[] {ServiceReference.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getProperty" -> ranking;
                  case "compareTo" ->
                      Integer.compare(
                          ranking == null ? 0 : ranking,
                          (int)
                              ((ServiceReference<?>) arguments[0]).getProperty("service.ranking"));
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private final IndicatorBook book = new IndicatorBook();

  @Test
  void theHigherRankedOfOneIdCounts() {
    RiskIndicator higher = new Named("mine");
    book.addIndicator(ranked(1), new Named("mine"));
    book.addIndicator(ranked(5), higher);
    assertEquals(List.of(higher), book.indicators());
  }

  @Test
  void whatIsShippedIsReplacedByAHigherRankAlone() {
    book.addIndicator(ranked(null), new Named("late-share"));
    book.addIndicator(ranked(0), new Named("past-due-at-decision"));
    assertEquals(List.of(), book.indicators());

    RiskIndicator higher = new Named("late-share");
    book.addIndicator(ranked(1), higher);
    assertEquals(List.of(higher), book.indicators());
  }
}
