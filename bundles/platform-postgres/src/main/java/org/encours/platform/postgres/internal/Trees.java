package org.encours.platform.postgres.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole trees of files. */
final class Trees {
  private Trees() {}

  /** Deletes a tree; does nothing when it does not exist. */
  static void delete(Path root) throws IOException {
    if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      for (Path file : childrenFirst(root)) {
        Files.delete(file);
      }
    }
  }

  /** Gives a tree to a user. */
  static void own(Path root, int uid) throws IOException {
    if (Integer.valueOf(uid).equals(Files.getAttribute(root, "unix:uid"))) {
      return; // the root is changed last, so that its owner tells whether all is done
    }
    for (Path file : childrenFirst(root)) {
      Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
    }
  }

  private static List<Path> childrenFirst(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
