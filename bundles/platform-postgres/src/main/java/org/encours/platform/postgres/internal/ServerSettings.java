package org.encours.platform.postgres.internal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * How a {@link PostgresServer} runs.
 *
 * @param directory folder that holds everything of the server; created when absent
 * @param port port on the loopback interface; 0: any free one
 * @param runAs user that runs the server when this process is root and user namespaces are
 *     forbidden
 * @param parameters parameters of the server's configuration
 */
public record ServerSettings(
    Path directory, int port, String runAs, Map<String, String> parameters) {

  // For ledgers of millions of lines on one machine: bulk loads without a checkpoint storm, plans
  // for
  // solid-state disks, sorts in memory. No "jit": it costs more than it gains on queries this
  // short.
  // fsync, synchronous_commit and full_page_writes stay on, which is the server's default. No
  // wal_compression: these binaries lack lz4, and pglz slows down bulk loads.
  private static final Map<String, String> TUNING =
      Map.of(
          "max_connections", "60",
          "shared_buffers", "256MB",
          "work_mem", "64MB",
          "maintenance_work_mem", "128MB",
          "max_wal_size", "2GB",
          "checkpoint_timeout", "15min",
          "random_page_cost", "1.1",
          "jit", "off");

  // One log file per day of the week, overwritten a week later.
  private static final Map<String, String> LOGGING =
      Map.of(
          "logging_collector", "on",
          "log_filename", "postgresql-%a.log",
          "log_truncate_on_rotation", "on",
          "log_rotation_age", "1d",
          "log_rotation_size", "0");

  // Not "posix": containers often have but 64 MB in /dev/shm, and parallel queries fail there.
  private static final Map<String, String> LINUX = Map.of("dynamic_shared_memory_type", "sysv");

  public ServerSettings {
    parameters = Map.copyOf(parameters);
  }

  /** The usual settings. */
  public static ServerSettings in(Path directory) {
    Map<String, String> parameters = new HashMap<>(TUNING);
    parameters.putAll(LOGGING);
    if (System.getProperty("os.name").equals("Linux")) {
      parameters.putAll(LINUX);
    }
    return new ServerSettings(directory, 0, "nobody", parameters);
  }

  public ServerSettings withPort(int newPort) {
    return new ServerSettings(directory, newPort, runAs, parameters);
  }

  public ServerSettings withRunAs(String user) {
    return new ServerSettings(directory, port, user, parameters);
  }

  /** These settings with the given parameters changed or added. */
  public ServerSettings withParameters(Map<String, String> changes) {
    Map<String, String> all = new HashMap<>(parameters);
    all.putAll(changes);
    return new ServerSettings(directory, port, runAs, all);
  }
}
