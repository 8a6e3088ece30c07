package org.encours.rest.internal;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * What stands in front of the JAX-RS engine: the gate, the headers of every answer, and the promise
 * that no error leaves as an HTML page.
 */
final class ApiServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** What the engine must be told: no page that lists what it serves. */
  static final Map<String, String> INIT_PARAMETERS = Map.of("hide-service-list-page", "true");

  private final transient HttpServlet engine;
  private final transient Gate gate;

  ApiServlet(HttpServlet engine, Gate gate) {
    this.engine = engine;
    this.gate = gate;
  }

  @Override
  public void init(ServletConfig config) throws ServletException {
    super.init(config);
    engine.init(config);
  }

  @Override
  public void destroy() {
    engine.destroy();
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ProblemResponse answer = new ProblemResponse(request, response);
    answer.secure();
    Gate.Verdict verdict = gate.judge(request);
    if (verdict instanceof Gate.Refused refused) {
      if (refused.problem().status() == HttpServletResponse.SC_UNAUTHORIZED
          && refused.challenge()) {
        response.setHeader("WWW-Authenticate", "Basic realm=\"Encours\", charset=\"UTF-8\"");
      }
      answer.send(refused.problem());
    } else if (verdict instanceof Gate.Admitted admitted) {
      serve(admitted, request, answer);
    }
  }

  private void serve(Gate.Admitted admitted, HttpServletRequest request, ProblemResponse answer)
      throws IOException {
    String path = request.getPathInfo();
    if (path == null || path.equals("/")) {
      answer.send(Problem.of(HttpServletResponse.SC_NOT_FOUND));
      return;
    }
    String base = request.getContextPath() + request.getServletPath() + "/v1";
    Caller caller = new Caller(admitted.user(), Language.of(request), base);
    request.setAttribute(Caller.ATTRIBUTE, caller);
    try {
      engine.service(request, answer);
    } catch (ServletException | RuntimeException e) {
      // The engine maps what the resources throw; this is what fails in the engine itself.
      answer.breakOff(Failure.logged(e));
    }
    answer.finish();
  }
}
