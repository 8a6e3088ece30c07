package org.encours.security.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class Pbkdf2EncryptionTest {
  private final Pbkdf2Encryption encryption = new Pbkdf2Encryption();

  @Test
  void onlyTheRightPasswordPasses() {
    String stored = encryption.encryptPassword("étoile");
    assertTrue(encryption.checkPassword("étoile", stored));
    assertFalse(encryption.checkPassword("etoile", stored));
    assertFalse(encryption.checkPassword("", stored));
    assertFalse(encryption.checkPassword("étoile", "étoile"));
  }

  @Test
  void thePasswordCannotBeSeenNorComparedAcrossUsers() {
    String stored = encryption.encryptPassword("étoile");
    assertFalse(stored.contains("toile"));
    assertNotEquals(stored, encryption.encryptPassword("étoile"));
    assertFalse(stored.contains(","), "a comma separates the roles in the file of users");
  }
}
