package org.encours.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.encours.web.internal.domain.Display;
import org.encours.web.internal.domain.Phrase;

/**
 * The texts that the screens of one bundle may use: its own, then those of this bundle.
 *
 * @param french by key
 * @param english by key
 */
record Texts(Map<String, String> french, Map<String, String> english) {

  /** The texts of a bundle's class loader before those of this one. */
  static Texts of(ClassLoader bundle) {
    return new Texts(merged(bundle, "fr"), merged(bundle, "en"));
  }

  /** The text of that key with its values filled in. */
  Optional<String> find(String key, List<?> values, Display display) {
    Map<String, String> texts = display.english() ? english : french;
    return Optional.ofNullable(texts.get(key)).map(text -> Phrase.fill(text, values, display));
  }

  /** The text, or the key itself: a page with a hole is better than none. */
  String get(String key, List<?> values, Display display) {
    return find(key, values, display).orElse(key);
  }

  private static Map<String, String> merged(ClassLoader bundle, String language) {
    ClassLoader own = Texts.class.getClassLoader();
    Map<String, String> texts = new HashMap<>(load(own, language));
    if (bundle != own) texts.putAll(load(bundle, language));
    return Map.copyOf(texts);
  }

  private static Map<String, String> load(ClassLoader bundle, String language) {
    Properties properties = new Properties();
    try (InputStream in = bundle.getResourceAsStream("messages_" + language + ".properties")) {
      if (in == null) return Map.of();
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new HashMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }
}
