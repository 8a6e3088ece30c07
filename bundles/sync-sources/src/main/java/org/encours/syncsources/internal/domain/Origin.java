package org.encours.syncsources.internal.domain;

import java.util.Map;

/**
 * Where a configuration comes from.
 *
 * @param pid how an administrator finds it: the name of its file without {@code .cfg}, else its PID
 * @param name short name of the source
 */
public record Origin(String pid, String name) {
  /** The factory PID of all sources. */
  public static final String FACTORY = "org.encours.sync.source";

  /** The file's name as Karaf adds it to the configurations that it reads from etc. */
  private static final String FILE = "felix.fileinstall.filename";

  /** Reads it from the properties of the configuration. */
  public static Origin of(Map<String, ?> properties) {
    String pid =
        properties.get(FILE) instanceof String file
            ? file.substring(file.lastIndexOf('/') + 1).replaceAll("\\.(cfg|config)$", "")
            : String.valueOf(properties.get("service.pid"));
    String name = pid.startsWith(FACTORY) ? pid.substring(FACTORY.length()) : pid;
    String bare = name.replaceAll("^[-~.]", "");
    return new Origin(pid, bare.isEmpty() ? pid : bare);
  }
}
