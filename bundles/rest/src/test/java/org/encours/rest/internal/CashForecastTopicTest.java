package org.encours.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import org.encours.api.forecast.CashForecastQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CashForecastTopicTest {
  private static final String FORECAST = "/v1/companies/732829320/cash-forecast";

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
  void weeksAndWhatIsInNoneOfThem() throws Exception {
    JsonNode forecast = server.get(FORECAST).json();

    assertEquals("2024-04-02", forecast.at("/weeks/0/from").asText());
    assertEquals("60.00", forecast.at("/weeks/0/expected/amount").asText());
    assertEquals("41.00", forecast.at("/weeks/0/low/amount").asText());
    assertEquals("-5.00", forecast.at("/credits/amount").asText());
    assertEquals("10.00", forecast.at("/notForeseen/amount").asText());
    assertEquals(95, forecast.get("confidencePercent").asInt());
    assertEquals(13, server.forecasts.query.weeks());
  }

  @Test
  void theDayTheMomentAndTheWeeksAreTheCallers() throws Exception {
    server.get(FORECAST + "?asOf=2023-12-31&knownAt=2024-01-01T00:00:00Z&weeks=4");

    assertEquals(
        new CashForecastQuery(LocalDate.of(2023, 12, 31), Instant.parse("2024-01-01T00:00:00Z"), 4),
        server.forecasts.query);
    assertEquals(400, server.get(FORECAST + "?weeks=53").status());
  }
}
