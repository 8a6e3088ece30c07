package org.encours.risk.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.encours.api.risk.RiskIndicator;
import org.encours.risk.internal.domain.WalkForward;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The indicators that other bundles add, as they are there now. Those shipped are ranked 0: one of
 * their ids with a higher {@code service.ranking} replaces it, any other does not count.
 */
@Component(service = IndicatorBook.class)
public final class IndicatorBook {
  private static final Logger LOG = LoggerFactory.getLogger(IndicatorBook.class);

  private final Map<ServiceReference<RiskIndicator>, RiskIndicator> services =
      new TreeMap<>(Comparator.reverseOrder()); // highest ranked first; guarded by itself

  @Activate
  public IndicatorBook() {}

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "removeIndicator")
  void addIndicator(ServiceReference<RiskIndicator> reference, RiskIndicator indicator) {
    boolean twice = WalkForward.ships(indicator.id());
    synchronized (services) {
      twice |= services.values().stream().anyMatch(other -> other.id().equals(indicator.id()));
      if (counts(reference, indicator)) services.put(reference, indicator);
    }
    if (twice) LOG.warn("Two indicators are called {}: the higher ranked wins", indicator.id());
  }

  private static boolean counts(
      ServiceReference<RiskIndicator> reference, RiskIndicator indicator) {
    return !WalkForward.ships(indicator.id())
        || reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer ranking
            && ranking > 0;
  }

  void removeIndicator(ServiceReference<RiskIndicator> reference) {
    synchronized (services) {
      services.remove(reference);
    }
  }

  /** One indicator for each id, by id. */
  List<RiskIndicator> indicators() {
    Map<String, RiskIndicator> byId = new LinkedHashMap<>();
    synchronized (services) {
      for (RiskIndicator indicator : services.values()) byId.putIfAbsent(indicator.id(), indicator);
    }
    return byId.values().stream().sorted(Comparator.comparing(RiskIndicator::id)).toList();
  }
}
