package org.encours.rest.internal.health;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.encours.api.health.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** {@code /encours/health}: 200 when everything that is switched on is ready, otherwise 503. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/encours/health")
public final class HealthServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration KEPT = Duration.ofMillis(500);

  private final transient HealthBoard board = new HealthBoard(PATIENCE, KEPT);
  private final transient ObjectMapper json = new ObjectMapper();

  @Activate
  public HealthServlet() {
    // The checks come and go.
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void bindCheck(HealthCheck check) {
    board.add(check);
  }

  void unbindCheck(HealthCheck check) {
    board.remove(check);
  }

  @Deactivate
  void stop() {
    board.stop();
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      response.setHeader("Allow", "GET, HEAD");
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    HealthReport report = board.report();
    response.setStatus(report.status().equals(HealthReport.UP) ? 200 : 503);
    response.setContentType("application/json;charset=UTF-8");
    response.getOutputStream().write(json.writeValueAsBytes(report));
  }
}
