package org.encours.syncsources.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.encours.api.InvalidRequest;
import org.encours.syncsources.internal.domain.NamePattern;

/** Takes the body of a message in, of a component that somebody else has brought. */
final class MessageIntake implements Processor {
  private final Receiver receiver;
  private final Optional<NamePattern> pattern;
  private final String nameHeader;

  /**
   * @param nameHeader header with the name of the file
   */
  MessageIntake(Receiver receiver, Optional<NamePattern> pattern, String nameHeader) {
    this.receiver = receiver;
    this.pattern = pattern;
    this.nameHeader = nameHeader;
  }

  @Override
  public void process(Exchange exchange) throws IOException {
    Message message = exchange.getMessage();
    String path = message.getHeader(nameHeader, String.class);
    if (path == null) throw new IOException("the message has no header " + nameHeader);
    String name = path.substring(path.lastIndexOf('/') + 1);
    // A folder, as object stores list them, or not wanted.
    if (name.isEmpty() || !pattern.map(wanted -> wanted.matches(name)).orElse(true)) return;
    try {
      receiver.receive(name, () -> content(message));
    } catch (InvalidRequest e) {
      throw new IOException(e.words().en(), e);
    }
  }

  private static InputStream content(Message message) throws IOException {
    InputStream content = message.getBody(InputStream.class);
    if (content == null) throw new IOException("the message has no content");
    return content;
  }
}
