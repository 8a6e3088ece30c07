package org.encours.syncfiles.internal;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;

/** Settings with their defaults, but for some. */
final class TestFolders {
  private TestFolders() {}

  static DropFolders in(Path root) {
    return new DropFolders(settings(Map.of("root", root.toString())));
  }

  static Settings settings(Map<String, Object> given) {
    return (Settings)
        Proxy.newProxyInstance(
            Settings.class.getClassLoader(),
            new Class<?>[] {Settings.class, Annotation.class},
            (proxy, method, arguments) ->
                given.getOrDefault(method.getName(), method.getDefaultValue()));
  }
}
