package org.encours.syncsources.internal;

import java.util.Optional;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.encours.syncsources.internal.domain.NamePattern;
import org.encours.syncsources.internal.domain.SeenFiles;

/**
 * Lets pass what is to be taken: a file of a fitting name that has not changed since the last look
 * and is not named like a file in transfer.
 */
final class FileFilter implements GenericFileFilter<Object> {
  private static final NamePattern IN_TRANSFER =
      new NamePattern("{*.part,*.tmp,*.filepart,*.crdownload}");

  private final Optional<NamePattern> pattern;
  private final SeenFiles seen;

  FileFilter(Optional<NamePattern> pattern, SeenFiles seen) {
    this.pattern = pattern;
    this.seen = seen;
  }

  @Override
  public boolean accept(GenericFile<Object> file) {
    if (file.isDirectory()) return true;
    String name = file.getFileNameOnly();
    return !IN_TRANSFER.matches(name)
        && pattern.map(wanted -> wanted.matches(name)).orElse(true)
        && seen.isReady(file.getAbsoluteFilePath(), Arrival.stamp(file));
  }
}
