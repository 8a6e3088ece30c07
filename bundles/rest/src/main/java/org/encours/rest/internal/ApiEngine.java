package org.encours.rest.internal;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.servlet.http.HttpServlet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;

/** The JAX-RS engine: a CXF bus of its own, which serves the topics that are there. */
final class ApiEngine {
  /** Every topic of the API. */
  static final List<Class<? extends Topic>> TOPICS =
      List.of(
          AgedBalanceTopic.class,
          BankAccountsTopic.class,
          BankMovementsTopic.class,
          BankStatementsTopic.class,
          CashForecastTopic.class,
          CommitmentsTopic.class,
          CompaniesTopic.class,
          ContactsTopic.class,
          CoversTopic.class,
          CreditAlertsTopic.class,
          CreditCheckTopic.class,
          CreditFactsTopic.class,
          CreditHoldsTopic.class,
          CreditLimitsTopic.class,
          CreditPolicyTopic.class,
          CustomerHistoryTopic.class,
          CustomerTermsTopic.class,
          CustomersTopic.class,
          DescriptionTopic.class,
          ExportsTopic.class,
          ExposureTopic.class,
          ExposuresTopic.class,
          HabitsTopic.class,
          IdentifiersTopic.class,
          ImportChangesTopic.class,
          ImportControlTopic.class,
          ImportTableTopic.class,
          ImportsTopic.class,
          InvoicesTopic.class,
          ItemsTopic.class,
          JournalTopic.class,
          KpisTopic.class,
          LetteringConflictsTopic.class,
          LetteringPolicyTopic.class,
          LetteringRunsTopic.class,
          LetteringsTopic.class,
          MergeCandidatesTopic.class,
          MergesTopic.class,
          NoteBoundsTopic.class,
          PaymentRefusalsTopic.class,
          PortfolioTopic.class,
          ProposalsTopic.class,
          RatingOverridesTopic.class,
          RatingTopic.class,
          RatingsTopic.class,
          ReceiptsToIdentifyTopic.class,
          ScoringTopic.class,
          TableMappingsTopic.class,
          TermsTopic.class);

  private final Map<Class<?>, Topic> present = new ConcurrentHashMap<>();
  private final Bus bus;
  private final Server server;
  private final CXFNonSpringServlet servlet;

  ApiEngine() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // CXF finds its own parts through the context class loader.
    thread.setContextClassLoader(Bus.class.getClassLoader());
    try {
      bus = BusFactory.newInstance().createBus();
      bus.setExtension(Bus.class.getClassLoader(), ClassLoader.class);
      server = serve();
      servlet = new CXFNonSpringServlet();
      servlet.setBus(bus);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private Server serve() {
    JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
    factory.setBus(bus);
    factory.setAddress("/");
    factory.setResourceClasses(List.copyOf(TOPICS));
    for (Class<? extends Topic> type : TOPICS) {
      factory.setResourceProvider(
          type, new TopicProvider(type, () -> Optional.ofNullable(present.get(type))));
    }
    factory.setProviders(
        List.of(new JacksonJsonProvider(Json.MAPPER), new ProblemMapper(), new CallerContext()));
    // Without it CXF's own mapper answers its exceptions, with an empty body.
    factory.getProperties(true).put("default.wae.mapper.least.specific", true);
    // The problem mapper logs what is worth it; CXF would log refusals too, as warnings.
    FaultListener silent = (fault, description, message) -> false;
    factory.getProperties(true).put(FaultListener.class.getName(), silent);
    return factory.create();
  }

  HttpServlet servlet() {
    return servlet;
  }

  void add(Topic topic) {
    present.put(topic.getClass(), topic);
  }

  void remove(Topic topic) {
    present.remove(topic.getClass(), topic);
  }

  void stop() {
    server.destroy();
    bus.shutdown(true);
  }
}
