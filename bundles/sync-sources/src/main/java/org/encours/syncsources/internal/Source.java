package org.encours.syncsources.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.encours.api.health.HealthCheck;
import org.encours.api.health.HealthResult;
import org.encours.api.ledger.Imports;
import org.encours.syncsources.internal.domain.ConfigReader;
import org.encours.syncsources.internal.domain.Family;
import org.encours.syncsources.internal.domain.Origin;
import org.encours.syncsources.internal.domain.Reading;
import org.encours.syncsources.internal.domain.SeenFiles;
import org.encours.syncsources.internal.domain.SourceConfig;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * One remote source, by one configuration: a route that hands its files to the ledger, and a health
 * check. A configuration that makes no sense has no route; the health check says why.
 */
@Component(
    service = {RoutesBuilder.class, HealthCheck.class},
    configurationPid = Origin.FACTORY,
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class Source extends RouteBuilder implements HealthCheck {
  private final Imports imports;
  private final Origin origin;
  private final Reading reading;
  private final SourceState state;

  @Activate
  public Source(
      @Reference Imports imports, @Reference Clock clock, Map<String, Object> properties) {
    this.imports = imports;
    origin = Origin.of(properties);
    reading = ConfigReader.read(origin.name(), properties, knownHosts().toString());
    Optional<SourceConfig> config =
        reading instanceof Reading.Understood understood
            ? Optional.of(understood.config())
            : Optional.empty();
    UnaryOperator<String> redact =
        config
            .<UnaryOperator<String>>map(c -> c.address()::redact)
            .orElse(UnaryOperator.identity());
    state =
        new SourceState(
            origin, clock, redact, config.map(SourceConfig::every).orElse(Duration.ZERO));
  }

  @Override
  public String name() {
    return "source:" + origin.name();
  }

  @Override
  public HealthResult check() {
    return state.result();
  }

  @Override
  public void configure() {
    if (reading instanceof Reading.Wrong wrong) {
      state.misconfigured(wrong.problems());
    } else if (reading instanceof Reading.Understood understood) {
      route(understood.config());
    }
  }

  private void route(SourceConfig config) {
    SeenFiles seen = new SeenFiles();
    SourceEndpoint endpoint =
        new SourceEndpoint(
            getContext(),
            config,
            new PollWatch(state, seen),
            new FileFilter(config.pattern(), seen),
            data().resolve("sync-sources").resolve(config.name() + ".taken"));
    SourceEndpoint.Outcome outcome = endpoint.create();
    if (outcome instanceof SourceEndpoint.Outcome.Wrong wrong) {
      state.misconfigured(List.of(wrong.problem()));
    } else if (outcome instanceof SourceEndpoint.Outcome.Ready ready) {
      route(config, ready.endpoint(), seen);
    }
  }

  private void route(SourceConfig config, Endpoint endpoint, SeenFiles seen) {
    // A failure is for the consumer, which leaves the file where it is.
    errorHandler(noErrorHandler());
    // Camel's cache would read a whole file into memory.
    from(endpoint)
        .routeId("encours-source-" + config.name())
        .streamCache(false)
        .process(intake(config, seen));
  }

  private Processor intake(SourceConfig config, SeenFiles seen) {
    Receiver receiver = new Receiver(config.name(), config.siren(), imports, state);
    Family family = config.address().family();
    if (family.isFiles()) return new FileIntake(receiver, seen);
    if (family.isMail()) return new MailIntake(receiver, config.pattern());
    return new MessageIntake(receiver, config.pattern(), config.address().nameHeader());
  }

  private static Path knownHosts() {
    return Path.of(System.getProperty("karaf.etc", "etc"), "known_hosts");
  }

  private static Path data() {
    return Path.of(System.getProperty("karaf.data", "data"));
  }
}
