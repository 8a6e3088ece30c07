package org.encours.web.internal;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.encours.web.internal.domain.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/**
 * Lets in who is logged in, and forms that carry the CSRF token. The API, SOAP and health under the
 * same root have guards of their own.
 */
@Component(service = Filter.class)
@HttpWhiteboardFilterPattern("/encours/*")
public final class AccessFilter implements Filter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> PUBLIC = Set.of(Paths.LOGIN, Paths.LANGUAGE);

  private final Pages pages;
  private final Frames frames;

  @Activate
  public AccessFilter(@Reference Pages pages, @Reference Frames frames) {
    this.pages = pages;
    this.frames = frames;
  }

  @Override
  public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) asked;
    HttpServletResponse response = (HttpServletResponse) answer;
    String below = Paths.below(request);
    if (Paths.isOfOthers(below)) {
      chain.doFilter(request, response);
      return;
    }
    request.setCharacterEncoding("UTF-8");
    SecurityHeaders.add(response);
    if (below.startsWith(Paths.STATIC)) {
      chain.doFilter(request, response);
      return;
    }
    try {
      if (admitted(request, response, below)) chain.doFilter(request, response);
    } finally {
      Sessions.discardUploads(request);
    }
  }

  private boolean admitted(HttpServletRequest request, HttpServletResponse response, String below)
      throws IOException {
    Sessions.open(request, response);
    boolean safe = SAFE.contains(request.getMethod());
    // First, so that a stranger's upload is not even read.
    if (Sessions.user(request).isEmpty() && !PUBLIC.contains(below)) {
      ScreenServlet.redirect(request, response, Paths.LOGIN + next(request, safe));
      return false;
    }
    if (safe || Sessions.csrfMatches(request)) return true;
    if (below.equals(Paths.LOGIN)) { // the page was left open until its session ended
      ScreenServlet.redirect(request, response, Paths.LOGIN + "?done=login-expired");
    } else {
      pages.show(request, response, frames, Problem.STALE_FORM);
    }
    return false;
  }

  private static String next(HttpServletRequest request, boolean safe) {
    String here = Paths.belowWithQuery(request);
    boolean whole = safe && !ServletScreenRequest.isPartial(request);
    return whole && !here.isEmpty() ? Query.NONE.with("next", here).toString() : "";
  }
}
