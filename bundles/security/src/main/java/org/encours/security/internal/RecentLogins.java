package org.encours.security.internal;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.encours.api.security.UserIdentity;

/**
 * Remembers successful logins for a minute, without the passwords: only their codes under a key
 * that never leaves this object. Thread-safe, bounded.
 */
final class RecentLogins {
  private static final long KEPT_NANOS = TimeUnit.MINUTES.toNanos(1);
  private static final int MOST = 1000;
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private record Login(UserIdentity identity, byte[] code, FileTime usersVersion, long at) {}

  private final Map<String, Login> logins = new ConcurrentHashMap<>();
  private final SecretKeySpec key;
  private final LongSupplier nanoTime;

  /**
   * @param nanoTime time elapsed since some moment, in nanoseconds
   */
  RecentLogins(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    byte[] secret = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(secret);
    key = new SecretKeySpec(secret, ALGORITHM);
  }

  /** The identity, if that user logged in with that password lately and no user changed since. */
  Optional<UserIdentity> find(String user, char[] password, FileTime usersVersion) {
    return Optional.ofNullable(logins.get(user))
        .filter(login -> nanoTime.getAsLong() - login.at() < KEPT_NANOS)
        .filter(login -> login.usersVersion().equals(usersVersion))
        .filter(login -> MessageDigest.isEqual(login.code(), code(password)))
        .map(Login::identity);
  }

  void remember(UserIdentity identity, char[] password, FileTime usersVersion) {
    if (logins.size() >= MOST) {
      logins.clear();
    }
    logins.put(
        identity.name(), new Login(identity, code(password), usersVersion, nanoTime.getAsLong()));
  }

  private byte[] code(char[] password) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(StandardCharsets.UTF_8.encode(CharBuffer.wrap(password)));
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }
}
