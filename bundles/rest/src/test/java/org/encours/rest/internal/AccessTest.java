package org.encours.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccessTest {
  private static ApiServer server;

  @BeforeAll
  static void start() throws Exception {
    server = new ApiServer();
  }

  @AfterAll
  static void stop() throws Exception {
    server.stop();
  }

  @Test
  void withoutLoginIsChallenged() throws Exception {
    ApiServer.Answer answer = server.send("GET", "/v1/companies", null);
    assertEquals(401, answer.status());
    assertEquals(Problem.MEDIA_TYPE, answer.header("Content-Type"));
    assertEquals(401, answer.json().get("status").intValue());
    assertTrue(answer.header("WWW-Authenticate").startsWith("Basic "));
  }

  @Test
  void evenAnUnknownPathSaysNothingWithoutLogin() throws Exception {
    assertEquals(401, server.send("GET", "/v1/no-such-thing", null).status());
    assertEquals(401, server.send("GET", "/", null).status());
  }

  @Test
  void aScriptInAPageGetsNoPasswordDialog() throws Exception {
    ApiServer.Answer answer =
        server.send("GET", "/v1/companies", null, "X-Requested-With", "XMLHttpRequest");
    assertEquals(401, answer.status());
    assertEquals("", answer.header("WWW-Authenticate"));
  }

  @Test
  void anOldSessionGetsNoPasswordDialog() throws Exception {
    ApiServer.Answer answer =
        server.send("GET", "/v1/companies", null, "Cookie", "JSESSIONID=gone");
    assertEquals(401, answer.status());
    assertEquals("", answer.header("WWW-Authenticate"));
  }

  @Test
  void wrongAndUnreadableCredentialsAreRefused() throws Exception {
    for (String header :
        new String[] {
          ApiServer.basic("viewer", "wrong"), "Basic ???", "Basic dmlld2Vy", "Bearer abc", "Basic"
        }) {
      assertEquals(
          401, server.send("GET", "/v1/companies", null, "Authorization", header).status(), header);
    }
  }

  @Test
  void passwordMayHoldColonsAndAccents() throws Exception {
    assertEquals(200, server.get("/v1/companies").status());
  }

  @Test
  void viewerReadsOnly() throws Exception {
    assertEquals(
        200, server.send("GET", "/v1/companies", null, "Authorization", ApiServer.VIEWER).status());
    ApiServer.Answer refused =
        server.send(
            "POST",
            "/v1/imports?filename=a.txt",
            new byte[] {1},
            "Authorization",
            ApiServer.VIEWER);
    assertEquals(403, refused.status());
    assertTrue(refused.json().get("detail").textValue().contains("accountant"));
    assertEquals(0, server.ledger.received.size());
  }

  @Test
  void sessionReadsWithoutToken() throws Exception {
    assertEquals(
        200, server.send("GET", "/v1/companies", null, "Cookie", server.session()).status());
  }

  @Test
  void sessionChangesOnlyWithItsToken() throws Exception {
    String cookie = server.session();
    String path = "/v1/companies/732829320/proposals/5/reject";
    assertEquals(403, server.send("POST", path, null, "Cookie", cookie).status());
    assertEquals(
        403, server.send("POST", path, null, "Cookie", cookie, Gate.CSRF_HEADER, "wrong").status());
    assertEquals(
        204,
        server
            .send("POST", path, null, "Cookie", cookie, Gate.CSRF_HEADER, ApiServer.TOKEN)
            .status());
  }

  @Test
  void aWrongPasswordIsNotSavedByTheSession() throws Exception {
    assertEquals(
        401,
        server
            .send(
                "GET",
                "/v1/companies",
                null,
                "Cookie",
                server.session(),
                "Authorization",
                ApiServer.basic("viewer", "wrong"))
            .status());
  }

  @Test
  void everyAnswerCarriesTheHeaders() throws Exception {
    for (ApiServer.Answer answer :
        new ApiServer.Answer[] {
          server.get("/v1/companies"), server.get("/v1/none"), server.send("GET", "/v1/none", null)
        }) {
      assertEquals("nosniff", answer.header("X-Content-Type-Options"));
      assertEquals("no-store", answer.header("Cache-Control"));
      assertTrue(answer.header("Content-Security-Policy").contains("default-src 'none'"));
    }
  }
}
