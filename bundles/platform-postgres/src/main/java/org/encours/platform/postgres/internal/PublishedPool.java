package org.encours.platform.postgres.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Hashtable;
import java.util.Map;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.postgresql.ds.PGSimpleDataSource;

/** A pool of connections, published as the {@link DataSource} named {@value #NAME}. */
record PublishedPool(HikariDataSource pool, ServiceRegistration<DataSource> registration)
    implements AutoCloseable {
  static final String NAME = "encours";
  private static final int IDLE_CONNECTIONS = 4;

  /** Returns once a connection has been made; throws a runtime exception if none can be. */
  static PublishedPool open(BundleContext context, PGSimpleDataSource connections, int size) {
    connections.setApplicationName(NAME);
    connections.setTcpKeepAlive(true);
    connections.setReWriteBatchedInserts(true);
    HikariConfig config = new HikariConfig();
    config.setPoolName(NAME);
    config.setDataSource(connections);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(Math.min(size, IDLE_CONNECTIONS));
    HikariDataSource pool = new HikariDataSource(config);
    return new PublishedPool(
        pool,
        context.registerService(
            DataSource.class, pool, new Hashtable<>(Map.of("dataSourceName", NAME))));
  }

  @Override
  public void close() {
    registration.unregister();
    pool.close();
  }
}
