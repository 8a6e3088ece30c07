package org.encours.it.booted;

import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.logLevel;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.karaf.options.LogLevelOption;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/**
 * Boots the assembled distribution by Pax Exam, once for all test classes that use it, with the
 * demo company loaded. Tests ask for a {@link Booted} parameter.
 */
public final class EncoursExtension implements BeforeAllCallback, ParameterResolver {
  private static final ExtensionContext.Namespace SPACE =
      ExtensionContext.Namespace.create(EncoursExtension.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    booted(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Booted.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return booted(context);
  }

  private static Booted booted(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SPACE)
        .getOrComputeIfAbsent(Booted.class, k -> new Booted(), Booted.class);
  }

  /** The running distribution. */
  public static final class Booted implements AutoCloseable {
    public final int http;
    public final int ssh;
    public final String base;
    public final Path home;
    public final Api api;
    public final String password;

    private Booted() {
      try {
        http = Ports.free();
        ssh = Ports.free();
        base = "http://127.0.0.1:" + http + "/encours";
        Path folder = Path.of("target/exam").toAbsolutePath();
        TestContainer container =
            PaxExamRuntime.createContainer(
                PaxExamRuntime.createServerSystem(configuration(folder.toFile())));
        container.start();
        home = newest(folder);
        Path secret = home.resolve("data/admin-password");
        Await.until("the first boot", Duration.ofMinutes(2), () -> Files.exists(secret));
        password = Files.readString(secret, StandardCharsets.UTF_8).strip();
        api = new Api(base, "admin", password);
        Await.until("health", Duration.ofMinutes(2), () -> api.open("/health").status() == 200);
        awaitDemo();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Option[] configuration(File folder) {
      return options(
          karafDistributionConfiguration()
              .frameworkUrl(Path.of(System.getProperty("encours.distribution")).toUri().toString())
              .name("Encours")
              .unpackDirectory(folder)
              .useDeployFolder(false),
          keepRuntimeFolder(),
          vmOption("-Xmx512m"), // as bin/setenv has it, which Pax Exam does not read
          configureConsole().ignoreLocalConsole().startRemoteShell(),
          logLevel(LogLevelOption.LogLevel.INFO),
          put("org.apache.felix.http.cfg", "org.osgi.service.http.port", http),
          put("org.apache.karaf.shell.cfg", "sshPort", ssh),
          put("org.encours.demo.cfg", "load", true));
    }

    private static Option put(String file, String key, Object value) {
      return editConfigurationFilePut("etc/" + file, key, value.toString());
    }

    private static Path newest(Path folder) throws IOException {
      try (Stream<Path> homes = Files.list(folder)) {
        return homes
            .filter(Files::isDirectory)
            .max(Comparator.comparingLong(home -> home.toFile().lastModified()))
            .orElseThrow();
      }
    }

    private void awaitDemo() {
      Await.until(
          "the demo company",
          Duration.ofMinutes(2),
          () -> {
            var imports = api.get("/imports").json().path("items");
            if (imports.size() < 4) return false;
            for (var each : imports) {
              if (!List.of("imported", "rejected").contains(each.path("state").asText())) {
                return false;
              }
            }
            // Two ledgers and the receipts of the statement.
            return api.events("lettering-run.completed").size() >= 3;
          });
    }

    /** Runs commands in the Karaf shell and answers what they print. */
    public String shell(String... commands) {
      return Shell.run(home, ssh, password, commands);
    }

    /**
     * Pax Exam's own stop waits three minutes for a remote context that a server does not have:
     * Karaf's shutdown port ends it in order.
     */
    @Override
    public void close() throws IOException {
      int port = Integer.parseInt(Files.readString(home.resolve("data/port")).strip());
      Properties config = new Properties();
      try (Reader reader = Files.newBufferedReader(home.resolve("etc/config.properties"))) {
        config.load(reader);
      }
      String word = config.getProperty("karaf.shutdown.command");
      try (Socket socket = new Socket("127.0.0.1", port)) {
        socket.getOutputStream().write(word.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
      }
      Await.until("the end of Karaf", Duration.ofMinutes(1), this::isGone);
    }

    private boolean isGone() {
      return ProcessHandle.allProcesses()
          .noneMatch(p -> p.info().commandLine().orElse("").contains(home.toString()));
    }
  }
}
