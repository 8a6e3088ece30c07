package org.encours.security.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import org.apache.karaf.jaas.boot.ProxyLoginModule;
import org.apache.karaf.jaas.config.JaasRealm;
import org.apache.karaf.jaas.modules.EncryptionService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The realm "karaf", for the screens, the API and the Karaf shell alike: adds to Karaf's own realm,
 * in front of it, the users of Encours. They live in the data folder, so that an installation can
 * serve several of them, and their passwords are hashed with salt.
 */
@Component(
    service = {JaasRealm.class, UsersRealm.class},
    property = "users=encours")
public final class UsersRealm implements JaasRealm {
  static final String NAME = "karaf";
  private static final int ABOVE_KARAF = 100;
  private static final String PASSWORD_VARIABLE = "ENCOURS_ADMIN_PASSWORD";
  private static final String LOGIN_MODULE =
      "org.apache.karaf.jaas.modules.properties.PropertiesLoginModule";

  private final BundleContext context;
  private final UsersFile users;
  private final Optional<String> newPassword;
  private final List<JaasRealm> others;

  @Activate
  public UsersRealm(
      BundleContext context,
      @Reference(target = "(name=" + Pbkdf2Encryption.NAME + ")") EncryptionService encryption,
      @Reference(target = "(!(users=encours))") List<JaasRealm> others) {
    this.context = context;
    this.others = List.copyOf(others);
    users = new UsersFile(Path.of(context.getProperty("karaf.data")));
    Optional<String> given =
        Optional.ofNullable(System.getenv(PASSWORD_VARIABLE)).filter(text -> !text.isBlank());
    newPassword = users.createUnlessPresent(given, encryption.createEncryption(Map.of()));
  }

  UsersFile users() {
    return users;
  }

  /** The first administrator's password, if it has been made in this run. */
  Optional<String> newPassword() {
    return newPassword;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public int getRank() {
    return ABOVE_KARAF;
  }

  @Override
  public AppConfigurationEntry[] getEntries() {
    Stream<AppConfigurationEntry> karafs =
        others.stream()
            .filter(realm -> realm.getName().equals(NAME))
            .flatMap(realm -> Stream.of(realm.getEntries()));
    return Stream.concat(Stream.of(ownUsers()), karafs).toArray(AppConfigurationEntry[]::new);
  }

  private AppConfigurationEntry ownUsers() {
    long modules = FrameworkUtil.getBundle(EncryptionService.class).getBundleId();
    Map<String, ?> options =
        Map.of(
            BundleContext.class.getName(),
            context,
            ProxyLoginModule.PROPERTY_MODULE,
            LOGIN_MODULE,
            ProxyLoginModule.PROPERTY_BUNDLE,
            Long.toString(modules),
            "users",
            users.path().toString(),
            "detailed.login.exception",
            "false",
            "encryption.enabled",
            "true",
            "encryption.name",
            Pbkdf2Encryption.NAME,
            "encryption.prefix",
            UsersFile.HASHED,
            "encryption.suffix",
            UsersFile.HASHED);
    // Optional like Karaf's own modules: one of them has to know the user.
    return new AppConfigurationEntry(
        ProxyLoginModule.class.getName(), LoginModuleControlFlag.OPTIONAL, options);
  }
}
