package org.encours.web.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.encours.web.internal.domain.Languages;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Remembers the language that a reader chose, in a cookie. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/encours/language")
public final class LanguageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    String code = Optional.ofNullable(request.getParameter("to")).orElse("");
    if (Languages.ofCode(code).isPresent()) {
      Cookie cookie = new Cookie(Frames.LANGUAGE_COOKIE, code);
      cookie.setPath(Paths.base(request));
      cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
      cookie.setHttpOnly(true);
      cookie.setAttribute("SameSite", "Lax");
      response.addCookie(cookie);
    }
    String back = Optional.ofNullable(request.getParameter("back")).orElse("");
    ScreenServlet.redirect(request, response, back);
  }
}
