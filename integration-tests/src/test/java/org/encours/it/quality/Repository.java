package org.encours.it.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The modules of this repository, as built. */
final class Repository {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern JAR = Pattern.compile("encours-[a-z-]+-[0-9.]+(-SNAPSHOT)?\\.jar");

  private Repository() {}

  /** Bundles with classes of our own, without the wrapped third-party code. */
  static List<Path> bundles() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT.resolve("bundles"))) {
      return folders
          .filter(folder -> Files.isDirectory(folder.resolve("target/classes/org/encours")))
          .sorted()
          .toList();
    }
  }

  /** The jar of a module. */
  static Path jar(Path bundle) throws IOException {
    try (Stream<Path> files = Files.list(bundle.resolve("target"))) {
      return files
          .filter(file -> JAR.matcher(file.getFileName().toString()).matches())
          .findFirst()
          .orElseThrow(() -> new IOException("no jar in " + bundle));
    }
  }
}
