package org.encours.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.encours.api.Words;
import org.encours.api.security.Role;
import org.encours.api.store.UnitOfWork;
import org.encours.api.web.MenuEntry;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.web.internal.sample.SampleServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A screen of another bundle: its own templates and texts, our layout. */
class ForeignScreenTest {
  @TempDir Path bundle;
  private SampleServer server;

  @AfterEach
  void stop() {
    server.close();
  }

  private Browser browser(String path, Role role, Supplier<Reply> reply) throws Exception {
    Path templates = Files.createDirectories(bundle.resolve("templates"));
    Files.writeString(
        templates.resolve("risk.html"),
        """
        {% extends "layout" %}{% import "macros" %}
        {% block title %}{{ t('risk.title') }}{% endblock %}
        {% block content %}<h1>{{ t('risk.title') }}</h1><p>{{ name }}, {{ t('action.close') }}</p>
        <a href="{{ link('risk/{}', name) }}">x</a>{% endblock %}
        """);
    Files.writeString(templates.resolve("broken.html"), "{{ nothing.of.that.name }}");
    Files.writeString(bundle.resolve("messages_fr.properties"), "risk.title = Risque élevé");
    Files.writeString(
        bundle.resolve("messages_en.properties"), "risk.title = High risk\naction.close = Shut");
    // As a bundle's class loader: sees the API, but not what is inside this bundle.
    ClassLoader loader =
        new URLClassLoader(new URL[] {bundle.toUri().toURL()}, null) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            return Class.forName(name, false, Screen.class.getClassLoader());
          }
        };
    Screen screen =
        (Screen)
            Proxy.newProxyInstance(
                loader,
                new Class<?>[] {Screen.class},
                (proxy, method, args) ->
                    switch (method.getName()) {
                      case "path" -> path;
                      case "role", "postRole" -> role;
                      case "menu" ->
                          Optional.of(new MenuEntry(250, new Words("Risque", "Risk"), path));
                      case "get", "post" -> reply.get();
                      case "equals" -> proxy == args[0];
                      case "hashCode" -> System.identityHashCode(proxy);
                      default -> method.toString();
                    });
    server = new SampleServer(0, false, true, screen);
    return Browser.of(server.base(), "claire");
  }

  @Test
  void itStandsInOurLayoutWithItsOwnTextsAndMenuEntry() throws Exception {
    Browser claire =
        browser("risk", Role.VIEWER, () -> new Reply.View("risk", Map.of("name", "A/B <C>")));
    String page = claire.get("risk").body();
    assertEquals(List.of(), Html.faults(page));
    assertTrue(page.contains("<h1>Risque élevé</h1><p>A/B &lt;C&gt;, Fermer</p>"), page);
    assertTrue(page.contains("href=\"/encours/risk/A~2FB%20%3CC%3E\""), page);
    assertTrue(page.contains("<a href=\"/encours/risk\" aria-current=\"page\">Risque</a>"));
    assertTrue(page.contains("<title>Risque élevé – Encours</title>"));
    String english = claire.get("risk", "Accept-Language", "en").body();
    assertTrue(english.contains("<h1>High risk</h1><p>A/B &lt;C&gt;, Shut</p>"));
    assertTrue(claire.get("imports").body().contains(">Risque</a>"));
  }

  @Test
  void itMayReplaceOneOfOurs() throws Exception {
    Browser claire =
        browser("imports", Role.VIEWER, () -> new Reply.View("risk", Map.of("name", "x")));
    assertTrue(claire.get("imports").body().contains("<h1>Risque élevé</h1>"));
  }

  @Test
  void itIsHiddenFromThoseWithoutTheRole() throws Exception {
    Browser claire =
        browser("risk", Role.ADMINISTRATOR, () -> new Reply.View("risk", Map.of("name", "x")));
    assertEquals(403, claire.get("risk").statusCode());
    assertFalse(claire.get("imports").body().contains(">Risque</a>"));
    assertEquals(200, Browser.of(server.base(), "admin").get("risk").statusCode());
  }

  @Test
  void itsFailuresAreReadableAndItsOwn() throws Exception {
    Browser claire = browser("risk", Role.VIEWER, () -> new Reply.View("broken", Map.of()));
    HttpResponse<String> page = claire.get("risk");
    assertEquals(500, page.statusCode());
    assertEquals(List.of(), Html.faults(page.body()));
    assertTrue(page.body().contains("donnez cette référence"));
    assertTrue(page.headers().firstValue("Content-Security-Policy").isPresent());
    assertEquals(200, claire.get("imports").statusCode());
  }

  @Test
  void aConflictIsToldInWords() throws Exception {
    Browser claire =
        browser(
            "risk",
            Role.VIEWER,
            () -> {
              throw new UnitOfWork.Conflict("first", null);
            });
    HttpResponse<String> page = claire.get("risk");
    assertEquals(409, page.statusCode());
    assertTrue(page.body().contains("Quelqu&#39;un d&#39;autre a été plus rapide"));
  }
}
