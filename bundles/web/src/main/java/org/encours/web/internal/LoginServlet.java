package org.encours.web.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.encours.api.security.Authentication;
import org.encours.api.security.UserIdentity;
import org.encours.api.web.Reply;
import org.encours.web.internal.domain.LoginThrottle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The login form. */
@Component(service = Servlet.class, configurationPid = WebSettings.PID)
@Designate(ocd = WebSettings.class)
@HttpWhiteboardServletPattern("/encours/login")
public final class LoginServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(LoginServlet.class);

  private final transient Authentication authentication;
  private final transient Clock clock;
  private final transient Pages pages;
  private final transient Frames frames;
  private final transient LoginThrottle throttle;
  private final int idleSeconds;

  @Activate
  public LoginServlet(
      @Reference Authentication authentication,
      @Reference Clock clock,
      @Reference Pages pages,
      @Reference Frames frames,
      WebSettings settings) {
    this.authentication = authentication;
    this.clock = clock;
    this.pages = pages;
    this.frames = frames;
    this.throttle =
        new LoginThrottle(
            settings.login_attempts(), Duration.ofMinutes(settings.login_pause_minutes()));
    this.idleSeconds = Math.multiplyExact(60, settings.session_idle_minutes());
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (Sessions.user(request).isPresent()) {
      ScreenServlet.redirect(request, response, "");
    } else {
      form(request, response, "", 0);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = parameter(request, "user").strip();
    String address = request.getRemoteAddr();
    Duration wait = throttle.wait(name, address, clock.instant());
    if (!wait.isZero()) {
      LOG.warn("Login of {} from {} refused: too many failures", printable(name), address);
      response.setStatus(429);
      response.setHeader("Retry-After", String.valueOf(wait.toSeconds() + 1));
      form(request, response, "throttled", wait.toMinutes() + 1);
      return;
    }
    Optional<UserIdentity> user = check(name, parameter(request, "password").toCharArray());
    if (user.isEmpty()) {
      throttle.failed(name, address, clock.instant());
      LOG.info("Login of {} from {} failed", printable(name), address);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      form(request, response, "refused", 0);
      return;
    }
    throttle.succeeded(name, address);
    Sessions.login(request, response, user.get(), idleSeconds);
    ScreenServlet.redirect(request, response, parameter(request, "next"));
  }

  private Optional<UserIdentity> check(String name, char[] password) {
    try {
      return authentication.login(name, password);
    } finally {
      Arrays.fill(password, ' ');
    }
  }

  private void form(
      HttpServletRequest request, HttpServletResponse response, String error, long minutes)
      throws IOException {
    Map<String, Object> model =
        Map.of(
            "error",
            error,
            "minutes",
            minutes,
            "name",
            parameter(request, "user"),
            "next",
            parameter(request, "next"));
    pages.show(response, frames.bare(request), new Reply.View("login", model));
  }

  private static String parameter(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }

  /** A line break in a name must not forge a line in the log. */
  private static String printable(String name) {
    String text = name.replaceAll("\\p{Cntrl}", "?");
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
