package org.encours.platform.postgres.internal;

import java.util.concurrent.CompletableFuture;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.postgresql.ds.PGSimpleDataSource;

/** Publishes the pooled {@link javax.sql.DataSource} of a PostgreSQL server run by others. */
@Component(
    name = ExternalDatabase.NAME,
    service = {},
    immediate = true,
    enabled = false,
    configurationPid = DatabaseConfiguration.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class ExternalDatabase {
  static final String NAME = "org.encours.platform.postgres.external";

  private final DatabaseKeeper keeper;

  @Activate
  public ExternalDatabase(BundleContext context, DatabaseConfiguration configuration) {
    PGSimpleDataSource connections = new PGSimpleDataSource();
    connections.setUrl(configuration.url());
    if (!configuration.user().isBlank()) {
      connections.setUser(configuration.user());
    }
    if (!configuration.password().isEmpty()) {
      connections.setPassword(configuration.password());
    }
    keeper =
        new DatabaseKeeper(
            () ->
                new Connected(
                    PublishedPool.open(context, connections, configuration.maximumPoolSize())));
  }

  @Deactivate
  void stop() {
    keeper.close();
  }

  /** Ends only when asked to: the pool itself outlives interruptions of the server. */
  private record Connected(PublishedPool pool) implements DatabaseKeeper.Database {
    @Override
    public CompletableFuture<?> ended() {
      return new CompletableFuture<>();
    }

    @Override
    public void close() {
      pool.close();
    }
  }
}
