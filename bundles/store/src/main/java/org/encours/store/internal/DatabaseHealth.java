package org.encours.store.internal;

import org.encours.api.health.HealthCheck;
import org.encours.api.health.HealthResult;
import org.jooq.exception.DataAccessException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the database answers. */
@Component
public final class DatabaseHealth implements HealthCheck {
  private final Transactions transactions;

  @Activate
  public DatabaseHealth(@Reference Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "database";
  }

  @Override
  public HealthResult check() {
    try {
      transactions.sql().fetchSingle("select 1");
      return new HealthResult.Up();
    } catch (DataAccessException e) {
      return new HealthResult.Down("the database does not answer: " + e.getMessage());
    }
  }
}
