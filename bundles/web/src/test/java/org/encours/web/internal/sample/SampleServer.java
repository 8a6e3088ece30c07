package org.encours.web.internal.sample;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.Exports;
import org.encours.api.security.Role;
import org.encours.api.security.UserIdentity;
import org.encours.api.web.Screen;
import org.encours.web.internal.WebParts;
import org.encours.web.internal.WebSettings;
import org.encours.web.internal.screen.SampleScreens;

/**
 * The screens on sample data, without OSGi: for tests, and to look at while working on them. Users
 * {@code admin}, {@code claire} (accountant) and {@code vincent} (viewer), password {@code
 * encours}.
 */
public final class SampleServer implements AutoCloseable {
  /** The clock stands still. */
  public static final Clock CLOCK = Clock.fixed(SampleLedger.NOW, ZoneId.of("Europe/Paris"));

  private static final Map<String, Role> ROLES =
      Map.of(
          "admin", Role.ADMINISTRATOR,
          "carole", Role.CREDIT_MANAGER,
          "claire", Role.ACCOUNTANT);

  public final SampleLedger ledger = new SampleLedger();
  public final SampleLettering lettering = new SampleLettering(ledger);
  public final SampleConflicts conflicts = new SampleConflicts(lettering);
  public final SamplePolicies policies = new SamplePolicies();
  public final SampleHabits habits = new SampleHabits();
  public final SampleCustomers customers = new SampleCustomers(ledger);
  public final SampleCredit credit = new SampleCredit(ledger);
  public final SampleRatings ratings = new SampleRatings(ledger);
  public final SampleScoring scoring = new SampleScoring();
  public final SampleBank bank = new SampleBank(ledger);
  public final SampleInvoices invoices = new SampleInvoices();
  public final SampleKpis kpis = new SampleKpis();
  public final SampleImports imports;
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  /**
   * @param port 0 for any
   * @param empty without companies and imports
   * @param letteringOn whether the lettering bundle is there
   */
  public SampleServer(int port, boolean empty, boolean letteringOn, Screen... more)
      throws Exception {
    if (empty) ledger.companies.clear();
    imports = new SampleImports(empty);
    WebParts parts = new WebParts(ledger.queries(), SampleServer::login, CLOCK, new Settings());
    for (Screen screen : SampleScreens.all(this, letteringOn)) parts.add(screen, 0);
    for (Screen screen : more) parts.add(screen, 10);

    ServletContextHandler context = new ServletContextHandler(ServletContextHandler.SESSIONS);
    for (Map.Entry<String, HttpServlet> servlet : parts.servlets().entrySet()) {
      ServletHolder holder = new ServletHolder(servlet.getValue());
      holder
          .getRegistration()
          .setMultipartConfig(
              new MultipartConfigElement(
                  Files.createDirectories(Path.of("target", "uploads")).toString(),
                  -1,
                  -1,
                  10_000));
      context.addServlet(holder, servlet.getKey());
    }
    context.addFilter(
        new FilterHolder(parts.filter()), "/encours/*", EnumSet.of(DispatcherType.REQUEST));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(context);
    server.start();
  }

  /** Address of the application, with a trailing slash. */
  public String base() {
    return "http://127.0.0.1:" + connector.getLocalPort() + "/encours/";
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The one export of the sample. */
  public Exports exports() {
    return (company, kind, from, until) -> new SampleExport(company);
  }

  private static Optional<UserIdentity> login(String user, char[] password) {
    Role role = ROLES.get(user);
    return String.valueOf(password).equals("encours")
        ? Optional.of(new UserIdentity(user, Set.of(role == null ? Role.VIEWER : role)))
        : Optional.empty();
  }

  private record SampleExport(Company company) implements Exports.Export {
    @Override
    public String filename() {
      return company.siren() + "FEC20251231.txt";
    }

    @Override
    public String mediaType() {
      return "text/plain; charset=utf-8";
    }

    @Override
    public void writeTo(java.io.OutputStream out) throws IOException {
      out.write("JournalCode\tJournalLib\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  private record Settings() implements WebSettings {
    @Override
    public int login_attempts() {
      return 3;
    }

    @Override
    public int login_pause_minutes() {
      return 10;
    }

    @Override
    public int session_idle_minutes() {
      return 60;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
      return WebSettings.class;
    }
  }

  /**
   * Serves the screens until the process is ended.
   *
   * @param args port; then {@code empty} for a ledger without companies
   */
  public static void main(String[] args) throws Exception {
    List<String> options = List.of(args);
    @SuppressWarnings("resource") // runs until the process ends
    SampleServer server =
        new SampleServer(Integer.parseInt(options.get(0)), options.contains("empty"), true);
    System.out.println(server.base());
    server.server.join();
  }
}
