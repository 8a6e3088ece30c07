package org.encours.rest.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Storage contracts of which the API uses a few methods: all others are not there. */
final class Facts {
  private Facts() {}

  /**
   * An implementation that hands the calls to methods of {@code target}, by name.
   *
   * @param names name in the contract to name in the target
   */
  static <T> T by(Object target, Class<T> contract, Map<String, String> names) {
    return contract.cast(
        Proxy.newProxyInstance(
            contract.getClassLoader(),
            new Class<?>[] {contract},
            (proxy, method, arguments) -> {
              Method own =
                  Optional.ofNullable(names.get(method.getName()))
                      .flatMap(name -> named(target, name))
                      .orElseThrow(() -> new UnsupportedOperationException(method.toString()));
              try {
                return own.invoke(target, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private static Optional<Method> named(Object target, String name) {
    return Stream.of(target.getClass().getDeclaredMethods())
        .filter(method -> method.getName().equals(name))
        .filter(method -> !method.isSynthetic())
        .peek(method -> method.setAccessible(true))
        .reduce(
            (one, other) -> {
              throw new IllegalStateException(Arrays.asList(one, other).toString());
            });
  }
}
