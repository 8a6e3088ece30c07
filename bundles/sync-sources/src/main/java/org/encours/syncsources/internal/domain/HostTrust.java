package org.encours.syncsources.internal.domain;

import java.net.URI;
import java.util.Optional;

/**
 * By which host key an SFTP server is recognised.
 *
 * @param knownHosts a file in the format of OpenSSH
 * @param hostKey the one key, type and Base64, instead of the file
 */
public record HostTrust(String knownHosts, Optional<String> hostKey) {
  private static final int SSH_PORT = 22;

  /** The pinned key as a line of a known_hosts file. */
  public Optional<String> line(String uri) {
    return hostKey.map(key -> host(URI.create(uri)) + " " + key + "\n");
  }

  private static String host(URI uri) {
    boolean usual = uri.getPort() < 0 || uri.getPort() == SSH_PORT;
    return usual ? uri.getHost() : "[" + uri.getHost() + "]:" + uri.getPort();
  }
}
