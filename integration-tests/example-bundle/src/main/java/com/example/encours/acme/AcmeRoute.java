package com.example.encours.acme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.encours.api.ledger.Imports;
import org.encours.api.ledger.Reception;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes the files of a folder that the configuration names, and keeps them in {@code done/} of it.
 * A file that cannot be received stays and is tried again.
 */
@Component(
    service = RoutesBuilder.class,
    configurationPid = "com.example.encours.acme",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class AcmeRoute extends RouteBuilder {
  private final Imports imports;
  private final Settings settings;

  /** The keys of {@code etc/com.example.encours.acme.cfg}. */
  @interface Settings {
    /** The folder, absolute. */
    String folder();
  }

  @Activate
  public AcmeRoute(@Reference Imports imports, Settings settings) {
    this.imports = imports;
    this.settings = settings;
  }

  @Override
  public void configure() {
    from("file:" + settings.folder() + "?delay=1000&readLock=changed&readLockMinAge=1000&move=done")
        .routeId("acme")
        .process(this::receive);
  }

  private void receive(Exchange exchange) throws IOException {
    Path file = Path.of(exchange.getMessage().getBody(GenericFile.class).getAbsoluteFilePath());
    String name = file.getFileName().toString();
    try (InputStream content = Files.newInputStream(file)) {
      imports.receive(new Reception(name, Optional.empty(), "acme", "acme"), content);
    }
  }
}
