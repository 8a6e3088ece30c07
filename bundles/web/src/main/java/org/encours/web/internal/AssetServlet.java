package org.encours.web.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** {@code static/<version>/<name>}: for ever the same, so browsers ask once. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/encours/static/*")
public final class AssetServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Assets assets;

  @Activate
  public AssetServlet(@Reference Assets assets) {
    this.assets = assets;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String[] path = Paths.below(request).split("/"); // static, version, name
    Optional<Assets.Asset> found = path.length == 3 ? assets.find(path[2]) : Optional.empty();
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    boolean current = path[1].equals(assets.version());
    response.setContentType(found.get().type());
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader(
        "Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
    String accepted = request.getHeader("Accept-Encoding");
    boolean gzip = accepted != null && accepted.contains("gzip");
    if (gzip) response.setHeader("Content-Encoding", "gzip");
    byte[] bytes = gzip ? found.get().gzip() : found.get().plain();
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
