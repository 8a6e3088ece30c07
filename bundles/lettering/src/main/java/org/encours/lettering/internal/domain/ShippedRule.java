package org.encours.lettering.internal.domain;

import org.encours.api.Words;
import org.encours.api.lettering.MatchingRule;

/** What every rule of this bundle says of itself. */
abstract class ShippedRule implements MatchingRule {
  private final String id;
  private final int version;
  private final int order;
  private final Words title;

  ShippedRule(String id, int version, int order, Words title) {
    this.id = id;
    this.version = version;
    this.order = order;
    this.title = title;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final int version() {
    return version;
  }

  @Override
  public final int order() {
    return order;
  }

  @Override
  public final Words title() {
    return title;
  }
}
