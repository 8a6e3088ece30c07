package org.encours.lettering.internal;

import java.util.Comparator;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules that are there now, in the order in which they are asked. */
@Component(service = RuleBook.class)
public final class RuleBook {
  private static final Logger LOG = LoggerFactory.getLogger(RuleBook.class);

  private final Map<ServiceReference<MatchingRule>, MatchingRule> services =
      new TreeMap<>(Comparator.reverseOrder()); // highest ranked first; guarded by itself

  @Activate
  public RuleBook() {}

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "removeRule")
  void addRule(ServiceReference<MatchingRule> reference, MatchingRule rule) {
    boolean twice;
    synchronized (services) {
      twice = services.values().stream().anyMatch(other -> other.id().equals(rule.id()));
      services.put(reference, rule);
    }
    if (twice) LOG.warn("Two matching rules are called {}: the higher ranked wins", rule.id());
  }

  void removeRule(ServiceReference<MatchingRule> reference) {
    synchronized (services) {
      services.remove(reference);
    }
  }

  /** One rule for each id, by {@link MatchingRule#order()}, then id. */
  List<MatchingRule> rules() {
    synchronized (services) {
      return MatchingRule.inOrder(services.values());
    }
  }
}
