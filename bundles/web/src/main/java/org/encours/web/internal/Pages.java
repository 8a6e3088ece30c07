package org.encours.web.internal;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.loader.DelegatingLoader;
import io.pebbletemplates.pebble.loader.Loader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.encours.api.web.Reply;
import org.encours.web.internal.domain.Display;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Writes pages. Templates and texts of a screen are taken from its own bundle first, then from this
 * one: layout, macros and common words. Thread-safe.
 */
@Component(service = Pages.class)
public final class Pages {
  private static final ClassLoader OWN = Pages.class.getClassLoader();

  /** Templates and texts of one bundle. */
  private record Library(PebbleEngine engine, Texts texts) {}

  private final Map<ClassLoader, Library> libraries = new ConcurrentHashMap<>();
  private final ScreenDirectory screens;
  private final ZoneId zone;
  private final String assetVersion;

  @Activate
  public Pages(
      @Reference ScreenDirectory screens, @Reference Clock clock, @Reference Assets assets) {
    this.screens = screens;
    this.zone = clock.getZone();
    this.assetVersion = assets.version();
  }

  /** Writes a page, or a part of one, of this bundle. */
  void show(HttpServletResponse response, Frame frame, Reply.View view) throws IOException {
    show(response, frame, view, OWN);
  }

  /** Writes a page, or a part of one, of the bundle with that class loader. */
  void show(HttpServletResponse response, Frame frame, Reply.View view, ClassLoader bundle)
      throws IOException {
    Library library = library(bundle);
    Display display = new Display(frame.locale(), zone);
    Map<String, Object> model = new HashMap<>(view.model());
    model.put("frame", frame);
    Optional<String> done =
        frame.done().flatMap(key -> library.texts().find("done." + key, List.of(), display));
    model.put("done", done);
    // To memory first: a template that fails half-way must not leave half a page.
    StringWriter page = new StringWriter();
    library.engine().getTemplate(view.template()).evaluate(page, model, frame.locale());
    byte[] bytes = page.toString().getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/html; charset=utf-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  /** Tells why there is no page; htmx shows it beside the page that asked. */
  void show(
      HttpServletRequest request, HttpServletResponse response, Frames frames, Problem problem)
      throws IOException {
    response.setStatus(problem.status());
    boolean partial = ServletScreenRequest.isPartial(request);
    if (partial) {
      response.setHeader("HX-Retarget", "#messages");
      response.setHeader("HX-Reswap", "innerHTML");
      response.setHeader("HX-Push-Url", "false");
    }
    show(
        response,
        partial ? frames.bare(request) : frames.whole(request),
        new Reply.View(partial ? "problem-part" : "problem", Map.of("problem", problem)));
  }

  private Library library(ClassLoader bundle) {
    Library known = libraries.get(bundle);
    if (known != null) return known;
    // A good moment to forget bundles that went away, and with them their class loaders.
    Set<ClassLoader> alive = screens.classLoaders();
    libraries.keySet().removeIf(loader -> loader != OWN && !alive.contains(loader));
    return libraries.computeIfAbsent(bundle, this::open);
  }

  private Library open(ClassLoader bundle) {
    Texts texts = Texts.of(bundle);
    Loader<?> loader =
        bundle == OWN
            ? templates(OWN)
            : new DelegatingLoader(List.of(templates(bundle), templates(OWN)));
    PebbleEngine engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .strictVariables(true)
            .extension(new TemplateLanguage(texts, zone, assetVersion))
            .build();
    return new Library(engine, texts);
  }

  private static Loader<?> templates(ClassLoader bundle) {
    ClasspathLoader loader = new ClasspathLoader(bundle);
    loader.setPrefix("templates");
    loader.setSuffix(".html");
    return loader;
  }
}
