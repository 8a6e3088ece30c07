package org.encours.security.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.encours.api.security.Role;
import org.encours.api.security.UserIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JaasAuthenticationTest {
  @TempDir Path data;

  private JaasAuthentication authentication;

  @BeforeEach
  void configure() throws IOException {
    Path users = Files.createFile(data.resolve("users.properties"));
    authentication = new JaasAuthentication(users);
    Configuration.setConfiguration(new KnownUsers());
  }

  @AfterEach
  void restore() {
    Configuration.setConfiguration(null);
  }

  @Test
  void theRolesOfTheProductAreTakenOthersLeft() {
    assertEquals(
        Optional.of(new UserIdentity("alice", Set.of(Role.ACCOUNTANT))),
        authentication.login("alice", "alice-secret".toCharArray()));
  }

  @Test
  void aWrongPasswordAnUnknownUserAndAUserWithoutRoleStayOutside() {
    assertEquals(Optional.empty(), authentication.login("alice", "guess".toCharArray()));
    assertEquals(Optional.empty(), authentication.login("nobody", "nobody-secret".toCharArray()));
    assertEquals(Optional.empty(), authentication.login("shell", "shell-secret".toCharArray()));
  }

  /** A realm whose users "alice" and "shell" have their name and "-secret" as password. */
  private static final class KnownUsers extends Configuration {
    @Override
    public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
      return new AppConfigurationEntry[] {
        new AppConfigurationEntry(
            KnownUsersModule.class.getName(), LoginModuleControlFlag.REQUIRED, Map.of())
      };
    }
  }

  /** Created by JAAS. */
  public static final class KnownUsersModule implements LoginModule {
    private static final Map<String, Set<String>> ROLES =
        Map.of("alice", Set.of("accountant", "ssh"), "shell", Set.of("admin", "ssh"));

    private final NameCallback name = new NameCallback("user");
    private final PasswordCallback password = new PasswordCallback("password", false);
    private Subject subject;
    private CallbackHandler handler;

    @Override
    public void initialize(
        Subject subject, CallbackHandler handler, Map<String, ?> shared, Map<String, ?> options) {
      this.subject = subject;
      this.handler = handler;
    }

    @Override
    public boolean login() throws LoginException {
      try {
        handler.handle(new Callback[] {name, password});
      } catch (IOException | UnsupportedCallbackException e) {
        throw new LoginException(e.getMessage());
      }
      String expected = name.getName() + "-secret";
      if (!ROLES.containsKey(name.getName())
          || !expected.equals(new String(password.getPassword()))) {
        throw new FailedLoginException("login failed");
      }
      return true;
    }

    @Override
    public boolean commit() {
      ROLES.get(name.getName()).forEach(r -> subject.getPrincipals().add(new RolePrincipal(r)));
      return true;
    }

    @Override
    public boolean abort() {
      return true;
    }

    @Override
    public boolean logout() {
      return true;
    }
  }
}
