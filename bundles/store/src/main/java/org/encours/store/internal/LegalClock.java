package org.encours.store.internal;

import java.time.Clock;
import java.time.ZoneId;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The one clock of the product, a service of type {@link Clock} in the legal time zone. */
@Component(
    service = {},
    immediate = true,
    configurationPid = "org.encours.store")
@Designate(ocd = LegalClock.Settings.class)
public final class LegalClock {
  private final ServiceRegistration<Clock> registration;

  /** Settings of the store. */
  @ObjectClassDefinition(name = "Encours store")
  public @interface Settings {
    @AttributeDefinition(description = "Legal time zone: which day it is for due dates.")
    String timeZone() default "Europe/Paris";

    @AttributeDefinition(description = "Threads that do durable work.")
    int workThreads() default 4;
  }

  @Activate
  public LegalClock(BundleContext context, Settings settings) {
    Clock clock = Clock.system(ZoneId.of(settings.timeZone()));
    registration = context.registerService(Clock.class, clock, null);
  }

  @Deactivate
  void stop() {
    registration.unregister();
  }
}
