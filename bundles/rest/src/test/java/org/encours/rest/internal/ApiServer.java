package org.encours.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.encours.api.Words;
import org.encours.api.ledger.ImportFacts;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.security.Authentication;
import org.encours.api.security.Role;
import org.encours.api.security.UserIdentity;

/** The API over HTTP, as in the product, with doubles behind it. */
final class ApiServer {
  static final String VIEWER = basic("viewer", "secret");
  static final String MANAGER = basic("manager", "secret");
  static final String ACCOUNTANT = basic("accountant", "pässword:2");
  static final List<MatchingRule> RULES = List.of(new Rule("z-last", 300), new Rule("first", 100));
  static final String TOKEN = "0123456789abcdef";

  final LedgerDouble ledger = new LedgerDouble();
  final LetteringDouble lettering = new LetteringDouble();
  final HabitsDouble habits = new HabitsDouble();
  final CustomerDouble customers = new CustomerDouble();
  final CreditDouble credit = new CreditDouble();
  final RatingDouble ratings = new RatingDouble();
  final BankDouble bank = new BankDouble();
  final KpiDouble kpis = new KpiDouble();
  final ForecastDouble forecasts = new ForecastDouble();
  final BankMovementsTopic movementsTopic = new BankMovementsTopic(ledger, bank, bank);
  final LetteringsTopic letteringsTopic;
  final LetteringFacts letteringFacts;
  final ApiEngine engine = new ApiEngine();

  private final Server server = new Server();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String root;

  ApiServer() throws Exception {
    ImportFacts imports =
        Facts.by(ledger, ImportFacts.class, Map.of("find", "importOf", "list", "imports"));
    LetteringFacts facts =
        Facts.by(
            lettering,
            LetteringFacts.class,
            Map.of(
                "run", "run",
                "foreseen", "foreseen",
                "lettering", "lettering",
                "letterings", "letterings",
                "proposal", "proposal",
                "proposals", "proposals"));
    letteringFacts = facts;
    letteringsTopic = new LetteringsTopic(ledger, facts, lettering);
    engine.add(new AgedBalanceTopic(ledger, Demo.CLOCK));
    engine.add(new BankAccountsTopic(ledger, bank));
    engine.add(movementsTopic);
    engine.add(new BankStatementsTopic(ledger, bank));
    engine.add(
        new ImportControlTopic(
            Facts.by(ledger, ImportFacts.class, Map.of("find", "importOf", "control", "control"))));
    engine.add(
        new ImportChangesTopic(
            Facts.by(ledger, ImportFacts.class, Map.of("find", "importOf", "changes", "changes"))));
    engine.add(new LetteringConflictsTopic(ledger, lettering.conflicts));
    engine.add(new InvoicesTopic(ledger, bank));
    engine.add(new PaymentRefusalsTopic(ledger, bank));
    engine.add(new ReceiptsToIdentifyTopic(ledger, bank));
    engine.add(new CompaniesTopic(ledger));
    engine.add(new ContactsTopic(ledger, customers, customers, Demo.CLOCK));
    engine.add(new CustomerHistoryTopic(ledger, customers));
    engine.add(new CustomerTermsTopic(ledger, customers, customers, Demo.CLOCK));
    engine.add(new CustomersTopic(ledger, customers, credit, ratings, Demo.CLOCK));
    engine.add(new CashForecastTopic(ledger, forecasts, Demo.CLOCK));
    engine.add(new CommitmentsTopic(ledger, credit, credit));
    engine.add(new CoversTopic(ledger, credit, credit));
    engine.add(new CreditAlertsTopic(ledger, credit, Demo.CLOCK));
    engine.add(new CreditCheckTopic(ledger, credit, Demo.CLOCK));
    engine.add(new CreditFactsTopic(ledger, credit, credit, credit, Demo.CLOCK));
    engine.add(new CreditHoldsTopic(ledger, credit, credit, Demo.CLOCK));
    engine.add(new CreditLimitsTopic(ledger, credit, credit));
    engine.add(new CreditPolicyTopic(ledger, credit, credit));
    engine.add(new ExposureTopic(ledger, credit, credit, Demo.CLOCK));
    engine.add(new ExposuresTopic(ledger, credit, Demo.CLOCK));
    engine.add(new DescriptionTopic());
    engine.add(new ExportsTopic(ledger, ledger));
    engine.add(new HabitsTopic(ledger, habits));
    engine.add(new IdentifiersTopic(ledger, customers, customers, Demo.CLOCK));
    engine.add(new ImportsTopic(ledger, imports));
    engine.add(new ItemsTopic(ledger));
    engine.add(new JournalTopic(ledger, ledger));
    engine.add(new KpisTopic(ledger, kpis, Demo.CLOCK));
    engine.add(new LetteringPolicyTopic(ledger, lettering, RULES));
    engine.add(new LetteringRunsTopic(ledger, facts, lettering));
    engine.add(letteringsTopic);
    engine.add(new MergeCandidatesTopic(ledger, customers));
    engine.add(new MergesTopic(ledger, customers, customers, Demo.CLOCK));
    engine.add(new NoteBoundsTopic(ledger, ratings));
    engine.add(new PortfolioTopic(ledger, ratings, Demo.CLOCK));
    engine.add(new RatingOverridesTopic(ledger, ratings, Demo.CLOCK));
    engine.add(new RatingTopic(ledger, ratings, Demo.CLOCK));
    engine.add(new RatingsTopic(ledger, ratings, Demo.CLOCK));
    engine.add(new ProposalsTopic(ledger, facts, lettering));
    engine.add(new TermsTopic(ledger, customers, customers, Demo.CLOCK));
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler(ServletContextHandler.SESSIONS);
    ServletHolder api =
        new ServletHolder(new ApiServlet(engine.servlet(), new Gate(ApiServer::logins)));
    api.setInitParameters(ApiServlet.INIT_PARAMETERS);
    context.addServlet(api, "/encours/api/*");
    context.addServlet(new ServletHolder(new FormLogin()), "/login");
    server.setHandler(context);
    server.start();
    root = "http://127.0.0.1:" + connector.getLocalPort();
  }

  /** An answer. */
  record Answer(HttpResponse<byte[]> http) {
    int status() {
      return http.statusCode();
    }

    String header(String name) {
      return http.headers().firstValue(name).orElse("");
    }

    String text() {
      return new String(http.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
      try {
        return new ObjectMapper().readTree(http.body());
      } catch (IOException e) {
        throw new AssertionError("not JSON: " + text(), e);
      }
    }
  }

  /** As the accountant. */
  Answer get(String path, String... headers) throws Exception {
    return send("GET", path, null, with(headers, "Authorization", ACCOUNTANT));
  }

  /** As the accountant, JSON. */
  Answer post(String path, String json, String... headers) throws Exception {
    return send(
        "POST",
        path,
        json.getBytes(StandardCharsets.UTF_8),
        with(headers, "Authorization", ACCOUNTANT, "Content-Type", "application/json"));
  }

  /** As the credit manager, JSON. */
  Answer manage(String method, String path, String json) throws Exception {
    return send(
        method,
        path,
        json.getBytes(StandardCharsets.UTF_8),
        "Authorization",
        MANAGER,
        "Content-Type",
        "application/json");
  }

  /** Path below {@code /encours/api}, or a full one. */
  Answer send(String method, String path, byte[] body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(root + (path.equals("/login") ? "" : "/encours/api") + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    if (headers.length > 0) request.headers(headers);
    return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
  }

  /** The cookie of a session in which the form login has been passed. */
  String session() throws Exception {
    return send("GET", "/login", null).header("Set-Cookie").split(";")[0];
  }

  static String basic(String user, String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  void stop() throws Exception {
    server.stop();
    engine.stop();
  }

  private static Optional<Authentication> logins() {
    return Optional.of(
        (user, password) ->
            switch (user + ":" + new String(password)) {
              case "viewer:secret" -> Optional.of(new UserIdentity("viewer", Set.of(Role.VIEWER)));
              case "accountant:pässword:2" ->
                  Optional.of(new UserIdentity("accountant", Set.of(Role.ACCOUNTANT)));
              case "manager:secret" ->
                  Optional.of(new UserIdentity("manager", Set.of(Role.CREDIT_MANAGER)));
              default -> Optional.empty();
            });
  }

  private static String[] with(String[] given, String... more) {
    String[] all = new String[given.length + more.length];
    System.arraycopy(given, 0, all, 0, given.length);
    System.arraycopy(more, 0, all, given.length, more.length);
    return all;
  }

  private record Rule(String id, int order) implements MatchingRule {
    @Override
    public int version() {
      return 1;
    }

    @Override
    public Words title() {
      return new Words("Règle " + id, "Rule " + id);
    }

    @Override
    public List<Match> find(OpenAccount account, LetteringPolicy policy) {
      return List.of();
    }
  }

  /** Stands for the screens, which log in by a form. */
  private static final class FormLogin extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      request
          .getSession()
          .setAttribute(
              UserIdentity.SESSION_ATTRIBUTE,
              new UserIdentity("accountant", Set.of(Role.ACCOUNTANT)));
      request.getSession().setAttribute(Gate.CSRF_ATTRIBUTE, TOKEN);
    }
  }
}
