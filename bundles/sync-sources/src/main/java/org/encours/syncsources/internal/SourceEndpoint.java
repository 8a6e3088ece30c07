package org.encours.syncsources.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.Endpoint;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.encours.syncsources.internal.domain.After;
import org.encours.syncsources.internal.domain.Family;
import org.encours.syncsources.internal.domain.Problem;
import org.encours.syncsources.internal.domain.SourceConfig;

/**
 * Makes the Camel endpoint of a source. Options and secrets are handed over as values, never as
 * part of a URI: nothing needs escaping, and no log or registry of Camel's ever holds a secret.
 */
final class SourceEndpoint {
  private static final int FIRST_LOOK_MILLIS = 1_000;
  private static final int CONNECT_MILLIS = 10_000;
  private static final int ANSWER_MILLIS = 60_000;
  private static final int MOST_FILES = 1_000;
  private static final int MOST_MAILS = 100;
  private static final int MOST_KEPT = 100_000;
  private static final long KEPT_BYTES = 32L << 20;

  private final CamelContext camel;
  private final SourceConfig config;
  private final PollWatch watch;
  private final FileFilter filter;
  private final Path taken;

  /**
   * @param taken file for the list of what was taken and stays where it is
   */
  SourceEndpoint(
      CamelContext camel, SourceConfig config, PollWatch watch, FileFilter filter, Path taken) {
    this.camel = camel;
    this.config = config;
    this.watch = watch;
    this.filter = filter;
    this.taken = taken;
  }

  /** What comes of it. */
  sealed interface Outcome {
    record Ready(Endpoint endpoint) implements Outcome {}

    record Wrong(Problem problem) implements Outcome {}
  }

  Outcome create() {
    String scheme = config.address().scheme();
    Component component = camel.getComponent(scheme);
    if (component == null) {
      return wrong(
          "uri",
          "nothing installed here knows “"
              + scheme
              + ":”; install the bundle that brings this Camel component, then restart"
              + " org.encours.sync-sources");
    }
    PropertyConfigurer configurer = component.getEndpointPropertyConfigurer();
    for (String option : config.address().options().keySet()) {
      if (!knows(configurer, option)) return unknown("option.", option);
    }
    for (String secret : config.address().secrets().keySet()) {
      if (!knows(configurer, secret)) return unknown("secret.", secret);
    }
    try {
      return new Outcome.Ready(endpoint(component, configurer));
    } catch (PropertyBindingException e) {
      return wrong("option." + e.getPropertyName(), "this value is not understood");
    } catch (Exception e) {
      // Camel declares no narrower type, and components throw what they like.
      return wrong("uri", String.valueOf(e.getMessage()));
    }
  }

  private Endpoint endpoint(Component component, PropertyConfigurer configurer) throws Exception {
    Map<String, Object> parameters = parameters(configurer);
    // Camel reads durations from texts only.
    parameters.replaceAll((name, value) -> value instanceof Number ? value.toString() : value);
    Map<String, String> late = new HashMap<>();
    config
        .address()
        .secrets()
        .forEach(
            (name, value) -> {
              if (isSpecial(value)) late.put(name, value);
              else parameters.put(name, value);
            });
    Endpoint endpoint = component.createEndpoint(config.address().uri(), parameters);
    late.forEach((name, value) -> configurer.configure(camel, endpoint, name, value, true));
    return endpoint;
  }

  /** Camel would look up a bean, or a property. */
  private static boolean isSpecial(String value) {
    return value.startsWith("#") || value.contains("{{") || value.startsWith("RAW");
  }

  private Map<String, Object> parameters(PropertyConfigurer configurer) {
    Family family = config.address().family();
    Map<String, Object> parameters = new HashMap<>();
    if (family.isRemoteFiles()) remote(parameters, family);
    parameters.putAll(config.address().options());
    if (family.isFiles()) files(parameters);
    if (family.isMail()) mail(parameters);
    if (knows(configurer, "pollStrategy")) {
      parameters.put("delay", config.every().toMillis());
      parameters.put("initialDelay", FIRST_LOOK_MILLIS);
      parameters.put("pollStrategy", watch);
    }
    if (knows(configurer, "exceptionHandler")) parameters.put("exceptionHandler", watch);
    return parameters;
  }

  /** What an administrator may change by options. */
  private void remote(Map<String, Object> parameters, Family family) {
    parameters.put("autoCreate", false);
    parameters.put("stepwise", false);
    parameters.put("disconnect", true);
    parameters.put("maximumReconnectAttempts", 0);
    parameters.put("connectTimeout", CONNECT_MILLIS);
    parameters.put("soTimeout", ANSWER_MILLIS);
    parameters.put("throwExceptionOnConnectFailed", true);
    parameters.put("streamDownload", true);
    if (family == Family.SFTP) {
      parameters.put("strictHostKeyChecking", "yes");
      parameters.put("useUserKnownHostsFile", false);
      config
          .trust()
          .line(config.address().uri())
          .ifPresentOrElse(
              line -> parameters.put("knownHosts", line.getBytes(StandardCharsets.UTF_8)),
              () -> parameters.put("knownHostsFile", config.trust().knownHosts()));
    } else {
      parameters.put("passiveMode", true);
      parameters.put("binary", true);
    }
  }

  private void files(Map<String, Object> parameters) {
    if (config.address().family() == Family.LOCAL_FILES) {
      parameters.put("autoCreate", false);
      parameters.put("directoryMustExist", true);
      parameters.put("readLock", "none");
    }
    parameters.put("filter", filter);
    parameters.put("onCompletionExceptionHandler", watch);
    parameters.putIfAbsent("sortBy", "file:name");
    parameters.putIfAbsent("maxMessagesPerPoll", MOST_FILES);
    parameters.put("eagerMaxMessagesPerPoll", false);
    if (config.after() == After.MOVE) {
      parameters.put("move", ".encours-done/${header." + Arrival.TARGET + "}");
    } else if (config.after() == After.DELETE) {
      parameters.put("delete", true);
    } else {
      parameters.put("noop", true);
      parameters.put("idempotent", true);
      parameters.put("idempotentKey", "${file:name}|${file:size}|${file:modified}");
      parameters.put(
          "idempotentRepository",
          FileIdempotentRepository.fileIdempotentRepository(taken.toFile(), MOST_KEPT, KEPT_BYTES));
    }
  }

  private void mail(Map<String, Object> parameters) {
    parameters.put("mapMailMessage", false);
    parameters.put("handleFailedMessage", true);
    parameters.put("disconnect", true);
    parameters.put("closeFolder", true);
    parameters.putIfAbsent("connectionTimeout", CONNECT_MILLIS);
    parameters.putIfAbsent("fetchSize", MOST_MAILS);
    parameters.putIfAbsent("mail." + config.address().scheme() + ".timeout", "" + ANSWER_MILLIS);
    if (config.after() == After.MOVE) parameters.put("moveTo", "encours-done");
    parameters.put("delete", config.after() == After.DELETE);
  }

  private static boolean knows(PropertyConfigurer configurer, String option) {
    // Options of a group, mail.imaps.timeout, are the component's own business.
    return !(configurer instanceof PropertyConfigurerGetter getter)
        || option.contains(".")
        || getter.getOptionType(option, true) != null;
  }

  private Outcome unknown(String prefix, String option) {
    return wrong(prefix + option, config.address().scheme() + " has no such option");
  }

  private static Outcome wrong(String key, String text) {
    return new Outcome.Wrong(new Problem(key, text));
  }
}
