package org.encours.it.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.encours.it.booted.EncoursExtension;
import org.encours.it.booted.EncoursExtension.Booted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing stays in the drop folder for ever. */
@ExtendWith(EncoursExtension.class)
class StrayFilesIT {
  private Firm firm;
  private Drop drop;

  @BeforeEach
  void begin(Booted booted) {
    firm = new Firm(booted.api);
    drop = new Drop(booted.home.resolve("drop"));
  }

  @Test
  void aFolderWithinTheFolderOfACompanyIsLookedInto() throws IOException {
    String name = "ventes – " + firm.siren + ".txt";
    drop.put(firm.siren + "/2023/décembre/" + name, firm.invoice("F1"));
    drop.archived(name);
    assertEquals(1, firm.items().size());
  }

  @Test
  void aFileThatIsTooDeepIsRejected() throws IOException {
    String name = "profond-" + firm.siren + ".txt";
    drop.put(firm.siren + "/1/2/3/4/5/6/7/8/" + name, firm.invoice("F1"));
    String note = drop.note(drop.rejected(name), "error");
    assertTrue(note.contains("profondeur"), note);
  }

  /** As a sender writes it that knows Latin-1 only. */
  @Test
  void aNameThatIsNotUtf8IsUnderstood() throws IOException, InterruptedException {
    Path source = Files.createTempFile("latin", ".txt");
    Files.write(source, firm.invoice("F1"));
    Path folder = Files.createDirectories(drop.in(firm.siren));
    copy(source, folder, "vendu-\\351t\\351-" + firm.siren + ".txt");
    Path archived = drop.archived("vendu-été-" + firm.siren + ".txt");
    assertArrayEquals(firm.invoice("F1"), Files.readAllBytes(archived));
    assertEquals(1, firm.items().size());
  }

  @Test
  void aFileInAFolderWhoseNameIsNotUtf8IsRejected() throws IOException, InterruptedException {
    Path source = Files.createTempFile("latin", ".txt");
    Files.writeString(source, "rien", StandardCharsets.UTF_8);
    String name = "dedans-" + firm.siren + ".txt";
    copy(source, drop.in(""), "soci\\351t\\351-" + firm.siren + "/" + name);
    String note = drop.note(drop.rejected(name), "error");
    assertTrue(note.contains("UTF-8"), note);
  }

  /** Java cannot write such names everywhere; a shell can. */
  private static void copy(Path source, Path folder, String octal)
      throws IOException, InterruptedException {
    String script =
        "target=\"$2/$(printf \"$3\")\"; mkdir -p \"$(dirname \"$target\")\"; cp \"$1\" \"$target\"";
    Process shell =
        new ProcessBuilder("sh", "-c", script, "sh", source.toString(), folder.toString(), octal)
            .inheritIO()
            .start();
    assertEquals(0, shell.waitFor());
  }
}
