package org.encours.security.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.apache.karaf.jaas.modules.Encryption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersFileTest {
  private final Encryption reversed =
      new Encryption() {
        @Override
        public String encryptPassword(String plain) {
          return new StringBuilder(plain).reverse().toString();
        }

        @Override
        public boolean checkPassword(String plain, String stored) {
          return encryptPassword(plain).equals(stored);
        }
      };

  @TempDir Path data;

  @Test
  void theGivenPasswordIsStoredHashedAndNowhereElse() throws IOException {
    UsersFile users = new UsersFile(data);
    assertEquals(
        Optional.empty(), users.createUnlessPresent(Optional.of("secret-of-42"), reversed));
    String text = Files.readString(users.path());
    assertTrue(text.contains("admin = {CRYPT}24-fo-terces{CRYPT},_g_:admingroup,administrator\n"));
    assertFalse(text.contains("secret-of-42"));
    assertTrue(text.contains("_g_\\:admingroup = group,admin,"), text);
    assertEquals(Optional.empty(), users.initialPasswordFile());
    assertEquals("rw-------", permissions(users.path()));
  }

  @Test
  void aRandomPasswordIsToldOnceAndKeptInAFileOfItsOwn() throws IOException {
    UsersFile users = new UsersFile(data);
    String password = users.createUnlessPresent(Optional.empty(), reversed).orElseThrow();
    assertTrue(password.matches("[a-z2-9]{16}"), password);
    Path kept = users.initialPasswordFile().orElseThrow();
    assertEquals(data.resolve("admin-password"), kept);
    assertEquals(password, Files.readString(kept).strip());
    assertEquals("rw-------", permissions(kept));
    assertEquals("rw-------", permissions(users.path()));
    assertFalse(Files.readString(users.path()).contains(password));
  }

  @Test
  void laterStartsChangeNothing() throws IOException {
    UsersFile users = new UsersFile(data);
    users.createUnlessPresent(Optional.empty(), reversed);
    String before = Files.readString(users.path());
    assertEquals(Optional.empty(), users.createUnlessPresent(Optional.of("another"), reversed));
    assertEquals(before, Files.readString(users.path()));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
