package org.encours.syncsources.internal;

import java.util.Optional;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.apache.camel.support.service.ServiceSupport;
import org.encours.syncsources.internal.domain.SeenFiles;

/**
 * Sees every look that Camel takes at a source: lets it pause when the source does not answer, and
 * tells the {@link SourceState} what fails, instead of Camel's log.
 */
final class PollWatch extends ServiceSupport
    implements PollingConsumerPollStrategy, ExceptionHandler {
  private final SourceState state;
  private final SeenFiles seen;
  private volatile Optional<Throwable> rolledBack = Optional.empty();

  PollWatch(SourceState state, SeenFiles seen) {
    this.state = state;
    this.seen = seen;
  }

  @Override
  public boolean begin(Consumer consumer, Endpoint endpoint) {
    if (state.isPausing()) return false;
    seen.look();
    state.looking();
    return true;
  }

  @Override
  public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
    state.looked();
    state.reached();
  }

  @Override
  public boolean rollback(Consumer consumer, Endpoint endpoint, int attempt, Exception cause) {
    rolledBack = Optional.of(cause);
    state.looked();
    state.unreachable(cause);
    return false;
  }

  @Override
  public void handleException(Throwable exception) {
    handleException("", exception);
  }

  @Override
  public void handleException(String message, Throwable exception) {
    // Camel hands over what it has rolled back once more.
    if (rolledBack.filter(known -> known == exception).isPresent()) return;
    state.troubled("a message", exception);
  }

  @Override
  public void handleException(String message, Exchange exchange, Throwable exception) {
    Optional<Arrival> arrival = Arrival.of(exchange);
    arrival.ifPresent(file -> file.keepFrom(seen));
    state.troubled(arrival.map(Arrival::name).orElse("a message"), exception);
  }
}
