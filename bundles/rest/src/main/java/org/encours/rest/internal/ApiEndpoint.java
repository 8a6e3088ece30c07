package org.encours.rest.internal;

import jakarta.servlet.Servlet;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.encours.api.security.Authentication;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.servlet.whiteboard.annotations.RequireHttpWhiteboard;

/**
 * Publishes the API at {@code /encours/api/}. It is there as long as the bundle is, so that a
 * missing part of the product is an answer in JSON, not a page of the HTTP server.
 */
@Component(
    service = {},
    immediate = true)
@RequireHttpWhiteboard
public final class ApiEndpoint {
  private final AtomicReference<Authentication> authentication = new AtomicReference<>();
  private final ApiEngine engine = new ApiEngine();
  private final ServiceRegistration<Servlet> registration;

  @Activate
  public ApiEndpoint(BundleContext context) {
    Gate gate = new Gate(() -> Optional.ofNullable(authentication.get()));
    Map<String, String> properties = new HashMap<>();
    properties.put("osgi.http.whiteboard.servlet.pattern", "/encours/api/*");
    properties.put("osgi.http.whiteboard.servlet.name", "encours-api");
    ApiServlet.INIT_PARAMETERS.forEach(
        (name, value) -> properties.put("servlet.init." + name, value));
    registration =
        context.registerService(
            Servlet.class, new ApiServlet(engine.servlet(), gate), new Hashtable<>(properties));
  }

  @Deactivate
  void stop() {
    registration.unregister();
    engine.stop();
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindAuthentication(Authentication service) {
    authentication.set(service);
  }

  void unbindAuthentication(Authentication service) {
    authentication.compareAndSet(service, null);
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void bindTopic(Topic topic) {
    engine.add(topic);
  }

  void unbindTopic(Topic topic) {
    engine.remove(topic);
  }
}
