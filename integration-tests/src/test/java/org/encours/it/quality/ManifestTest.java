package org.encours.it.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** Manifests: who exports what, versions on all of it, names that agree with the folders. */
class ManifestTest {

  @Test
  void onlyTheApiExportsAndEveryPackageHasAVersion() throws IOException {
    int checked = 0;
    for (Path bundle : Repository.bundles()) {
      String name = bundle.getFileName().toString();
      if (name.equals("testkit")) continue;
      Attributes manifest = manifest(bundle);
      checked++;
      assertEquals("org.encours." + name, manifest.getValue("Bundle-SymbolicName"), name);
      String exports = manifest.getValue("Export-Package");
      if (!name.equals("api")) {
        assertEquals(null, exports, name + " exports packages");
        continue;
      }
      List<String> packages = clauses(exports);
      assertFalse(packages.isEmpty());
      for (String clause : packages) {
        assertTrue(clause.startsWith("org.encours.api"), clause);
        assertTrue(clause.contains(";version="), clause);
      }
    }
    assertTrue(checked > 5, "bundles checked: " + checked);
  }

  @Test
  void everyBundleSaysWhatItIs() throws IOException {
    for (Path bundle : Repository.bundles()) {
      Path readme = bundle.resolve("README.md");
      assertTrue(Files.exists(readme), readme + " is missing");
      assertTrue(Files.size(readme) > 300, readme + " says too little");
    }
  }

  private static Attributes manifest(Path bundle) throws IOException {
    try (JarFile jar = new JarFile(Repository.jar(bundle).toFile())) {
      return jar.getManifest().getMainAttributes();
    }
  }

  /** Clauses of a header, split at the commas outside quotes. */
  private static List<String> clauses(String header) {
    List<String> clauses = new ArrayList<>();
    if (header == null) return clauses;
    StringBuilder clause = new StringBuilder();
    boolean quoted = false;
    for (char c : header.toCharArray()) {
      if (c == '"') quoted = !quoted;
      if (c == ',' && !quoted) {
        clauses.add(clause.toString());
        clause.setLength(0);
      } else {
        clause.append(c);
      }
    }
    clauses.add(clause.toString());
    return clauses;
  }
}
