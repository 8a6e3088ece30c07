package org.encours.security.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.karaf.jaas.modules.Encryption;
import org.encours.api.security.Role;

/**
 * The users of an installation, in a file of the data folder that only its owner reads, in the
 * format of Karaf's users.properties.
 */
final class UsersFile {
  static final String ADMINISTRATOR = "admin";

  /** Marks a password as hashed, before and after it; a password without is hashed at its login. */
  static final String HASHED = "{CRYPT}";

  // Without those that are mistaken for one another.
  private static final String READABLE = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int PASSWORD_LENGTH = 16;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final Path users;
  private final Path initialPassword;

  UsersFile(Path data) {
    users = data.resolve("users.properties");
    initialPassword = data.resolve("admin-password");
  }

  Path path() {
    return users;
  }

  /** Where the generated first password was kept, unless someone has removed it since. */
  Optional<Path> initialPasswordFile() {
    return Optional.of(initialPassword).filter(Files::exists);
  }

  /**
   * On the first start, creates the administrator: with the password given, else with a random one
   * kept beside the users.
   *
   * @return the random password if one has been made just now
   */
  Optional<String> createUnlessPresent(Optional<String> givenPassword, Encryption encryption) {
    try {
      if (Files.exists(users)) {
        return Optional.empty();
      }
      Files.createDirectories(users.getParent());
      Optional<String> random =
          givenPassword.isPresent() ? Optional.empty() : Optional.of(randomPassword());
      if (random.isPresent()) {
        write(initialPassword, random.get() + "\n");
      }
      String password = givenPassword.or(() -> random).orElseThrow();
      write(users, text(encryption.encryptPassword(password)));
      return random;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot create the first user in " + users, e);
    }
  }

  private static String text(String hash) {
    return """
        # The users of Encours and of its Karaf shell: name = password,role,role,...
        # Roles of Encours: viewer, accountant, credit-manager, administrator, each including those before it.
        # The group below grants the Karaf shell. A password in plain text is replaced by its hash at the next login.
        %s = %s%s%s,_g_:admingroup,%s
        _g_\\:admingroup = group,admin,manager,viewer,systembundles,ssh
        """
        .formatted(ADMINISTRATOR, HASHED, hash, HASHED, Role.ADMINISTRATOR.principal());
  }

  /** Whoever sees the file sees all of it, and nobody else ever does. */
  private static void write(Path target, String text) throws IOException {
    Path incomplete = target.resolveSibling(target.getFileName() + ".new");
    Files.deleteIfExists(incomplete);
    FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
    Files.createFile(incomplete, ownerOnly);
    Files.writeString(incomplete, text);
    Files.move(incomplete, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String randomPassword() {
    return new SecureRandom()
        .ints(PASSWORD_LENGTH, 0, READABLE.length())
        .mapToObj(index -> READABLE.substring(index, index + 1))
        .collect(Collectors.joining());
  }
}
