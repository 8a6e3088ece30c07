package org.encours.bank.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.encours.api.Words;
import org.encours.bank.internal.domain.ReturnReasons;

/** The words of return reasons, as this bundle brings them. */
final class ReturnReasonsFile {
  private static final String FILE = "return-reasons.csv";

  private ReturnReasonsFile() {}

  static ReturnReasons read() {
    try (InputStream file = ReturnReasonsFile.class.getResourceAsStream(FILE)) {
      if (file == null) throw new IllegalStateException(FILE + " is missing");
      Map<String, Words> words = new HashMap<>();
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("#")) continue;
        String[] fields = line.split(";");
        if (fields.length != 3) throw new IllegalStateException(FILE + ": " + line);
        words.put(fields[0], new Words(fields[1], fields[2]));
      }
      return new ReturnReasons(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
