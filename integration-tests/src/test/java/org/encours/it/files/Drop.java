package org.encours.it.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.encours.it.booted.Await;

/**
 * The drop folders of a running instance, as those see them who only have the folders.
 *
 * @param root the folder that holds in, archive, rejected and out
 */
record Drop(Path root) {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** The legal time zone, in which the days of the archive are. */
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  /** The place of a file that arrives. */
  Path in(String name) {
    return root.resolve("in").resolve(name);
  }

  /** Writes a file, which may be in a folder of a company. */
  Path put(String name, byte[] content) throws IOException {
    Path file = in(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  /** Waits for a file in the archive of today. */
  Path archived(String name) {
    LocalDate before = LocalDate.now(ZONE);
    return await(
        name + " in the archive",
        () ->
            Stream.of(before, LocalDate.now(ZONE))
                .map(day -> root.resolve("archive").resolve(day.toString()).resolve(name))
                .filter(Files::exists)
                .findFirst());
  }

  /** Waits for a rejected file. */
  Path rejected(String name) {
    Path file = root.resolve("rejected").resolve(name);
    return await(name + " in rejected", () -> Optional.of(file).filter(Files::exists));
  }

  /** Waits for the note of a kind beside a file. */
  String note(Path file, String kind) {
    Path note = file.resolveSibling(file.getFileName() + "." + kind + ".txt");
    return await("note " + note, () -> text(note));
  }

  /** Waits for a note of a kind beside a file whose name leaves no room for the note's own. */
  String someNote(Path file, String beginning, String kind) {
    return await(
        "a note on " + file,
        () ->
            names(file.getParent()).stream()
                .filter(name -> name.startsWith(beginning))
                .filter(name -> name.endsWith("." + kind + ".txt"))
                .findFirst()
                .flatMap(name -> text(file.resolveSibling(name))));
  }

  /** Waits for a second file that begins alike, other than notes on the first. */
  Path anotherBeside(Path first, String beginning) {
    String notes = first.getFileName() + ".";
    return await(
        "a file beside " + first,
        () ->
            names(first.getParent()).stream()
                .filter(name -> name.startsWith(beginning))
                .filter(name -> !name.equals(first.getFileName().toString()))
                .filter(name -> !name.startsWith(notes) && !name.endsWith(".error.txt"))
                .findFirst()
                .map(first::resolveSibling));
  }

  /** Waits for the one file that has come out for a company. */
  byte[] out(Firm firm) throws IOException {
    Path folder = root.resolve("out").resolve(firm.siren);
    Path file =
        await(
            "a file in " + folder,
            () ->
                names(folder).stream()
                    .filter(name -> !name.endsWith(".part"))
                    .findFirst()
                    .map(folder::resolve));
    return Files.readAllBytes(file);
  }

  private static Optional<String> text(Path note) {
    try {
      return Files.exists(note)
          ? Optional.of(Files.readString(note)).filter(text -> !text.isEmpty())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(Path folder) {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T await(String what, Supplier<Optional<T>> source) {
    return Await.value(what, PATIENCE, source, Optional::isPresent).orElseThrow();
  }
}
