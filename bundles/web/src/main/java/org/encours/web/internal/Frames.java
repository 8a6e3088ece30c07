package org.encours.web.internal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.security.UserIdentity;
import org.encours.api.web.MenuEntry;
import org.encours.api.web.Screen;
import org.encours.web.internal.domain.Languages;
import org.encours.web.internal.domain.PathSegments;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws the frame of a page: language, menu, company in view. */
@Component(service = Frames.class)
public final class Frames {
  static final String LANGUAGE_COOKIE = "encours.language";

  private static final Logger LOG = LoggerFactory.getLogger(Frames.class);

  private final ScreenDirectory screens;
  private final Optional<LedgerQueries> ledger;

  @Activate
  public Frames(
      @Reference ScreenDirectory screens,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          LedgerQueries ledger) {
    this.screens = screens;
    this.ledger = Optional.ofNullable(ledger);
  }

  /** The frame of a whole page. */
  Frame whole(HttpServletRequest request) {
    Frame bare = bare(request);
    if (bare.user().isEmpty()) return bare;
    List<Company> companies = companies();
    Optional<String> siren = Sessions.company(request);
    Optional<Company> company =
        companies.stream().filter(c -> siren.filter(c.siren()::equals).isPresent()).findFirst();
    if (company.isEmpty() && companies.size() == 1) company = Optional.of(companies.get(0));
    List<Frame.Link> menu = menu(bare.user().get(), bare.locale(), company, Paths.below(request));
    return new Frame(
        bare.base(),
        bare.here(),
        bare.locale(),
        bare.csrf(),
        bare.user(),
        menu,
        company,
        companies,
        bare.done());
  }

  /** The frame of a part of a page: neither menu nor companies. */
  Frame bare(HttpServletRequest request) {
    Object csrf = request.getSession().getAttribute(Sessions.CSRF);
    return new Frame(
        Paths.base(request),
        Paths.belowWithQuery(request),
        locale(request),
        csrf == null ? "" : csrf.toString(),
        Sessions.user(request),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.ofNullable(request.getParameter("done")));
  }

  /** The language of the reader. */
  static Locale locale(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    Optional<String> chosen =
        cookies == null
            ? Optional.empty()
            : List.of(cookies).stream()
                .filter(cookie -> cookie.getName().equals(LANGUAGE_COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    // Without the header, getLocales() gives the server's own language.
    List<Locale> preferred =
        request.getHeader("Accept-Language") == null
            ? List.of()
            : Collections.list(request.getLocales());
    return Languages.choose(chosen, preferred);
  }

  private List<Company> companies() {
    try {
      return ledger.map(LedgerQueries::companies).orElse(List.of());
    } catch (RuntimeException e) {
      // The frame also surrounds the page that tells of a broken database.
      LOG.error("The companies cannot be listed", e);
      return List.of();
    }
  }

  private List<Frame.Link> menu(
      UserIdentity user, Locale locale, Optional<Company> company, String below) {
    List<Place> places = new ArrayList<>();
    for (Screen screen : screens.screens()) {
      try {
        if (user.may(screen.role())) {
          screen.menu().ifPresent(entry -> places.add(new Place(entry, screen)));
        }
      } catch (RuntimeException e) {
        LOG.error("{} gives no menu entry", screen.getClass().getName(), e);
      }
    }
    places.sort(Comparator.comparingInt(place -> place.entry().order()));
    List<Frame.Link> links = new ArrayList<>();
    for (Place place : places) {
      MenuEntry entry = place.entry();
      if (entry.path().contains("{siren}") && company.isEmpty()) continue;
      String siren = company.map(c -> PathSegments.encode(c.siren())).orElse("");
      String path = entry.path().replace("{siren}", siren);
      long waiting = company.map(c -> waiting(place.screen(), c)).orElse(0L);
      links.add(new Frame.Link(entry.title().in(locale), path, waiting, false));
    }
    return markCurrent(links, below);
  }

  private static List<Frame.Link> markCurrent(List<Frame.Link> links, String below) {
    Optional<String> current =
        links.stream()
            .map(Frame.Link::path)
            .filter(path -> below.equals(path) || below.startsWith(path + "/"))
            .max(Comparator.comparingInt(String::length));
    return links.stream()
        .map(
            l ->
                new Frame.Link(
                    l.title(), l.path(), l.waiting(), current.filter(l.path()::equals).isPresent()))
        .toList();
  }

  private record Place(MenuEntry entry, Screen screen) {}

  private static long waiting(Screen screen, Company company) {
    try {
      return screen.waiting(company);
    } catch (RuntimeException e) {
      // Like the companies: the menu surrounds the page that tells of a broken database.
      LOG.error("{} cannot count what waits", screen.getClass().getName(), e);
      return 0;
    }
  }
}
