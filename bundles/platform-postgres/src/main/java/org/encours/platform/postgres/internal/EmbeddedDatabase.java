package org.encours.platform.postgres.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Runs a PostgreSQL server below the data folder and publishes its pooled {@link
 * javax.sql.DataSource}.
 */
@Component(
    name = EmbeddedDatabase.NAME,
    service = {},
    immediate = true,
    enabled = false,
    configurationPid = DatabaseConfiguration.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class EmbeddedDatabase {
  static final String NAME = "org.encours.platform.postgres.embedded";

  private final DatabaseKeeper keeper;

  @Activate
  public EmbeddedDatabase(BundleContext context, DatabaseConfiguration configuration) {
    Path directory = Path.of(context.getProperty("karaf.data"), "postgres");
    ServerSettings settings =
        ServerSettings.in(directory)
            .withPort(configuration.port())
            .withRunAs(configuration.runAs())
            .withParameters(
                Map.of("shared_buffers", configuration.sharedBuffersMegabytes() + "MB"));
    keeper =
        new DatabaseKeeper(
            () -> RunningServer.open(context, settings, configuration.maximumPoolSize()));
  }

  @Deactivate
  void stop() {
    keeper.close();
  }

  private record RunningServer(PostgresServer server, PublishedPool pool)
      implements DatabaseKeeper.Database {

    static RunningServer open(BundleContext context, ServerSettings settings, int poolSize)
        throws IOException {
      PostgresServer server = PostgresServer.start(settings);
      try {
        return new RunningServer(
            server, PublishedPool.open(context, server.dataSource(), poolSize));
      } catch (RuntimeException e) {
        server.close();
        throw e;
      }
    }

    @Override
    public CompletableFuture<?> ended() {
      return server.ended();
    }

    @Override
    public void close() throws IOException {
      pool.close();
      server.close();
    }
  }
}
