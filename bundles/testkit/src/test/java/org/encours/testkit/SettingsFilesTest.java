package org.encours.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFilesTest {
  private static final String FAITHFUL =
      """
      # How often.
      poll.seconds = 5
      name = Encours, poste client
      enabled = true
      largestBytes = 4294967296
      codes = 411
      """;

  @TempDir private Path folder;

  /** Settings of a bundle. */
  private @interface Sample {
    int poll_seconds() default 5;

    String name() default "Encours, poste client";

    boolean enabled() default true;

    long largestBytes() default 4L << 30;

    String[] codes() default {"411"};
  }

  private @interface Several {
    String[] codes() default {"411", "413"};
  }

  private void check(String text) throws IOException {
    check(text, Sample.class);
  }

  private void check(String text, Class<? extends Annotation> settings) throws IOException {
    Path file = Files.writeString(folder.resolve("org.encours.sample.cfg"), text);
    SettingsFiles.assertShipsDefaults(file, settings);
  }

  private String fault(String text) {
    return assertThrows(AssertionError.class, () -> check(text)).getMessage();
  }

  @Test
  void faithfulFilePasses() throws IOException {
    check(FAITHFUL);
  }

  @Test
  void valuesFromElsewherePass() {
    assertDoesNotThrow(() -> check(FAITHFUL.replace("= 5", "= ${env:ENCOURS_POLL:-7}")));
  }

  @Test
  void missingAttributeIsFound() {
    assertTrue(fault(FAITHFUL.replace("name", "# name")).contains("name: missing in the file"));
  }

  @Test
  void unknownAttributeIsFound() {
    assertTrue(fault(FAITHFUL + "enable = true\n").contains("enable: no such attribute"));
  }

  @Test
  void otherValueIsFound() {
    String fault = fault(FAITHFUL.replace("= 5", "= 6"));
    assertTrue(fault.contains("poll.seconds: the file gives “6”, the default is “5”"), fault);
  }

  @Test
  void unreadableValueIsFound() {
    assertTrue(fault(FAITHFUL.replace("= 5", "= 5 s")).contains("“5 s” is no int"));
    assertTrue(fault(FAITHFUL.replace("= true", "= yes")).contains("“yes” is no boolean"));
  }

  @Test
  void commasDoNotMakeAnArray() {
    AssertionError e =
        assertThrows(AssertionError.class, () -> check("codes = 411,413\n", Several.class));
    assertTrue(e.getMessage().contains("gives 1 element(s) [411,413], the default is 2"));
  }

  @ParameterizedTest
  @CsvSource({
    "timeZone, timeZone",
    "poll_seconds, poll.seconds",
    "a__b, a_b",
    "new$, new",
    "a$$b, a$b",
    "a$_$b, a-b"
  })
  void namesAttributesAsDeclarativeServicesDo(String method, String property) {
    assertEquals(property, SettingsFiles.propertyName(method));
  }
}
