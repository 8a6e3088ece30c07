package org.encours.syncfiles.internal;

import java.nio.file.Path;
import org.encours.testkit.SettingsFiles;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void theShippedFileGivesTheDefaults() {
    SettingsFiles.assertShipsDefaults(
        Path.of("src/main/cfg/org.encours.sync.files.cfg"), Settings.class);
  }
}
