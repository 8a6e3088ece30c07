package org.encours.it.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Real files of other programs, which are no part of this project. */
final class Corpus {
  private static final String SETTING = "encours.corpus";

  private Corpus() {}

  /** The FEC files; where there is no corpus, the test ends here and says so loudly. */
  static List<Path> fecs(Class<?> test) throws IOException {
    return files(test, List.of("fec"));
  }

  /** The files of some of its folders, schemas left out. */
  static List<Path> files(Class<?> test, List<String> folders) throws IOException {
    Path corpus = folderFor(test);
    List<Path> found = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(corpus.resolve(folder))) {
        files
            .filter(Files::isRegularFile)
            .filter(file -> !file.toString().endsWith(".xsd"))
            .sorted()
            .forEach(found::add);
      }
    }
    return found;
  }

  /** The corpus; where there is none, the test ends here and says so loudly. */
  static Path folderFor(Class<?> test) {
    Optional<Path> folder = folder();
    if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
      String message =
          "NO CORPUS: " + test.getSimpleName() + " was SKIPPED; say -D" + SETTING + "=DIR";
      System.err.println(message);
      Assumptions.abort(message);
    }
    return folder.orElseThrow();
  }

  /** As told, else beside the repository, wherever in the repository the tests run. */
  private static Optional<Path> folder() {
    String told = System.getProperty(SETTING, "");
    if (!told.isEmpty()) return Optional.of(Path.of(told));
    return Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
        .map(at -> at.resolve("shared/corpus"))
        .filter(Files::isDirectory)
        .findFirst();
  }
}
