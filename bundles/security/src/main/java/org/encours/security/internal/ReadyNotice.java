package org.encours.security.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.osgi.service.servlet.runtime.HttpServiceRuntimeConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says once on standard output where to log in, as soon as {@code /encours/health} says that
 * everything is ready.
 */
@Component(
    service = {},
    immediate = true)
public final class ReadyNotice {
  private static final Logger LOG = LoggerFactory.getLogger(ReadyNotice.class);
  private static final int POLL_MILLISECONDS = 500;
  private static final int ANSWER_MILLISECONDS = 2000;

  private final UsersRealm realm;
  private final URI application;
  private final PrintStream output = System.out;
  private final ScheduledExecutorService poll =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "encours-ready-notice");
            thread.setDaemon(true);
            return thread;
          });

  @Activate
  public ReadyNotice(
      @Reference UsersRealm realm, @Reference ServiceReference<HttpServiceRuntime> http) {
    this.realm = realm;
    application = URI.create(endpoint(http) + "encours/");
    poll.scheduleWithFixedDelay(this::sayWhenReady, 0, POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  @Deactivate
  void stop() {
    poll.shutdownNow();
  }

  private static String endpoint(ServiceReference<HttpServiceRuntime> http) {
    Object endpoints = http.getProperty(HttpServiceRuntimeConstants.HTTP_SERVICE_ENDPOINT);
    return endpoints instanceof String[] several
        ? Stream.of(several).findFirst().orElse("/")
        : String.valueOf(endpoints);
  }

  private void sayWhenReady() {
    if (isReady()) {
      output.println(
          text(
              application,
              realm.newPassword(),
              realm.users().initialPasswordFile().map(Object::toString)));
      output.flush();
      poll.shutdown();
    }
  }

  private boolean isReady() {
    try {
      HttpURLConnection request =
          (HttpURLConnection) application.resolve("health").toURL().openConnection();
      request.setConnectTimeout(ANSWER_MILLISECONDS);
      request.setReadTimeout(ANSWER_MILLISECONDS);
      return request.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      LOG.debug("Not ready yet", e);
      return false;
    }
  }

  /** What is said: the password once, later only where it is kept. */
  static String text(URI application, Optional<String> newPassword, Optional<String> passwordFile) {
    String login =
        newPassword
            .or(() -> passwordFile.map(file -> "(password in " + file + ")"))
            .map(secret -> "  login " + UsersFile.ADMINISTRATOR + " / " + secret)
            .orElse("  login " + UsersFile.ADMINISTRATOR);
    return "Encours is ready: " + application + login;
  }
}
