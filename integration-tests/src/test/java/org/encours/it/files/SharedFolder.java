package org.encours.it.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder that is no part of this project: where a system property says, else beside the
 * repository, wherever in the repository the tests run.
 *
 * @param setting the property
 * @param place path from the folder that the repository lies in
 */
public record SharedFolder(String setting, String place) {
  /** The folder, if it is there. */
  public Optional<Path> find() {
    String told = System.getProperty(setting, "");
    if (!told.isEmpty()) return Optional.of(Path.of(told)).filter(Files::isDirectory);
    return Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
        .map(at -> at.resolve(place))
        .filter(Files::isDirectory)
        .findFirst();
  }

  /** Says loudly that something was skipped for want of it; answers what was said. */
  public String missing(Class<?> test) {
    String message =
        "NO " + place + ": " + test.getSimpleName() + " was SKIPPED; say -D" + setting + "=DIR";
    System.err.println(message);
    return message;
  }
}
