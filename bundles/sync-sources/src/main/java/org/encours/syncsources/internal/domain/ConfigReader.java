package org.encours.syncsources.internal.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads one configuration of a source and names everything that is wrong with it. */
public final class ConfigReader {
  private static final String OPTION = "option.";
  private static final String SECRET = "secret.";
  private static final Set<String> KEYS =
      Set.of(
          "uri",
          "siren",
          "pattern",
          "after",
          "everySeconds",
          "knownHosts",
          "hostKey",
          "nameHeader");

  /** What the framework adds to a configuration. */
  private static final List<String> FRAMEWORK =
      List.of("service.", "component.", "felix.", "osgi.", "karaf.", ".");

  /** Options that a key of ours stands for, or that would break what is promised here. */
  private static final Map<String, String> RESERVED = reserved();

  private static final Set<String> RESERVED_EVERYWHERE =
      Set.of("delay", "pollstrategy", "exceptionhandler");
  private static final Pattern HIDDEN =
      Pattern.compile(".*(password|passphrase|secret|token).*", Pattern.CASE_INSENSITIVE);
  private static final Pattern URI = Pattern.compile("[a-z][a-z0-9+.-]*:.+");
  private static final Pattern PASSWORD_IN_URI = Pattern.compile("[^:]+:(//)?[^/@]*:[^/@]*@.*");
  private static final Pattern HOST_KEY =
      Pattern.compile("(ssh-|ecdsa-|sk-)[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+=*");

  /** As the ledger wants the number of a company. */
  private static final Pattern COMPANY = Pattern.compile("(?=(?:.*[0-9]){5})[0-9A-Za-z]{5,20}");

  private static final int LONGEST_PAUSE_SECONDS = 86_400;

  private final String name;
  private final String defaultKnownHosts;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, String> values = new TreeMap<>();
  private final Map<String, String> options = new TreeMap<>();
  private final Map<String, String> secrets = new TreeMap<>();

  private ConfigReader(String name, String defaultKnownHosts) {
    this.name = name;
    this.defaultKnownHosts = defaultKnownHosts;
  }

  /**
   * @param properties of the configuration, as the framework gives them
   * @param defaultKnownHosts file of the known hosts unless the configuration names another
   */
  public static Reading read(String name, Map<String, ?> properties, String defaultKnownHosts) {
    ConfigReader reader = new ConfigReader(name, defaultKnownHosts);
    properties.forEach((key, value) -> reader.sort(key, String.valueOf(value).strip()));
    SourceConfig config = reader.config();
    return reader.problems.isEmpty()
        ? new Reading.Understood(config)
        : new Reading.Wrong(reader.problems);
  }

  private void sort(String key, String value) {
    if (FRAMEWORK.stream().anyMatch(key::startsWith)) return;
    if (key.startsWith(SECRET)) {
      secrets.put(key.substring(SECRET.length()), value);
    } else if (key.startsWith(OPTION)) {
      option(key, value);
    } else if (KEYS.contains(key)) {
      if (!value.isEmpty()) values.put(key, value);
    } else {
      wrong(key, "no such key; options of the endpoint are written " + OPTION + key);
    }
  }

  private void option(String key, String value) {
    String option = key.substring(OPTION.length());
    if (HIDDEN.matcher(option).matches()) {
      wrong(key, "write it as " + SECRET + option + ", which is never shown");
    }
    options.put(option, value);
  }

  private SourceConfig config() {
    Address address =
        new Address(uri(), options, secrets, values.getOrDefault("nameHeader", "CamelFileName"));
    Family family = address.family();
    options.keySet().forEach(option -> refuseReserved(family, option));
    return new SourceConfig(
        name, address, siren(), pattern(), after(family), every(), trust(family));
  }

  private void refuseReserved(Family family, String option) {
    String known = option.toLowerCase(Locale.ROOT);
    boolean counts = family != Family.OTHER || RESERVED_EVERYWHERE.contains(known);
    if (counts && RESERVED.containsKey(known)) wrong(OPTION + option, RESERVED.get(known));
  }

  private String uri() {
    String uri = values.getOrDefault("uri", "");
    if (uri.isEmpty()) {
      wrong("uri", "missing; for example sftp://name@server/folder");
    } else if (!URI.matcher(uri).matches()) {
      wrong("uri", "not an address such as sftp://name@server/folder");
    } else if (uri.contains("?")) {
      wrong("uri", "without ?; each option is a key of its own, " + OPTION + "name");
    } else if (PASSWORD_IN_URI.matcher(uri).matches()) {
      wrong("uri", "without password; write it as " + SECRET + "password");
    } else {
      return uri;
    }
    return "unknown:unknown";
  }

  private Optional<String> siren() {
    Optional<String> siren = Optional.ofNullable(values.get("siren")).map(s -> s.replace(" ", ""));
    if (siren.isPresent() && !COMPANY.matcher(siren.get()).matches()) {
      wrong("siren", "“" + siren.get() + "” is not a company number");
    }
    return siren;
  }

  private Optional<NamePattern> pattern() {
    try {
      return Optional.ofNullable(values.get("pattern")).map(NamePattern::new);
    } catch (IllegalArgumentException e) {
      wrong("pattern", e.getMessage());
      return Optional.empty();
    }
  }

  private After after(Family family) {
    Optional<String> given = Optional.ofNullable(values.get("after"));
    if (family == Family.OTHER) {
      if (given.isPresent() && values.containsKey("uri")) {
        wrong("after", "not for this kind of source: use the options of its component");
      }
      return After.BY_OPTIONS;
    }
    After after =
        switch (given.orElse("move")) {
          case "keep" -> After.KEEP;
          case "move" -> After.MOVE;
          case "delete" -> After.DELETE;
          default -> {
            wrong("after", "“" + given.get() + "” is none of keep, move, delete");
            yield After.MOVE;
          }
        };
    if (family == Family.POP3 && after != After.DELETE) {
      wrong("after", "write delete: a POP3 mailbox has neither folders nor marks; or use imaps");
    }
    return after;
  }

  private Duration every() {
    String given = values.getOrDefault("everySeconds", "60");
    try {
      int seconds = Integer.parseInt(given);
      if (seconds >= 1 && seconds <= LONGEST_PAUSE_SECONDS) return Duration.ofSeconds(seconds);
    } catch (NumberFormatException e) {
      // Said below.
    }
    wrong("everySeconds", "“" + given + "” is not a number from 1 to " + LONGEST_PAUSE_SECONDS);
    return Duration.ofMinutes(1);
  }

  private HostTrust trust(Family family) {
    for (String key : List.of("knownHosts", "hostKey")) {
      if (values.containsKey(key) && family != Family.SFTP) wrong(key, "for sftp only");
    }
    // The comment that may follow a key is of no use.
    Optional<String> hostKey =
        Optional.ofNullable(values.get("hostKey"))
            .map(key -> key.replaceAll("\\s+", " "))
            .map(key -> key.replaceAll("^(\\S+ \\S+) .*$", "$1"));
    if (hostKey.isPresent() && !HOST_KEY.matcher(hostKey.get()).matches()) {
      wrong("hostKey", "not a public key such as ssh-rsa AAAAB3Nza…");
    }
    return new HostTrust(values.getOrDefault("knownHosts", defaultKnownHosts), hostKey);
  }

  private void wrong(String key, String text) {
    problems.add(new Problem(key, text));
  }

  private static Map<String, String> reserved() {
    Map<String, String> reserved = new TreeMap<>();
    for (String option : List.of("delay", "initialdelay", "timeunit", "scheduler")) {
      reserved.put(option, "write everySeconds instead");
    }
    for (String option :
        List.of("move", "premove", "delete", "noop", "moveto", "copyto", "idempotent")) {
      reserved.put(option, "write after instead");
    }
    for (String option : List.of("include", "exclude", "filter", "filterfile", "antinclude")) {
      reserved.put(option, "write pattern instead");
    }
    for (String option : List.of("knownhosts", "knownhostsfile", "knownhostsuri")) {
      reserved.put(option, "write knownHosts or hostKey instead");
    }
    for (String option :
        List.of(
            "pollstrategy",
            "exceptionhandler",
            "oncompletionexceptionhandler",
            "streamdownload",
            "localworkdirectory",
            "mapmailmessage",
            "bridgeerrorhandler",
            "throwexceptiononconnectfailed",
            "idempotentrepository")) {
      reserved.put(option, "cannot be changed here");
    }
    return Map.copyOf(reserved);
  }
}
