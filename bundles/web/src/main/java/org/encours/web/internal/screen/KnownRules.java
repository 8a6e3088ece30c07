package org.encours.web.internal.screen;

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
      return MatchingRule.inOrder(services.values());
    }
  }
}
