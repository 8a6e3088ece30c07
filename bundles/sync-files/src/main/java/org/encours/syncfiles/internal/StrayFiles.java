package org.encours.syncfiles.internal;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import org.encours.api.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cares for the files in {@code in/} that the route cannot see: those whose names are not UTF-8 get
 * a name that is; those in folders of such names, or too deep, go to {@code rejected/} beside the
 * reason.
 */
final class StrayFiles {
  private static final Logger LOG = LoggerFactory.getLogger(StrayFiles.class);
  private static final Words BAD_FOLDER =
      new Words(
          "Le nom du dossier n'est pas écrit en UTF-8 : renommez-le et déposez le fichier à nouveau.",
          "The name of the folder is not written in UTF-8: rename it and drop the file again.");
  private static final Words TOO_DEEP =
      new Words(
          "Le fichier est à plus de "
              + DropRoute.DEEPEST
              + " dossiers de profondeur : déposez-le dans in/ ou in/<siren>/.",
          "The file is more than "
              + DropRoute.DEEPEST
              + " folders deep: drop it into in/ or in/<siren>/.");

  private final DropFolders folders;
  private final Clock clock;
  private final Duration stable;

  /**
   * @param stable how long a file must be unchanged
   */
  StrayFiles(DropFolders folders, Clock clock, Duration stable) {
    this.folders = folders;
    this.clock = clock;
    this.stable = stable;
  }

  /** Looks through all folders once. */
  void sweep() throws IOException {
    Files.walkFileTree(folders.in(), new Sweep());
  }

  private final class Sweep extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isInTransfer(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      boolean young =
          attributes.lastModifiedTime().toInstant().isAfter(clock.instant().minus(stable));
      if (attributes.isRegularFile() && !young && !isInTransfer(file)) care(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      LOG.debug("{} has gone or cannot be read", file, e);
      return FileVisitResult.CONTINUE;
    }
  }

  private void care(Path file) {
    try {
      int depth = folders.in().relativize(file).getNameCount();
      if (!isReadable(file.getParent())) {
        reject(file, BAD_FOLDER);
      } else if (depth > DropRoute.DEEPEST) {
        reject(file, TOO_DEEP);
      } else if (!isReadable(file)) {
        move(file, DropFolders.free(file.getParent(), readable(file)));
      }
    } catch (NoSuchFileException e) {
      LOG.debug("{} has gone: another node takes care of it", readable(file), e);
    } catch (IOException e) {
      LOG.warn("{} stays where it is and is tried again: {}", readable(file), e.toString());
    }
  }

  private void reject(Path file, Words reason) throws IOException {
    Path target = DropFolders.free(folders.rejected(), readable(file));
    move(file, target);
    DropFolders.note(target, "error", reason.in(folders.language()) + "\n");
  }

  private static void move(Path file, Path target) throws IOException {
    try {
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(file, target);
    }
  }

  private static boolean isInTransfer(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith(".") || DropRoute.IN_TRANSFER.matcher(name).matches();
  }

  /** Whether the name still means the file once it has been a text. */
  private static boolean isReadable(Path path) {
    return Path.of(path.toString()).equals(path);
  }

  /** The name as its sender has meant it: what is not UTF-8 is most likely Latin-1. */
  private static String readable(Path file) {
    String name = file.getFileName().toString();
    if (isReadable(file.getFileName())) return name;
    String uri = file.toUri().getRawPath();
    String raw = uri.substring(uri.lastIndexOf('/') + 1).replace("+", "%2B");
    return URLDecoder.decode(raw, StandardCharsets.ISO_8859_1);
  }
}
