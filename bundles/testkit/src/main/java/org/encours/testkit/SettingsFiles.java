package org.encours.testkit;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds the {@code .cfg} files that ship with a bundle together with the annotation types that its
 * components read them through.
 *
 * <p>Values are converted as Declarative Services do (OSGi Compendium, chapter 112): a {@code .cfg}
 * file gives one text per attribute, and a text becomes an array of one element, commas or not.
 */
public final class SettingsFiles {
  private SettingsFiles() {}

  /**
   * Fails unless the file gives a value to exactly the attributes of the type, each equal to the
   * default. Only the presence is checked of values taken from elsewhere ({@code ${env:…}}) and of
   * attributes without default.
   *
   * @param settings the {@code @ObjectClassDefinition}
   */
  public static void assertShipsDefaults(Path file, Class<? extends Annotation> settings) {
    Properties given = load(file);
    Map<String, Method> attributes = attributes(settings);
    TreeSet<String> names = new TreeSet<>(attributes.keySet());
    names.addAll(given.stringPropertyNames());
    StringBuilder faults = new StringBuilder();
    for (String name : names) {
      fault(Optional.ofNullable(attributes.get(name)), given.getProperty(name))
          .ifPresent(fault -> faults.append("\n  ").append(name).append(": ").append(fault));
    }
    if (!faults.isEmpty()) fail(file + " and " + settings.getName() + " differ:" + faults);
  }

  private static Properties load(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static Map<String, Method> attributes(Class<? extends Annotation> settings) {
    Map<String, Method> attributes = new TreeMap<>();
    for (Method method : settings.getDeclaredMethods()) {
      if (!method.isSynthetic()) attributes.put(propertyName(method.getName()), method);
    }
    return attributes;
  }

  /** The rule of chapter 112.8.2.1, without {@code PREFIX_}. */
  static String propertyName(String method) {
    StringBuilder name = new StringBuilder(method.length());
    for (int i = 0; i < method.length(); i++) {
      if (method.startsWith("$_$", i)) {
        name.append('-');
        i += 2;
      } else if (method.startsWith("$$", i) || method.startsWith("__", i)) {
        name.append(method.charAt(i++));
      } else if (method.charAt(i) == '_') {
        name.append('.');
      } else if (method.charAt(i) != '$') {
        name.append(method.charAt(i));
      }
    }
    return name.toString();
  }

  private static Optional<String> fault(Optional<Method> attribute, String text) {
    if (attribute.isEmpty()) return Optional.of("no such attribute");
    if (text == null) return Optional.of("missing in the file");
    Object usual = attribute.get().getDefaultValue();
    if (text.contains("${") || usual == null) return Optional.empty();
    Object value;
    try {
      value = convert(text.strip(), attribute.get().getReturnType());
    } catch (IllegalArgumentException e) {
      return Optional.of("“" + text + "” is no " + attribute.get().getReturnType().getTypeName());
    }
    if (Objects.deepEquals(value, usual)) return Optional.empty();
    return Optional.of("the file gives " + shown(value) + ", the default is " + shown(usual));
  }

  private static Object convert(String text, Class<?> type) {
    if (type.isArray()) {
      Object array = Array.newInstance(type.getComponentType(), 1);
      Array.set(array, 0, convert(text, type.getComponentType()));
      return array;
    }
    if (type == String.class) return text;
    if (type == int.class) return Integer.parseInt(text);
    if (type == long.class) return Long.parseLong(text);
    if (type == double.class) return Double.parseDouble(text);
    if (type == boolean.class && text.matches("true|false")) return Boolean.parseBoolean(text);
    for (Object constant : type.isEnum() ? type.getEnumConstants() : new Object[0]) {
      if (((Enum<?>) constant).name().equals(text)) return constant;
    }
    throw new IllegalArgumentException(text);
  }

  private static String shown(Object value) {
    if (!value.getClass().isArray()) return "“" + value + "”";
    Object[] elements = new Object[Array.getLength(value)];
    for (int i = 0; i < elements.length; i++) elements[i] = Array.get(value, i);
    return elements.length + " element(s) " + Arrays.toString(elements);
  }
}
