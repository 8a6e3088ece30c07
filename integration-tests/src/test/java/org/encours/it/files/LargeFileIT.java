package org.encours.it.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.encours.it.booted.EncoursExtension;
import org.encours.it.booted.EncoursExtension.Booted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A file that has begun to reach the database before it turns out that it must not. */
@ExtendWith(EncoursExtension.class)
class LargeFileIT {
  private static final int ENTRIES = 20_000;
  private static final String NAME = "438213795FEC20241231.txt";
  private static final String HEADER =
      "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib"
          + "|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate"
          + "|Montantdevise|Idevise\n";

  @Test
  void isRefusedForItsLastLineAndIsTakenOnce(Booted encours) {
    JsonNode refused = finished(encours, fec("20241345"));
    assertEquals("rejected", refused.get("state").asText());
    assertEquals(ENTRIES + 1, refused.get("errors").get(0).get("line").asInt());
    assertEquals(0, refused.get("newEntries").asInt());

    JsonNode taken = finished(encours, fec("20240105"));
    assertEquals("imported", taken.get("state").asText());
    assertEquals(ENTRIES, taken.get("newEntries").asInt());

    JsonNode again = finished(encours, fec("20240105"));
    assertEquals("duplicate", again.get("state").asText());
    assertEquals(taken.get("id"), again.get("duplicateOf"));
  }

  private static JsonNode finished(Booted encours, byte[] content) {
    String id = encours.api.upload(NAME, content).get("id").asText();
    return encours.api.finished("/imports/" + id);
  }

  private static byte[] fec(String lastDay) {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 1; i <= ENTRIES; i++) {
      String day = i == ENTRIES ? lastDay : "20240105";
      text.append("VE|Ventes|").append(i).append('|').append(day);
      text.append("|411000|Clients|C").append(i % 700).append("|Client ").append(i % 700);
      text.append("|FA").append(i).append("|20240105|Facture FA").append(i);
      text.append("|120,00|0,00|||20240105||\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
