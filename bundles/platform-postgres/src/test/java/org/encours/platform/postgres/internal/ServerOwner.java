package org.encours.platform.postgres.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that starts a server, says its pid, and waits to be killed. */
final class ServerOwner {
  private ServerOwner() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    PostgresServer server = PostgresServer.start(ServerSettings.in(Path.of(args[0])));
    System.out.println(server.pid());
    new CountDownLatch(1).await();
  }
}
