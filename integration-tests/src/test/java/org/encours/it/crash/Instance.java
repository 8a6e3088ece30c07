package org.encours.it.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encours.it.booted.Api;
import org.encours.it.booted.Await;
import org.encours.it.booted.Ports;
import org.encours.it.booted.Shell;

/**
 * The distribution as a user runs it: {@code bin/karaf daemon} on ports, data and drop folders of
 * its own. It can be killed and started again on the same data. Every start asserts that nothing of
 * the run before is left; closing leaves no process behind, whatever has happened. Several
 * instances share one installation. Not thread-safe.
 */
public final class Instance implements AutoCloseable {
  private static final Path FOLDER = Path.of("target", "crash").toAbsolutePath();
  private static final String PASSWORD = "Mot-de-passe-1";
  private static final Duration BOOT = Duration.ofMinutes(2);
  private static final Duration END = Duration.ofSeconds(90);

  private final Path home;
  private final Path folder;
  private final int http;
  private final int ssh;
  private final Api api;
  private final Thread hook = new Thread(this::killEverything);
  private final Map<String, String> environment = new HashMap<>();
  private Set<ProcessHandle> before = Set.of();
  private String compiler = "-XX:TieredStopAtLevel=1";
  private Process process;

  private Instance(Path home, Path folder) throws IOException {
    this.home = home;
    this.folder = folder;
    http = Ports.free();
    ssh = Ports.free();
    api = new Api("http://127.0.0.1:" + http + "/encours", "admin", PASSWORD);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * An instance without data that does not run yet.
   *
   * @param name of its folder; what an earlier test run left there is removed
   */
  public static Instance create(String name) {
    try {
      Instance instance = new Instance(Installation.HOME, FOLDER.resolve(name));
      instance.killEverything();
      delete(instance.folder);
      Files.createDirectories(instance.drop().resolve("in"));
      return instance;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives it a database of others, before its first start, instead of one of its own. */
  public Instance withDatabase(String url, String user, String password) {
    environment.put("ENCOURS_DB_URL", url);
    environment.put("ENCOURS_DB_USER", user);
    environment.put("ENCOURS_DB_PASSWORD", password);
    return this;
  }

  /** Lets Java compile as in production: for runs that take longer than the boot. */
  public Instance optimised() {
    compiler = "";
    return this;
  }

  /** The distribution, unpacked once. */
  private static final class Installation {
    static final Path HOME = unpacked();

    private static Path unpacked() {
      Path home = FOLDER.resolve("home");
      String archive = System.getProperty("encours.distribution");
      try {
        delete(home);
        Files.createDirectories(home);
        Process tar =
            new ProcessBuilder(
                    "tar", "-xzf", archive, "-C", home.toString(), "--strip-components=1")
                .inheritIO()
                .start();
        if (tar.waitFor() != 0) throw new AssertionError(archive + " cannot be unpacked");
        return home;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  public Api api() {
    return api;
  }

  public Path home() {
    return home;
  }

  public Path data() {
    return folder.resolve("data");
  }

  /** Root of the drop folders. */
  public Path drop() {
    return folder.resolve("drop");
  }

  /** Runs commands in the Karaf shell and answers what they print. */
  public String shell(String... commands) {
    return Shell.run(home, ssh, PASSWORD, commands);
  }

  /** Drops a file as a careful sender does: under another name until it is complete. */
  public void drop(String filename, byte[] content) {
    Path part = drop().resolve("in").resolve(filename + ".part");
    try {
      Files.write(part, content);
      Files.move(part, part.resolveSibling(filename), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts and waits until the instance is healthy. */
  public void start() {
    launch();
    awaitUp();
  }

  /** Starts without waiting. */
  public void launch() {
    if (process != null && process.isAlive()) throw new IllegalStateException("runs already");
    process = script(List.of(home.resolve("bin/karaf").toString(), "daemon"));
  }

  /** Waits until the instance is healthy and nothing is left of its last run. */
  public void awaitUp() {
    Await.until(
        "health of " + folder.getFileName(),
        BOOT,
        () -> {
          if (!process.isAlive()) {
            throw new AssertionError("ended with " + process.exitValue() + ", see " + folder);
          }
          return api.open("/health").status() == 200;
        });
    Await.until(
        "the end of what the last run left behind",
        Duration.ofSeconds(5),
        () -> before.stream().noneMatch(ProcessHandle::isAlive));
    long servers = postmasters().count();
    if (servers != (environment.isEmpty() ? 1 : 0))
      throw new AssertionError(servers + " database servers run: " + processes());
  }

  /** Kills Karaf; what watches it may still be about to stop the database afterwards. */
  public void kill9() {
    before = processes();
    killKaraf();
  }

  /** Kills Karaf and the process that watches it, so that the database runs on alone. */
  public void kill9LeavingDatabase() {
    before = processes();
    ProcessHandle server = postmasters().findFirst().orElseThrow();
    Set<ProcessHandle> watching =
        before.stream()
            .filter(p -> commandLine(p).contains("/supervise.sh"))
            .collect(Collectors.toSet());
    if (watching.isEmpty()) throw new AssertionError("nothing watches " + before);
    watching.forEach(ProcessHandle::destroyForcibly);
    killKaraf();
    if (!server.isAlive()) throw new AssertionError("the database ended all the same");
  }

  private void killKaraf() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Stops in order, by {@code bin/stop}: the database first, and then no process is left. */
  public void stop() {
    Process stop = script(List.of(home.resolve("bin/stop").toString()));
    try {
      boolean asked = stop.waitFor(END.toSeconds(), TimeUnit.SECONDS) && stop.exitValue() == 0;
      if (!asked) throw new AssertionError("bin/stop fails, see " + folder);
      if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("Karaf does not stop");
      }
      if (postmasters().findAny().isPresent()) {
        throw new AssertionError("Karaf has ended before its database");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      stop.destroyForcibly();
    }
    awaitNoProcess();
  }

  /** Waits until every process is gone, without anybody's help. */
  public void awaitNoProcess() {
    Await.value("the end of every process", Duration.ofSeconds(10), this::processes, Set::isEmpty);
  }

  /** All processes of this instance that run now: Karaf, the database, what watches it. */
  public Set<ProcessHandle> processes() {
    return ProcessHandle.allProcesses()
        .filter(p -> commandLine(p).contains(folder + "/"))
        .filter(p -> !p.equals(ProcessHandle.current()))
        .collect(Collectors.toSet());
  }

  /** Whether that process belongs to a run that was killed. */
  boolean isOfRunBefore(long pid) {
    return before.stream().anyMatch(process -> process.pid() == pid);
  }

  private Stream<ProcessHandle> postmasters() {
    return processes().stream()
        .filter(p -> commandLine(p).contains("/postgres -D " + data().resolve("postgres/data")));
  }

  /** Program and arguments; the database's processes change the latter, but not the former. */
  private static String commandLine(ProcessHandle process) {
    ProcessHandle.Info info = process.info();
    return info.command().orElse("") + " " + info.commandLine().orElse("");
  }

  private Process script(List<String> line) {
    ProcessBuilder builder = new ProcessBuilder(line);
    Map<String, String> variables = builder.environment();
    variables.keySet().removeIf(key -> key.startsWith("ENCOURS_") || key.startsWith("KARAF_"));
    variables.put("ENCOURS_HTTP_PORT", Integer.toString(http));
    variables.put("ENCOURS_SSH_PORT", Integer.toString(ssh));
    variables.put("ENCOURS_DATA", data().toString());
    variables.put("ENCOURS_DROP", drop().toString());
    variables.put("ENCOURS_ADMIN_PASSWORD", PASSWORD);
    variables.putAll(environment);
    // Early in the command line, of which Java shows the first 4 kB only. One compiler: most of
    // these runs end before the other one has paid off.
    variables.put("EXTRA_JAVA_OPTS", "-Dencours.instance=" + folder + "/ " + compiler);
    try {
      return builder
          .redirectErrorStream(true)
          .redirectOutput(Redirect.appendTo(folder.resolve("console.log").toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    killEverything();
    Runtime.getRuntime().removeShutdownHook(hook);
  }

  private void killEverything() {
    if (process != null) process.destroyForcibly();
    Await.until(
        "the end of every process",
        Duration.ofSeconds(10),
        () -> {
          processes().forEach(ProcessHandle::destroyForcibly);
          return processes().isEmpty();
        });
  }

  private static void delete(Path root) throws IOException {
    if (!Files.exists(root)) return;
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
