package org.encours.web.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.encours.api.InvalidRequest;
import org.encours.api.security.Role;
import org.encours.api.security.UserIdentity;
import org.encours.api.store.UnitOfWork;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.encours.web.internal.domain.PathSegments;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletMultipart;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands requests to screens and writes their replies. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/encours/*")
@HttpWhiteboardServletMultipart(enabled = true, maxFileSize = ScreenServlet.LARGEST_FILE)
public final class ScreenServlet extends HttpServlet {
  /** Larger files come through the drop folder or the API. In bytes. */
  static final long LARGEST_FILE = 4_000_000_000L;

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(ScreenServlet.class);

  private final transient ScreenDirectory screens;
  private final transient Pages pages;
  private final transient Frames frames;

  @Activate
  public ScreenServlet(
      @Reference ScreenDirectory screens, @Reference Pages pages, @Reference Frames frames) {
    this.screens = screens;
    this.pages = pages;
    this.frames = frames;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<UserIdentity> user = Sessions.user(request);
    Optional<ScreenDirectory.Match> match =
        PathSegments.split(Paths.below(request)).flatMap(screens::find);
    boolean post = request.getMethod().equals("POST");
    if (!post && !request.getMethod().matches("GET|HEAD")) {
      pages.show(request, response, frames, Problem.METHOD);
    } else if (match.isEmpty()) {
      pages.show(request, response, frames, Problem.UNKNOWN);
    } else if (user.isEmpty() || !user.get().may(role(match.get().screen(), post))) {
      pages.show(request, response, frames, Problem.FORBIDDEN);
    } else {
      answer(request, response, match.get(), user.get());
    }
  }

  private static Role role(Screen screen, boolean post) {
    return post ? screen.postRole() : screen.role();
  }

  private void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      ScreenDirectory.Match match,
      UserIdentity user)
      throws IOException {
    Locale locale = Frames.locale(request);
    ScreenRequest asked = new ServletScreenRequest(request, user, locale, match.variables());
    Screen screen = match.screen();
    String siren = match.variables().get("siren");
    if (siren != null) Sessions.lookAt(request, siren);
    try {
      Reply reply = request.getMethod().equals("POST") ? screen.post(asked) : screen.get(asked);
      write(request, response, reply, screen.getClass().getClassLoader());
    } catch (InvalidRequest e) {
      pages.show(request, response, frames, Problem.refused(e.words().in(locale)));
    } catch (UnitOfWork.Conflict e) {
      LOG.debug("Conflict", e);
      pages.show(request, response, frames, Problem.CONFLICT);
    } catch (RuntimeException e) { // the edge: one broken screen must not take the others along
      String reference = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("{} failed, reference {}", screen.getClass().getName(), reference, e);
      if (response.isCommitted()) throw e;
      response.reset();
      SecurityHeaders.add(response);
      pages.show(request, response, frames, Problem.broken(reference));
    }
  }

  private void write(
      HttpServletRequest request, HttpServletResponse response, Reply reply, ClassLoader bundle)
      throws IOException {
    if (reply instanceof Reply.View view) {
      boolean partial = ServletScreenRequest.isPartial(request);
      Frame frame = partial ? frames.bare(request) : frames.whole(request);
      pages.show(response, frame, view, bundle);
    } else if (reply instanceof Reply.Redirect redirect) {
      redirect(request, response, redirect.path());
    } else if (reply instanceof Reply.Content content) {
      response.setContentType(content.type());
      if (!content.filename().isEmpty()) {
        response.setHeader("Content-Disposition", attachment(content.filename()));
      }
      content.writer().write(response.getOutputStream());
    } else {
      pages.show(request, response, frames, Problem.UNKNOWN);
    }
  }

  /** Sends the browser to another page; htmx must be told in its own way to leave this one. */
  static void redirect(HttpServletRequest request, HttpServletResponse response, String below) {
    String target = Paths.base(request) + below.replaceAll("[\\p{Cntrl}\\\\]", "");
    if ("true".equals(request.getHeader("HX-Request"))) {
      response.setHeader("HX-Redirect", target);
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      response.setHeader("Location", target);
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }
  }

  private static String attachment(String filename) {
    String encoded = URLEncoder.encode(filename, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename*=UTF-8''" + encoded;
  }
}
