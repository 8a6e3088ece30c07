package org.encours.rest.internal;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.cxf.jaxrs.lifecycle.ResourceProvider;
import org.apache.cxf.message.Message;
import org.encours.api.Words;

/** Gives the engine the topic's component as it is at the moment of the call. */
final class TopicProvider implements ResourceProvider {
  private final Class<? extends Topic> type;
  private final Supplier<Optional<Topic>> current;

  TopicProvider(Class<? extends Topic> type, Supplier<Optional<Topic>> current) {
    this.type = type;
    this.current = current;
  }

  @Override
  public Object getInstance(Message message) {
    return current.get().orElseThrow(TopicProvider::missing);
  }

  /** What is asked for needs a bundle that is stopped or not ready. */
  static Refusal missing() {
    return new Refusal(
        Problem.of(
            503,
            new Words(
                "Cette fonction est arrêtée ou n’est pas encore prête ; /encours/health"
                    + " dit ce qui manque.",
                "This capability is switched off or not ready yet; /encours/health"
                    + " says what is missing.")));
  }

  @Override
  public void releaseInstance(Message message, Object instance) {
    // The component belongs to the OSGi framework.
  }

  @Override
  public Class<?> getResourceClass() {
    return type;
  }

  @Override
  public boolean isSingleton() {
    return false;
  }
}
