package org.encours.platform.postgres.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL, unpacked from this bundle. */
record Programs(Path home, String version) {
  private static final int OWNER_EXECUTES = 0100;

  /** The archives by platform; the build packs one of them. */
  private static final List<String> ARCHIVES =
      List.of("linux-x86_64", "linux-arm_64", "darwin-x86_64", "darwin-arm_64");

  /** Unpacks the programs below a folder, unless that has been done before. */
  static Programs unpackedIn(Path directory) throws IOException {
    String version = bundledVersion();
    Path home = directory.resolve("postgresql-" + version);
    if (!Files.exists(home)) {
      Path incomplete = directory.resolve("unpacking");
      Trees.delete(incomplete);
      unpack(incomplete);
      Files.move(incomplete, home);
    }
    return new Programs(home, version);
  }

  String path(String program) {
    return home.resolve("bin").resolve(program).toString();
  }

  int majorVersion() {
    return Integer.parseInt(version.substring(0, version.indexOf('.')));
  }

  private static String bundledVersion() throws IOException {
    try (InputStream in = resource("version.txt").orElseThrow()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private static void unpack(Path target) throws IOException {
    InputStream archive =
        ARCHIVES.stream()
            .flatMap(platform -> resource("postgres-" + platform + ".txz").stream())
            .findFirst()
            .orElseThrow(
                () -> new IOException("This bundle holds no PostgreSQL for a known platform"));
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, target);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root)
      throws IOException {
    Path target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root)) {
      throw new IOException("The archive leaves its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    if ((entry.getMode() & OWNER_EXECUTES) != 0 && !target.toFile().setExecutable(true, false)) {
      throw new IOException("Cannot make " + target + " executable");
    }
  }

  static Optional<InputStream> resource(String name) {
    return Optional.ofNullable(Programs.class.getResourceAsStream("/postgres/" + name));
  }
}
