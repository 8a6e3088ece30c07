package org.encours.it.booted;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports for instances that run side by side. */
public final class Ports {
  private Ports() {}

  /** A port of the loopback interface that nobody listens on now. */
  public static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
