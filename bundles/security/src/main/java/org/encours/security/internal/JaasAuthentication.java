package org.encours.security.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.encours.api.security.Authentication;
import org.encours.api.security.Role;
import org.encours.api.security.UserIdentity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs in against the realm of this Karaf. A login is remembered for a minute or until the users
 * change: a program that sends its password with every request would pay for the hash each time.
 */
@Component
public final class JaasAuthentication implements Authentication {
  private static final Logger LOG = LoggerFactory.getLogger(JaasAuthentication.class);

  private final Path users;
  private final RecentLogins recent = new RecentLogins(System::nanoTime);

  @Activate
  public JaasAuthentication(@Reference UsersRealm realm) {
    this(realm.users().path());
  }

  /**
   * @param users file that changes when a user does
   */
  JaasAuthentication(Path users) {
    this.users = users;
  }

  @Override
  public Optional<UserIdentity> login(String user, char[] password) {
    FileTime usersVersion = usersVersion();
    Optional<UserIdentity> known = recent.find(user, password, usersVersion);
    if (known.isPresent()) {
      return known;
    }
    Optional<UserIdentity> identity = loginAgainstRealm(user, password);
    identity.ifPresent(found -> recent.remember(found, password, usersVersion));
    return identity;
  }

  private FileTime usersVersion() {
    try {
      return Files.getLastModifiedTime(users);
    } catch (IOException e) {
      LOG.warn("Cannot read the users", e);
      return FileTime.fromMillis(0);
    }
  }

  private static Optional<UserIdentity> loginAgainstRealm(String user, char[] password) {
    Subject subject = new Subject();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // JAAS looks for the login module with the context class loader.
    thread.setContextClassLoader(RolePrincipal.class.getClassLoader());
    try {
      new LoginContext(UsersRealm.NAME, subject, answers(user, password)).login();
    } catch (LoginException e) {
      LOG.info("Login of {} refused: {}", user, e.getMessage());
      return Optional.empty();
    } finally {
      thread.setContextClassLoader(before);
    }
    Set<Role> roles =
        subject.getPrincipals(RolePrincipal.class).stream()
            .flatMap(principal -> Role.ofPrincipal(principal.getName()).stream())
            .collect(Collectors.toUnmodifiableSet());
    return Optional.of(new UserIdentity(user, roles)).filter(found -> !found.roles().isEmpty());
  }

  private static CallbackHandler answers(String user, char[] password) {
    return callbacks -> {
      for (Callback callback : callbacks) {
        if (callback instanceof NameCallback name) {
          name.setName(user);
        } else if (callback instanceof PasswordCallback secret) {
          secret.setPassword(password);
        } else {
          throw new UnsupportedCallbackException(callback);
        }
      }
    };
  }
}
