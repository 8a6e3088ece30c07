package org.encours.syncsources.internal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.encours.api.InvalidRequest;
import org.encours.syncsources.internal.domain.SeenFiles;

/** Takes a file of a folder in, as a stream. */
final class FileIntake implements Processor {
  private final Receiver receiver;
  private final SeenFiles seen;

  FileIntake(Receiver receiver, SeenFiles seen) {
    this.receiver = receiver;
    this.seen = seen;
  }

  @Override
  public void process(Exchange exchange) throws IOException {
    Arrival arrival = Arrival.of(exchange).orElseThrow();
    SeenFiles.Stamp stamp = arrival.stamp();
    Optional<Long> known = seen.recall(arrival.path(), stamp);
    if (known.isPresent()) {
      arrival.received(known.get());
      return;
    }
    try {
      arrival.received(
          receiver.receive(
              arrival.name(), () -> new WholeFile(content(arrival, exchange), stamp.bytes())));
    } catch (InvalidRequest e) {
      seen.refuse(arrival.path(), stamp);
      throw e;
    }
  }

  private static InputStream content(Arrival arrival, Exchange exchange) throws IOException {
    Object file = arrival.file().getFile();
    if (file instanceof File local) return Files.newInputStream(local.toPath());
    InputStream content = exchange.getMessage().getBody(InputStream.class);
    if (content == null) throw new IOException("no content");
    return content;
  }
}
