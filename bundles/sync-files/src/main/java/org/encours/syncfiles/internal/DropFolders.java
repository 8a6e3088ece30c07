package org.encours.syncfiles.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The folders: {@code in} for what arrives, {@code work/<import>} while it is imported, {@code
 * archive/<date>} and {@code rejected} for what has been, {@code out/<siren>} for what leaves.
 */
@Component(service = DropFolders.class, configurationPid = "org.encours.sync.files")
@Designate(ocd = Settings.class)
public final class DropFolders {
  /** What file systems take, in bytes. */
  private static final int LONGEST_NAME = 255;

  private static final int LONGEST_ENDING = 10;

  private final Path root;
  private final Locale language;

  @Activate
  public DropFolders(Settings settings) {
    String home = System.getProperty("karaf.base", ".");
    root =
        (settings.root().isEmpty() ? Path.of(home, "drop") : Path.of(settings.root()))
            .toAbsolutePath()
            .normalize();
    language = Locale.forLanguageTag(settings.language());
    try {
      for (String folder : new String[] {"in", "work", "archive", "rejected", "out"}) {
        Files.createDirectories(root.resolve(folder));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("drop folders below " + root, e);
    }
  }

  Path root() {
    return root;
  }

  Path in() {
    return root.resolve("in");
  }

  Path archive() {
    return root.resolve("archive");
  }

  Path rejected() {
    return root.resolve("rejected");
  }

  Path out(String siren) {
    return root.resolve("out").resolve(siren);
  }

  /** Where a file waits while it is imported. */
  Path work(long importId) {
    return root.resolve("work").resolve(Long.toString(importId));
  }

  /** The file that waits for an import, if it came through these folders. */
  Optional<Path> waiting(long importId) throws IOException {
    Path folder = work(importId);
    if (!Files.isDirectory(folder)) return Optional.empty();
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst();
    }
  }

  Locale language() {
    return language;
  }

  /** Moves a file into a folder; a name that is taken there gets a number before its ending. */
  static Path moveInto(Path file, Path folder) throws IOException {
    return move(file, free(folder, file.getFileName().toString()));
  }

  /** A place in a folder, created if need be, for a file of that name or nearly so. */
  static Path free(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    Path place = folder.resolve(name);
    int dot = name.lastIndexOf('.');
    boolean hasEnding = dot > 0 && name.length() - dot <= LONGEST_ENDING;
    String stem = hasEnding ? name.substring(0, dot) : name;
    for (int number = 2; Files.exists(place); number++) {
      String ending = "-" + number + (hasEnding ? name.substring(dot) : "");
      place = folder.resolve(cut(stem, LONGEST_NAME - bytes(ending)) + ending);
    }
    return place;
  }

  /** The beginning of a text, at most that many bytes of UTF-8 long. */
  private static String cut(String text, int bytes) {
    int end = text.length();
    while (bytes(text.substring(0, end)) > bytes) end = text.offsetByCodePoints(end, -1);
    return text.substring(0, end);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static Path move(Path file, Path target) throws IOException {
    try {
      return Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      return Files.move(file, target);
    }
  }

  /** Writes a note beside a file: {@code <name>.<kind>.txt}, a very long name shortened. */
  static void note(Path file, String kind, String text) throws IOException {
    String ending = "." + kind + ".txt";
    String name = cut(file.getFileName().toString(), LONGEST_NAME - bytes(ending));
    Path note = file.resolveSibling(name + ending);
    Files.writeString(note, text, StandardCharsets.UTF_8);
  }
}
