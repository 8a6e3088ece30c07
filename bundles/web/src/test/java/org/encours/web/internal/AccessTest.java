package org.encours.web.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.encours.web.internal.sample.SampleServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, and which forms are taken. */
class AccessTest {
  private static final String HOME = "companies/732829320";
  private static final String RENAME = "companies/123456789";
  private SampleServer server;

  @BeforeEach
  void start() throws Exception {
    server = new SampleServer(0, false, true);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  @Test
  void aStrangerIsSentToTheLoginAndBackAgain() throws Exception {
    Browser stranger = new Browser(server.base());
    HttpResponse<String> sent = stranger.get(HOME + "/customers?q=a%20b");
    assertEquals(303, sent.statusCode());
    assertEquals(
        "/encours/login?next=companies%2F732829320%2Fcustomers%3Fq%3Da%2520b", location(sent));
    assertEquals("/encours/login", location(stranger.get("")));

    HttpResponse<String> entered =
        stranger.post(
            "login",
            Map.of(
                "_csrf",
                stranger.csrf("login"),
                "user",
                "claire",
                "password",
                "encours",
                "next",
                "companies/732829320/customers?q=a%20b"));
    assertEquals("/encours/companies/732829320/customers?q=a%20b", location(entered));
    assertEquals(200, stranger.get(HOME).statusCode());
  }

  @Test
  void htmxIsToldToLeaveThePage() throws Exception {
    HttpResponse<String> sent = new Browser(server.base()).get(HOME, "HX-Request", "true");
    assertEquals(204, sent.statusCode());
    assertEquals("/encours/login", sent.headers().firstValue("HX-Redirect").orElse(""));
  }

  @Test
  void theLoginNeverLeadsElsewhere() throws Exception {
    Browser browser = new Browser(server.base());
    HttpResponse<String> entered =
        browser.post(
            "login",
            Map.of(
                "_csrf",
                browser.csrf("login"),
                "user",
                "claire",
                "password",
                "encours",
                "next",
                "\r\n//elsewhere.example/"));
    assertTrue(location(entered).startsWith("/encours/"), location(entered));
  }

  @Test
  void theSessionChangesItsIdAndTokenWithTheLogin() throws Exception {
    Browser browser = new Browser(server.base());
    String tokenBefore = browser.csrf("login");
    String idBefore = browser.cookie("JSESSIONID");
    HttpResponse<String> entered = browser.login("claire", "encours");
    assertNotEquals(idBefore, browser.cookie("JSESSIONID"));
    assertNotEquals(tokenBefore, browser.csrf(HOME));
    List<String> cookies = entered.headers().allValues("Set-Cookie");
    assertEquals(1, cookies.size(), cookies.toString());
    assertTrue(cookies.get(0).contains("HttpOnly"), cookies.get(0));
    assertTrue(cookies.get(0).contains("SameSite=Lax"), cookies.get(0));
  }

  @Test
  void theLogoutEndsTheSession() throws Exception {
    Browser browser = Browser.of(server.base(), "claire");
    HttpResponse<String> left = browser.post("logout", Map.of("_csrf", browser.csrf(HOME)));
    assertEquals("/encours/login?done=logout", location(left));
    assertEquals(303, browser.get(HOME).statusCode());
    assertTrue(browser.get("login?done=logout").body().contains("Vous êtes déconnecté."));
  }

  @Test
  void afterThreeFailuresEvenTheRightPasswordIsRefusedForAWhile() throws Exception {
    Browser browser = new Browser(server.base());
    for (int i = 0; i < 3; i++) {
      HttpResponse<String> refused = browser.login("claire", "guess");
      assertEquals(401, refused.statusCode());
      assertTrue(refused.body().contains("mot de passe incorrect"));
    }
    HttpResponse<String> waiting = browser.login("claire", "encours");
    assertEquals(429, waiting.statusCode());
    assertTrue(waiting.headers().firstValue("Retry-After").isPresent());
    assertEquals(303, browser.login("vincent", "encours").statusCode());
  }

  @Test
  void aFormWithoutTheTokenIsRefused() throws Exception {
    Browser browser = Browser.of(server.base(), "claire");
    String token = browser.csrf(HOME);
    assertEquals(403, browser.post(RENAME, Map.of("name", "X")).statusCode());
    assertEquals(403, browser.post(RENAME, Map.of("name", "X", "_csrf", "x")).statusCode());
    assertEquals(403, browser.post(RENAME, Map.of("name", "X"), "X-CSRF-Token", "x").statusCode());
    assertFalse(browser.get(RENAME).body().contains("<h1 class=\"ellipsis\" title=\"X\""));

    assertEquals(303, browser.post(RENAME, Map.of("name", "X", "_csrf", token)).statusCode());
    assertEquals(
        303, browser.post(RENAME, Map.of("name", "Y"), "X-CSRF-Token", token).statusCode());
    assertTrue(browser.get(RENAME).body().contains("<h1 class=\"ellipsis\" title=\"Y\""));
  }

  @Test
  void aTokenOfAnotherSessionIsNoToken() throws Exception {
    String other = Browser.of(server.base(), "admin").csrf(HOME);
    Browser browser = Browser.of(server.base(), "claire");
    assertEquals(403, browser.post(RENAME, Map.of("name", "X", "_csrf", other)).statusCode());
  }

  @Test
  void anUploadCarriesTheTokenAsAFieldOrAsAHeader() throws Exception {
    Browser browser = Browser.of(server.base(), "claire");
    String token = browser.csrf(HOME);
    assertEquals(403, browser.upload("imports", Map.of(), "a.txt", "content").statusCode());
    HttpResponse<String> taken =
        browser.upload("imports", Map.of("_csrf", token), "Élève.txt", "JournalCode\té\n");
    assertEquals("/encours/imports/6", location(taken));
    assertArrayEquals("JournalCode\té\n".getBytes(StandardCharsets.UTF_8), server.imports.received);
    assertTrue(browser.get("imports/6").body().contains("Élève.txt"));
    assertEquals(
        303,
        browser
            .upload("imports", Map.of("siren", "732 829 320"), "b.txt", "x", "X-CSRF-Token", token)
            .statusCode());
  }

  @Test
  void aStrangersUploadIsNotEvenRead() throws Exception {
    assertEquals(
        303,
        new Browser(server.base()).upload("imports", Map.of(), "a.txt", "content").statusCode());
    assertEquals(0, server.imports.received.length);
  }

  @Test
  void anExpiredLoginFormBeginsAgain() throws Exception {
    HttpResponse<String> expired =
        new Browser(server.base()).post("login", Map.of("user", "claire", "password", "encours"));
    assertEquals("/encours/login?done=login-expired", location(expired));
  }

  @Test
  void aViewerSeesButDoesNotPost() throws Exception {
    Browser viewer = Browser.of(server.base(), "vincent");
    String page = viewer.get(HOME + "/customers/411C0005").body();
    assertFalse(page.contains("name=\"entry\""));
    assertFalse(page.contains("value=\"accept\""));
    HttpResponse<String> refused =
        viewer.post(
            HOME + "/letterings",
            Map.of("_csrf", viewer.csrf(HOME), "account", "411C0005", "entry", "1"));
    assertEquals(403, refused.statusCode());
    assertTrue(refused.body().contains("Accès réservé"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"login", "", HOME, "nowhere", "static/x/app.css"})
  void everyAnswerCarriesTheSecurityHeaders(String path) throws Exception {
    HttpResponse<String> answer = Browser.of(server.base(), "claire").get(path);
    String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("default-src 'self'"), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
    assertTrue(answer.headers().firstValue("Referrer-Policy").isPresent());
  }

  @Test
  void pagesAreNotStoredAndAssetsAreKeptForEver() throws Exception {
    Browser browser = Browser.of(server.base(), "claire");
    HttpResponse<String> page = browser.get(HOME);
    assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
    String path = page.body().replaceAll("(?s).*href=\"/encours/(static/[^\"]+app.css)\".*", "$1");
    HttpResponse<String> asset = new Browser(server.base()).get(path);
    assertEquals(200, asset.statusCode());
    assertTrue(asset.headers().firstValue("Cache-Control").orElse("").contains("immutable"), path);
    HttpResponse<String> old = browser.get("static/0/app.css", "Accept-Encoding", "gzip");
    assertEquals("no-cache", old.headers().firstValue("Cache-Control").orElse(""));
    assertEquals("gzip", old.headers().firstValue("Content-Encoding").orElse(""));
    assertEquals(404, browser.get("static/0/secret.txt").statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"api/v1/companies", "ws/ledger", "health", "api"})
  void theApiAndHealthAreLeftToTheirOwnGuards(String path) {
    assertTrue(Paths.isOfOthers(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "apis", "companies/api", "healthy", "wsdl"})
  void nothingElseIs(String path) {
    assertFalse(Paths.isOfOthers(path));
  }

  @Test
  void theLanguageIsChosenAndKept() throws Exception {
    Browser browser = Browser.of(server.base(), "claire");
    assertTrue(browser.get(HOME).body().contains("<html lang=\"fr\">"));
    assertTrue(
        browser.get(HOME, "Accept-Language", "en-US,en;q=0.9,fr;q=0.5").body().contains("Overdue"));
    HttpResponse<String> chosen =
        browser.post("language", Map.of("_csrf", browser.csrf(HOME), "to", "en", "back", HOME));
    assertEquals("/encours/" + HOME, location(chosen));
    assertTrue(browser.get(HOME).body().contains("<html lang=\"en\">"));
  }
}
