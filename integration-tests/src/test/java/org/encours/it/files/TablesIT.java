package org.encours.it.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.encours.it.booted.EncoursExtension;
import org.encours.it.booted.EncoursExtension.Booted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A table is refused until somebody says what its columns mean; then it is a ledger. */
@ExtendWith(EncoursExtension.class)
class TablesIT {
  private static final String TABLE =
      """
      Compte client;Raison sociale;N° facture;Date facture;Échéance;Débit;Crédit
      C0001;Alpha SARL;F1;05/01/2026;15/02/2026;1 200,50;
      C0002;=cmd();F2;06/01/2026;16/02/2026;300,00;
      C0001;Alpha SARL;V1;07/02/2026;;;1 200,50
      """;
  private static final String MAPPING =
      """
      {"shape":{"delimiter":";","decimal":",","dates":"dd/MM/yyyy","headerRow":1},
       "columns":{"account":"Compte client","name":"Raison sociale","piece":"N° facture",
         "date":"Date facture","dueDate":"Échéance","debit":"Débit","credit":"Crédit"}}""";

  @Test
  void aTableWithItsMappingIsALedger(Booted encours) {
    Firm firm = new Firm(encours.api);
    byte[] content = TABLE.getBytes(StandardCharsets.UTF_8);
    JsonNode refused = encours.api.importedFor(firm.siren, "ventes.csv", content);
    assertEquals("rejected", refused.get("state").asText());
    String reason = refused.get("errors").get(0).get("reason").asText();
    assertTrue(reason.contains("correspondance"), reason);

    int saved =
        encours.api.put("/companies/" + firm.siren + "/table-mappings/ventes", MAPPING).status();
    assertTrue(saved < 300, "status " + saved);
    JsonNode taken = encours.api.importedFor(firm.siren, "ventes.csv", content);
    assertEquals("imported", taken.get("state").asText(), taken.toString());
    assertEquals(3, taken.get("newEntries").asLong());
    assertEquals("300.00", firm.balance().toPlainString());

    List<JsonNode> items = firm.items();
    JsonNode first =
        items.stream().filter(i -> i.get("piece").asText().equals("F1")).findFirst().orElseThrow();
    assertEquals("2026-02-15", first.get("due").asText(), "the table's own due date");

    String exported = encours.api.get("/companies/" + firm.siren + "/exports/csv").text();
    assertTrue(exported.contains(";'=cmd();"), "a formula is no formula any more: " + exported);
    assertTrue(exported.contains(";15/02/2026;"), exported);
  }
}
