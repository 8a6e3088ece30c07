package org.encours.ledger.internal;

import java.nio.file.Path;
import org.encours.testkit.SettingsFiles;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void theShippedFileGivesTheDefaults() {
    SettingsFiles.assertShipsDefaults(
        Path.of("src/main/cfg/org.encours.ledger.cfg"), Settings.class);
  }
}
