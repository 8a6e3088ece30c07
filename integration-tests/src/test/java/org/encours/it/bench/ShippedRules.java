package org.encours.it.bench;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.encours.api.lettering.MatchingRule;
import org.encours.lettering.internal.domain.Matching;

/** The rules that the product comes with, as its bundle holds them. */
final class ShippedRules {
  private ShippedRules() {}

  /** In the order in which they are asked. */
  static List<MatchingRule> all()
      throws IOException, URISyntaxException, ReflectiveOperationException {
    List<MatchingRule> rules = new ArrayList<>();
    for (String name : classes()) {
      Class<?> type = Class.forName(name);
      if (MatchingRule.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
        rules.add((MatchingRule) type.getConstructor().newInstance());
      }
    }
    if (rules.isEmpty()) throw new IllegalStateException("no rule found");
    return MatchingRule.inOrder(rules);
  }

  private static List<String> classes() throws IOException, URISyntaxException {
    Path code = Path.of(Matching.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String folder = Matching.class.getPackageName().replace('.', '/');
    if (Files.isDirectory(code)) return classes(code.resolve(folder));
    try (FileSystem jar = FileSystems.newFileSystem(code)) {
      return classes(jar.getPath(folder));
    }
  }

  private static List<String> classes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Rule.class"))
          .map(name -> Matching.class.getPackageName() + "." + name.replace(".class", ""))
          .toList();
    }
  }
}
