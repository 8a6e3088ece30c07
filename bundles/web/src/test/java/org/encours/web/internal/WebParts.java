package org.encours.web.internal;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.security.Authentication;
import org.encours.api.web.Screen;
import org.osgi.framework.Constants;

/** The components of this bundle wired by hand, as OSGi wires them. */
public final class WebParts {
  private final ScreenDirectory screens = new ScreenDirectory();
  private final Filter filter;
  private final Map<String, HttpServlet> servlets = new LinkedHashMap<>();
  private long services;

  public WebParts(
      LedgerQueries ledger, Authentication authentication, Clock clock, WebSettings settings)
      throws IOException {
    Assets assets = new Assets();
    Pages pages = new Pages(screens, clock, assets);
    Frames frames = new Frames(screens, ledger);
    filter = new AccessFilter(pages, frames);
    servlets.put("/encours/*", new ScreenServlet(screens, pages, frames));
    servlets.put("/encours/static/*", new AssetServlet(assets));
    servlets.put(
        "/encours/login", new LoginServlet(authentication, clock, pages, frames, settings));
    servlets.put("/encours/logout", new LogoutServlet());
    servlets.put("/encours/language", new LanguageServlet());
  }

  /** Adds a screen as its bundle would. */
  public void add(Screen screen, int ranking) {
    services++;
    screens.add(screen, Map.of(Constants.SERVICE_RANKING, ranking, Constants.SERVICE_ID, services));
  }

  public Filter filter() {
    return filter;
  }

  /** Servlets by pattern. */
  public Map<String, HttpServlet> servlets() {
    return servlets;
  }
}
