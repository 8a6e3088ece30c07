package org.encours.web.internal.screen;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.encours.api.lettering.MatchingRule;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The matching rules that are there now, to be named. Thread-safe. */
@Component(service = KnownRules.class)
public final class KnownRules {
  private final Map<ServiceReference<MatchingRule>, MatchingRule> services =
      new TreeMap<>(Comparator.reverseOrder()); // highest ranked first; guarded by itself

  @Activate
  public KnownRules() {}

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "remove")
  void add(ServiceReference<MatchingRule> reference, MatchingRule rule) {
    synchronized (services) {
      services.put(reference, rule);
    }
  }

  void remove(ServiceReference<MatchingRule> reference) {
    synchronized (services) {
      services.remove(reference);
    }
  }

  /** In the order in which they are asked. */
  List<MatchingRule> inOrder() {
    synchronized (services) {
      return inOrder(List.copyOf(services.values()));
    }
  }

  /**
   * In the order in which they are asked.
   *
   * @param ranked highest ranked first: of two of the same id the first counts
   */
  static List<MatchingRule> inOrder(List<MatchingRule> ranked) {
    Map<String, MatchingRule> byId = new LinkedHashMap<>();
    for (MatchingRule rule : ranked) byId.putIfAbsent(rule.id(), rule);
    return byId.values().stream()
        .sorted(Comparator.comparingInt(MatchingRule::order).thenComparing(MatchingRule::id))
        .toList();
  }
}
