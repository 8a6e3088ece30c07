package org.encours.web.internal;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a window: keeps cookies, does not follow redirects. */
final class Browser {
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String base;

  Browser(String base) {
    this.base = base;
  }

  /** A browser in which that user has logged in. */
  static Browser of(String base, String user) throws IOException, InterruptedException {
    Browser browser = new Browser(base);
    HttpResponse<String> answer = browser.login(user, "encours");
    if (answer.statusCode() != 303) throw new IllegalStateException(answer.body());
    return browser;
  }

  HttpResponse<String> login(String user, String password)
      throws IOException, InterruptedException {
    return post("login", Map.of("_csrf", csrf("login"), "user", user, "password", password));
  }

  /** The CSRF token of a page. */
  String csrf(String path) throws IOException, InterruptedException {
    Matcher token = Pattern.compile("X-CSRF-Token\":\"(\\w+)\"").matcher(get(path).body());
    if (!token.find()) throw new IllegalStateException("no CSRF token");
    return token.group(1);
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send(request(path, headers).GET());
  }

  HttpResponse<String> post(String path, Map<String, String> form, String... headers)
      throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends a form with one file. */
  HttpResponse<String> upload(
      String path, Map<String, String> fields, String filename, String content, String... headers)
      throws IOException, InterruptedException {
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (name, value) ->
            body.append("--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
    body.append("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + filename)
        .append("\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n--x--\r\n");
    return send(
        request(path, headers)
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + path));
    for (int i = 0; i < headers.length; i += 2) builder.header(headers[i], headers[i + 1]);
    return builder;
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
