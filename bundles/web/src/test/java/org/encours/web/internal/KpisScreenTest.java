package org.encours.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.encours.web.internal.sample.SampleServer;
import org.junit.jupiter.api.Test;

/** Key figures on a page of their own and as tiles. */
class KpisScreenTest {
  private static final String KPIS = "companies/732829320/kpis";

  @Test
  void theOverviewAsksForTilesOfTheSameDay() throws Exception {
    try (SampleServer server = new SampleServer(0, false, true)) {
      Browser claire = Browser.of(server.base(), "claire");
      String overview = claire.get("companies/732829320?asOf=2025-12-31").body();
      String tiles = claire.get(KPIS, "HX-Request", "true", "Accept-Language", "fr").body();

      assertTrue(overview.contains("hx-get=\"/encours/" + KPIS + "?asOf=2025-12-31\""), overview);
      assertFalse(tiles.contains("<html"));
      assertTrue(tiles.contains("<strong>43,8\u00a0j</strong>"), tiles);
      assertTrue(tiles.contains("<strong>81,4\u00a0%</strong>"), tiles);
      assertFalse(tiles.contains("litige"), tiles);
    }
  }

  @Test
  void thePageSaysWhatIsMissingAndWhy() throws Exception {
    try (SampleServer server = new SampleServer(0, false, true)) {
      String page = Browser.of(server.base(), "vincent").get(KPIS, "Accept-Language", "en").body();

      assertTrue(page.contains("43.8\u00a0d") && page.contains("the workings"), page);
      assertTrue(page.contains("no dispute is kept"), page);
      assertTrue(page.contains("Left out: 1,250.00"), page);
      assertFalse(page.contains("&lt;"), page);
    }
  }

  @Test
  void withoutTheirServiceTheOverviewHasNoTiles() throws Exception {
    try (SampleServer server = new SampleServer(0, false, false)) {
      Browser claire = Browser.of(server.base(), "claire");

      assertEquals("", claire.get(KPIS, "HX-Request", "true").body().strip());
    }
  }
}
