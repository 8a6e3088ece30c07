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
public final class Corpus {
  public static final SharedFolder FOLDER = new SharedFolder("encours.corpus", "shared/corpus");

  private Corpus() {}

  /** The FEC files; where there is no corpus, the test ends here and says so loudly. */
  static List<Path> fecs(Class<?> test) throws IOException {
    return files(test, List.of("fec"));
  }

  /** The files of some of its folders, schemas left out. */
  static List<Path> files(Class<?> test, List<String> folders) throws IOException {
    return files(folderFor(test), folders);
  }

  /** The files of some folders of this corpus, schemas left out. */
  public static List<Path> files(Path corpus, List<String> folders) throws IOException {
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
    Optional<Path> folder = FOLDER.find();
    if (folder.isEmpty()) Assumptions.abort(FOLDER.missing(test));
    return folder.orElseThrow();
  }
}
