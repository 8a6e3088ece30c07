package org.encours.security.internal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.apache.karaf.jaas.modules.Encryption;
import org.apache.karaf.jaas.modules.EncryptionService;
import org.osgi.service.component.annotations.Component;

/**
 * Stores passwords as salted PBKDF2 hashes, because the digests that come with Karaf have neither
 * salt nor rounds. For every login module of this Karaf under the name {@value #NAME}. Thread-safe.
 *
 * <p>A stored password reads {@code rounds:salt:hash}, the last two in base 64 for URLs.
 */
@Component(service = EncryptionService.class, property = "name=" + Pbkdf2Encryption.NAME)
public final class Pbkdf2Encryption implements EncryptionService, Encryption {
  static final String NAME = "pbkdf2";

  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  // The Password Storage Cheat Sheet of OWASP, for this algorithm.
  private static final int ROUNDS = 210_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  private final SecureRandom random = new SecureRandom();

  @Override
  public Encryption createEncryption(Map<String, String> options) {
    return this;
  }

  @Override
  public String encryptPassword(String plain) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    return ROUNDS
        + ":"
        + encoder.encodeToString(salt)
        + ":"
        + encoder.encodeToString(hash(plain, salt, ROUNDS));
  }

  @Override
  public boolean checkPassword(String plain, String stored) {
    String[] parts = stored.split(":");
    if (parts.length != 3) {
      return false;
    }
    Base64.Decoder decoder = Base64.getUrlDecoder();
    byte[] expected = decoder.decode(parts[2]);
    return MessageDigest.isEqual(
        expected, hash(plain, decoder.decode(parts[1]), Integer.parseInt(parts[0])));
  }

  private static byte[] hash(String plain, byte[] salt, int rounds) {
    PBEKeySpec key = new PBEKeySpec(plain.toCharArray(), salt, rounds, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java 17 has " + ALGORITHM, e);
    } finally {
      key.clearPassword();
    }
  }
}
