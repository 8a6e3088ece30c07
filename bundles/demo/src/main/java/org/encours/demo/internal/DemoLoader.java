package org.encours.demo.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.encours.api.ledger.Companies;
import org.encours.api.ledger.Imports;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.ledger.Reception;
import org.encours.demo.internal.domain.DemoCompany;
import org.encours.demo.internal.domain.DemoFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the demo company's files to the imports, once, if that is wanted. */
@Component(
    service = {},
    immediate = true,
    configurationPid = "org.encours.demo")
@Designate(ocd = DemoLoader.Settings.class)
public final class DemoLoader {
  private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
  private static final String SOURCE = "demo";

  /** Settings of the demo. */
  @ObjectClassDefinition(name = "Encours demo company")
  public @interface Settings {
    @AttributeDefinition(description = "Whether the demo company is loaded at the first boot.")
    boolean load() default false;
  }

  @Activate
  public DemoLoader(
      @Reference Imports imports,
      @Reference Companies companies,
      @Reference LedgerQueries ledger,
      @Reference Clock clock,
      Settings settings)
      throws IOException {
    if (!settings.load() || ledger.company(DemoCompany.SIREN).isPresent()) return;
    for (DemoFile file : DemoCompany.files(LocalDate.now(clock))) {
      imports.receive(
          new Reception(file.name(), Optional.of(DemoCompany.SIREN), SOURCE, SOURCE),
          new ByteArrayInputStream(file.content()));
    }
    companies.declare(DemoCompany.SIREN, DemoCompany.NAME, Currency.getInstance("EUR"), SOURCE);
    LOG.info("The demo company {} is being loaded", DemoCompany.NAME);
  }
}
