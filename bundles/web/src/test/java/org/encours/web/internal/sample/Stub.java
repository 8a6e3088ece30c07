package org.encours.web.internal.sample;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Makes an object with some methods of a large contract pass for an implementation of it. */
final class Stub {
  private Stub() {}

  /** Calls go to the target's method of the same name and parameters; without one, they fail. */
  static <T> T of(Class<T> contract, Object target) {
    return contract.cast(
        Proxy.newProxyInstance(
            contract.getClassLoader(),
            new Class<?>[] {contract},
            (proxy, method, args) -> call(target, method, args)));
  }

  private static Object call(Object target, Method method, Object[] args) throws Throwable {
    Method own;
    try {
      own = target.getClass().getMethod(method.getName(), method.getParameterTypes());
    } catch (NoSuchMethodException e) {
      throw new UnsupportedOperationException(method.toString(), e);
    }
    try {
      return own.invoke(target, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
