package org.encours.platform.postgres.internal;

import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Switches on the embedded or the external database, whichever the configuration asks for, and
 * changes over when the configuration does.
 */
@Component(
    service = {},
    immediate = true,
    configurationPid = DatabaseConfiguration.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = DatabaseConfiguration.class)
public final class DatabaseChoice {
  @Activate
  public DatabaseChoice(ComponentContext context, DatabaseConfiguration configuration) {
    boolean embedded = configuration.url().isBlank();
    context.disableComponent(embedded ? ExternalDatabase.NAME : EmbeddedDatabase.NAME);
    context.enableComponent(embedded ? EmbeddedDatabase.NAME : ExternalDatabase.NAME);
  }
}
