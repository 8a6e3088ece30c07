package org.encours.it.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.encours.demo.internal.domain.DemoCompany;
import org.encours.demo.internal.domain.DemoFile;
import org.encours.demo.internal.domain.Truth;
import org.encours.it.booted.Api;
import org.encours.it.booted.Await;
import org.encours.it.booted.EncoursExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The bank statement of the demo company, against what its author knows: what the ledger has
 * already is not counted again, what only the bank has goes to the right customer or waits, and
 * when the ledger has it too, the cash still counts once.
 */
@ExtendWith(EncoursExtension.class)
class BankReceiptsIT {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
  private static final String SIREN = "542065479";
  private static final String COMPANY = "/companies/" + SIREN;
  private static final String IBAN = "FR7639999004172134567890128";
  private static final String OTHER_IBAN = "FR1420041010050500013M02606";
  private static final String FEC_HEAD =
      "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib"
          + "|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate"
          + "|Montantdevise|Idevise\n";

  private Api api;

  @Test
  void theCashCountsOnceAndOnTheRightCustomer(EncoursExtension.Booted booted) {
    api = booted.api;
    List<DemoFile> files = DemoCompany.files(DAY);
    for (DemoFile ledger : files.subList(0, 2)) taken(ledger);
    BigDecimal booked = balance();
    taken(files.get(2));
    List<JsonNode> movements =
        Await.value(
            "every movement is decided",
            Duration.ofMinutes(2),
            () -> all(COMPANY + "/bank-movements?limit=500"),
            found -> found.stream().allMatch(m -> m.hasNonNull("decision")));

    Map<String, Truth.Pending> pending =
        DemoCompany.truth(DAY).pending().stream()
            .collect(Collectors.toMap(Truth.Pending::reference, each -> each, (one, two) -> one));
    BigDecimal standsIn = BigDecimal.ZERO;
    int receipts = 0;
    for (JsonNode movement : movements) {
      String outcome = movement.get("decision").get("outcome").asText();
      Truth.Pending truth = pending.get(movement.get("bankReference").asText());
      if (outcome.equals("receipt") || outcome.equals("return")) {
        assertEquals(
            truth.auxiliary(),
            movement.get("decision").get("account").asText(),
            movement.toString());
        standsIn = standsIn.add(amount(movement.get("amount")));
        receipts++;
      }
      if (truth == null) {
        assertTrue(List.of("in_ledger", "not_customer").contains(outcome), movement.toString());
      }
    }
    assertTrue(receipts > 3, "receipts that stand in: " + receipts);
    assertEquals(booked.subtract(standsIn), balance(), "what customers owe is less what they paid");

    JsonNode posted = api.imported(SIREN + "FEC20261231.txt", posted(pending.values()));
    assertEquals("imported", posted.get("state").asText(), posted.toString());
    BigDecimal allPaid =
        pending.values().stream()
            .map(each -> BigDecimal.valueOf(each.cents(), 2))
            .reduce(booked, BigDecimal::add);
    assertEquals(allPaid, balance(), "the software's own entries replace what stood in");
  }

  private void taken(DemoFile file) {
    String name = file.name().replace(DemoCompany.SIREN, SIREN);
    String content = new String(file.content(), StandardCharsets.UTF_8).replace(IBAN, OTHER_IBAN);
    JsonNode done = api.importedFor(SIREN, name, content.getBytes(StandardCharsets.UTF_8));
    assertEquals("imported", done.get("state").asText(), done.toString());
  }

  private BigDecimal balance() {
    return amount(
        api.get(COMPANY + "/aged-balance?limit=1&asOf=" + DAY).json().get("total").get("balance"));
  }

  private static BigDecimal amount(JsonNode money) {
    return new BigDecimal(money.get("amount").asText());
  }

  /** The movements as the accounting software posts them at last. */
  private static byte[] posted(Iterable<Truth.Pending> pending) {
    StringBuilder fec = new StringBuilder(FEC_HEAD);
    int number = 90_000;
    for (Truth.Pending each : pending) {
      String day = each.date().toString().replace("-", "");
      String amount = BigDecimal.valueOf(Math.abs(each.cents()), 2).toString().replace('.', ',');
      boolean credit = each.cents() < 0;
      fec.append("BQ|Banque|").append(number++).append('|').append(day).append("|411000|Clients|");
      fec.append(each.auxiliary()).append("||").append(each.reference()).append('|').append(day);
      fec.append("|Règlement|").append(credit ? "0,00" : amount).append('|');
      fec.append(credit ? amount : "0,00").append("|||").append(day).append("||\n");
    }
    return fec.toString().getBytes(StandardCharsets.UTF_8);
  }

  private List<JsonNode> all(String path) {
    List<JsonNode> found = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonNode page = api.get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor)).json();
      page.get("items").forEach(found::add);
      cursor = page.get("next").isNull() ? null : page.get("next").asText();
    }
    return found;
  }
}
