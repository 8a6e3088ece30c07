package org.encours.syncsources.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.encours.api.InvalidRequest;
import org.encours.api.health.HealthResult;
import org.encours.api.ledger.Imports;
import org.encours.api.ledger.Reception;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source on a local folder, in a Camel context of its own. */
class SourceTest {
  @TempDir Path folder;

  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final List<String> received = new CopyOnWriteArrayList<>();
  private volatile RuntimeException refusal;
  private volatile IOException trouble;
  private String dataBefore;

  @BeforeEach
  void start() {
    dataBefore = System.setProperty("karaf.data", folder.resolve(".data").toString());
    camel.disableJMX();
    camel.start();
  }

  @AfterEach
  void stop() {
    camel.stop();
    if (dataBefore == null) System.clearProperty("karaf.data");
    else System.setProperty("karaf.data", dataBefore);
  }

  private long receive(Reception reception, InputStream content) throws IOException {
    if (trouble != null) throw trouble;
    String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
    if (refusal != null) throw refusal;
    received.add(reception.filename() + "=" + text);
    return received.size();
  }

  private Source source(String... more) throws Exception {
    Map<String, Object> properties =
        new HashMap<>(
            Map.of(
                "service.pid",
                "org.encours.sync.source~local",
                "uri",
                "file:" + folder,
                "everySeconds",
                "1"));
    for (int i = 0; i < more.length; i += 2) properties.put(more[i], more[i + 1]);
    Imports imports = this::receive;
    Source source = new Source(imports, Clock.systemUTC(), properties);
    camel.addRoutes(source);
    return source;
  }

  @Test
  void aFileIsReceivedAndMovedUnderTheNumberOfItsImport() throws Exception {
    put("a.txt", "A");
    Source source = source();
    await(() -> done().equals(List.of("1-a.txt")));
    assertEquals(List.of("a.txt=A"), received);
    put("a.txt", "B");
    await(() -> done().equals(List.of("1-a.txt", "2-a.txt")));
    assertInstanceOf(HealthResult.Up.class, source.check());
  }

  @Test
  void aFileThatCannotBeReceivedNowStaysAndIsTriedAgain() throws Exception {
    trouble = new IOException("the database is away");
    put("a.txt", "A");
    Source source = source();
    await(() -> source.check().toString().contains("a.txt: the database is away"));
    assertTrue(Files.exists(folder.resolve("a.txt")));
    trouble = null;
    await(() -> done().size() == 1);
    await(() -> source.check() instanceof HealthResult.Up);
    assertEquals(List.of("a.txt=A"), received);
  }

  @Test
  void aRefusedFileStaysAndIsNotOfferedAgain() throws Exception {
    refusal = new InvalidRequest("trop gros", "too large");
    put("a.txt", "A");
    Source source = source("after", "delete");
    await(() -> source.check().toString().contains("a.txt is not taken: too large"));
    refusal = null;
    put("b.txt", "B");
    await(() -> received.equals(List.of("b.txt=B")));
    assertTrue(Files.exists(folder.resolve("a.txt")));
    assertInstanceOf(HealthResult.Warning.class, source.check());
  }

  @Test
  void whatCannotBeMovedAwayIsNotReceivedTwice() throws Exception {
    // A file where the folder should be.
    Files.writeString(folder.resolve(".encours-done"), "");
    put("a.txt", "A");
    Source source = source();
    await(() -> source.check() instanceof HealthResult.Warning);
    put("b.txt", "B");
    await(() -> received.size() == 2);
    Files.delete(folder.resolve(".encours-done"));
    await(() -> done().equals(List.of("1-a.txt", "2-b.txt")));
    assertEquals(List.of("a.txt=A", "b.txt=B"), received);
    await(() -> source.check() instanceof HealthResult.Up);
  }

  @Test
  void aMissingFolderIsAWarning() throws Exception {
    Path missing = folder.resolve("missing");
    Source source = source("uri", "file:" + missing);
    await(() -> source.check().toString().contains("no answer since"));
    Files.createDirectories(missing);
    Files.writeString(missing.resolve("a.txt"), "A");
    await(() -> received.equals(List.of("a.txt=A")));
    await(() -> source.check() instanceof HealthResult.Up);
  }

  @Test
  void aWrongConfigurationHasNoRoute() throws Exception {
    Source source = source("option.bufferSiz", "1");
    HealthResult.Warning warning = assertInstanceOf(HealthResult.Warning.class, source.check());
    assertEquals(
        "org.encours.sync.source~local: option.bufferSiz: file has no such option",
        warning.reason());
    assertEquals(0, camel.getRoutesSize());
  }

  @Test
  void anEndAtAnotherPlaceIsAnError() throws IOException {
    byte[] content = {1, 2, 3};
    assertEquals(3, new WholeFile(new ByteArrayInputStream(content), 3).readAllBytes().length);
    for (long size : new long[] {2, 4}) {
      WholeFile file = new WholeFile(new ByteArrayInputStream(content), size);
      assertThrows(IOException.class, file::readAllBytes);
    }
  }

  private void put(String name, String content) throws IOException {
    Path part = Files.writeString(folder.resolve(name + ".part"), content);
    Files.move(part, folder.resolve(name));
  }

  private List<String> done() {
    Path done = folder.resolve(".encours-done");
    if (!Files.isDirectory(done)) return List.of();
    try (Stream<Path> files = Files.list(done)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + 30_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "does not happen");
      LockSupport.parkNanos(50_000_000);
    }
  }
}
