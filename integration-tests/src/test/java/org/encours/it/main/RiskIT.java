package org.encours.it.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.encours.it.booted.Api;
import org.encours.it.booted.Await;
import org.encours.it.booted.EncoursExtension;
import org.encours.it.booted.EncoursExtension.Booted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Notes, exposure and credit checks of the demo company, and their bundles switched off and on. */
@ExtendWith(EncoursExtension.class)
class RiskIT {
  private static final String COMPANY = "/companies/999888779";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
  private static final String INVOICES =
      """
      customer,decision_date,due_date,amount,paid_date
      DUPONT,2026-01-05,2026-02-04,120.00,2026-02-20
      DUPONT,2026-03-05,2026-04-04,80.00,
      MARTIN,2026-03-05,2026-04-04,80.00,2026-04-01
      """;

  private Booted encours;
  private Api api;

  @BeforeEach
  void of(Booted booted) {
    encours = booted;
    api = booted.api;
  }

  @Test
  void everyCustomerHasANoteThatSaysWhatMovedIt() {
    Set<String> accounts = new HashSet<>();
    for (JsonNode customer : api.get(COMPANY + "/customers?limit=1000").json().get("items")) {
      if (!customer.path("collective").asBoolean()) accounts.add(customer.get("account").asText());
    }
    JsonNode ratings =
        Await.value(
            "the notes",
            PATIENCE,
            LOOK_AGAIN,
            () -> api.get(COMPANY + "/ratings?limit=1000").json(),
            found -> found.get("items").size() >= accounts.size());

    Set<String> rated = new HashSet<>();
    Set<String> notes = new HashSet<>();
    for (JsonNode one : ratings.get("items")) {
      rated.add(one.get("account").asText());
      notes.add(one.get("note").asText());
    }
    assertTrue(rated.containsAll(accounts), rated + " / " + accounts);
    assertTrue(
        notes.size() > 1 && Set.of("A", "B", "C", "D", "E", "F").containsAll(notes), "" + notes);
    JsonNode worst =
        api.get(
                COMPANY
                    + "/customers/"
                    + ratings.get("items").get(0).get("account").asText()
                    + "/rating")
            .json();
    assertTrue(worst.get("contributions").size() > 0, worst.toString());
  }

  @Test
  void whatIsOpenIsTheSameInExposureAndAgedBalance() {
    Map<String, BigDecimal> balances = new TreeMap<>();
    for (JsonNode row : api.get(COMPANY + "/aged-balance?limit=1000").json().get("items")) {
      balances.put(row.get("account").asText(), amount(row.get("balance")));
    }
    Map<String, BigDecimal> open = new TreeMap<>();
    for (JsonNode row : api.get(COMPANY + "/exposures?limit=1000").json().get("items")) {
      BigDecimal items = amount(row.get("exposure").get("openItems"));
      if (items.signum() != 0) open.put(row.get("account").asText(), items);
    }
    balances.values().removeIf(balance -> balance.signum() == 0);
    assertEquals(balances, open);
  }

  @Test
  void anOrderIsJudgedByLimitAndHold() {
    String customer = COMPANY + "/customers/MIROITER";
    assertEquals(
        201,
        api.post(
                customer + "/limits",
                "{\"amount\":\"100.00\",\"from\":\"2026-01-01\",\"reason\":\"essai\"}")
            .status());
    assertEquals("refer", decision(customer));

    assertEquals(201, api.post(customer + "/holds", "{\"reason\":\"impayé\"}").status());
    assertEquals("refuse", decision(customer));

    assertEquals(201, api.post(customer + "/holds/release", "{\"reason\":\"réglé\"}").status());
    assertEquals("refer", decision(customer));
  }

  private String decision(String customer) {
    return api.get(customer + "/credit-check?amount=1000000.00").json().get("decision").asText();
  }

  @Test
  void invoicesAreScoredUnlessTheBundleIsSwitchedOff() {
    Api.Answer scored = api.postCsv("/ratings/score", INVOICES);
    assertEquals(200, scored.status());
    assertTrue(
        scored
            .text()
            .startsWith(
                "customer,decision_date,due_date,amount,paid_date,p_late,p_late_5,p_late_15,p_late_30"),
        scored.text());
    assertEquals(4, scored.text().lines().count());

    encours.shell("bundle:stop org.encours.risk");
    assertEquals(503, api.postCsv("/ratings/score", INVOICES).status());
    encours.shell("bundle:start org.encours.risk");
    Api.Answer again =
        Await.value(
            "scoring",
            PATIENCE,
            LOOK_AGAIN,
            () -> api.postCsv("/ratings/score", INVOICES),
            answer -> answer.status() == 200);
    assertEquals(scored.text(), again.text());
  }

  @Test
  void aBadInvoiceIsRefusedWithItsLine() {
    Api.Answer refused =
        api.postCsv("/ratings/score", INVOICES.replace("2026-04-04,80.00,\n", "2026-13-04,80,\n"));
    assertEquals(422, refused.status());
    assertEquals("3", refused.json().get("line").asText());
    assertEquals("2026-13-04", refused.json().get("value").asText());
  }

  private static BigDecimal amount(JsonNode money) {
    return new BigDecimal(money.get("amount").asText());
  }
}
