package org.encours.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WebSettingsTest {

  @Test
  void theShippedFileStatesEverySettingWithItsDefault() throws IOException {
    Map<String, String> defaults = new TreeMap<>();
    for (Method setting : WebSettings.class.getDeclaredMethods()) {
      defaults.put(setting.getName().replace('_', '.'), String.valueOf(setting.getDefaultValue()));
    }
    Properties shipped = new Properties();
    try (Reader file = Files.newBufferedReader(Path.of("src/main/cfg/org.encours.web.cfg"))) {
      shipped.load(file);
    }
    Map<String, String> stated = new TreeMap<>();
    shipped.stringPropertyNames().forEach(name -> stated.put(name, shipped.getProperty(name)));
    assertEquals(defaults, stated);
  }
}
