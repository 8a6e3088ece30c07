package org.encours.web.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Ends the session. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/encours/logout")
public final class LogoutServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    request.getSession().invalidate();
    ScreenServlet.redirect(request, response, Paths.LOGIN + "?done=logout");
  }
}
