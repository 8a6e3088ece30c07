package org.encours.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import org.encours.api.kpi.KpiQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KpisTopicTest {
  private static final String KPIS = "/v1/companies/732829320/kpis";

  private ApiServer server;

  @BeforeEach
  void start() throws Exception {
    server = new ApiServer();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  @Test
  void figuresWithTheirFormulaAndWhatTheyAreMadeOf() throws Exception {
    JsonNode kpis = server.get(KPIS, "Accept-Language", "en").json();

    assertEquals(
        "{\"value\":\"43.8\",\"unit\":\"days\",\"title\":\"Days sales outstanding (DSO)\","
            + "\"formula\":\"receivables ÷ sales × days, VAT included\","
            + "\"explanation\":\"120 ÷ 1,000 × 365\"}",
        kpis.get("dso").toString());
    assertEquals("1000.00", kpis.at("/inputs/sales/amount").asText());
    assertEquals("2024-03", kpis.at("/inputs/monthlySales/0/month").asText());
    assertEquals("32", kpis.at("/inputs/daysLate").asText());
    assertEquals(
        "{\"from\":\"2023-04-03\",\"to\":\"2024-04-01\",\"days\":365}",
        kpis.get("period").toString());
    assertEquals("2024-01-03", kpis.at("/collectionPeriod/from").asText());
  }

  @Test
  void aMissingFigureIsNullWithItsReason() throws Exception {
    JsonNode cei = server.get(KPIS, "Accept-Language", "fr").json().get("cei");

    assertTrue(cei.has("value") && cei.get("value").isNull());
    assertEquals("pas de vente", cei.get("reason").asText());
    assertFalse(cei.has("explanation"));
  }

  @Test
  void theDayTheMomentAndThePeriodsAreTheCallers() throws Exception {
    server.get(KPIS + "?asOf=2023-12-31&knownAt=2024-01-01T00:00:00Z&days=180&collectionDays=30");

    assertEquals(
        new KpiQuery(LocalDate.of(2023, 12, 31), Instant.parse("2024-01-01T00:00:00Z"), 180, 30),
        server.kpis.query);
  }

  @ParameterizedTest
  @ValueSource(strings = {"days=0", "days=1097", "collectionDays=x", "asOf=hier"})
  void whatMakesNoSenseIsRefused(String parameter) throws Exception {
    ApiServer.Answer answer = server.get(KPIS + "?" + parameter);

    assertEquals(400, answer.status());
    assertTrue(answer.text().contains(parameter.split("=")[0]), answer.text());
  }
}
