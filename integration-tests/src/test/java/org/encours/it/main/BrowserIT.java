package org.encours.it.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.encours.demo.internal.domain.DemoCompany;
import org.encours.it.booted.EncoursExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A credit controller logs in, sees the chart, opens a customer, and looks at the imports. */
@ExtendWith(EncoursExtension.class)
class BrowserIT {
  private static Chromium chromium;
  private static ChromeDriver browser;
  private static WebDriverWait wait;
  private static EncoursExtension.Booted encours;

  @BeforeAll
  static void logIn(EncoursExtension.Booted booted, @TempDir Path profile) {
    encours = booted;
    chromium = Chromium.loggedIn(booted, profile);
    browser = chromium.driver();
    wait = chromium.patience();
  }

  @AfterAll
  static void close() {
    if (browser != null) browser.quit();
  }

  @Test
  void overviewShowsTheAgedBalanceAsChartAndTable() throws IOException {
    browser.get(encours.base + "/companies/" + DemoCompany.SIREN);
    wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("canvas, svg")));
    assertTrue(browser.getPageSource().contains(DemoCompany.NAME));
    List<WebElement> rows = browser.findElements(By.cssSelector("table tbody tr"));
    assertTrue(rows.size() > 20, "rows of the aged balance: " + rows.size());
    chromium.keep("overview");
    chromium.noErrors();
  }

  @Test
  void aCustomerShowsOpenItemsAndLetterings() throws IOException {
    browser.get(encours.base + "/companies/" + DemoCompany.SIREN + "/customers");
    By link = By.cssSelector("table tbody a[href*='/customers/']");
    wait.until(ExpectedConditions.elementToBeClickable(link)).click();
    wait.until(ExpectedConditions.urlMatches(".*/customers/[^/?]+.*"));
    wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("table")));
    chromium.keep("customer");
    chromium.noErrors();
  }

  @Test
  void aRefusedImportShowsItsErrors() throws IOException {
    browser.get(encours.base + "/imports/" + faultyImport());
    wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("table")));
    String page = browser.findElement(By.tagName("main")).getText();
    assertTrue(page.contains("EcritureDate") && page.contains("pas une date"), page);
    chromium.keep("import");
    chromium.noErrors();
  }

  @Test
  void whatTheBankReceivedIsIdentifiedOrWaits() throws IOException {
    browser.get(encours.base + "/companies/" + DemoCompany.SIREN + "/to-identify");
    wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("main h1")));
    chromium.keep("to-identify");
    chromium.noErrors();
    browser.get(encours.base + "/companies/" + DemoCompany.SIREN + "/bank");
    wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("main table")));
    assertTrue(browser.getPageSource().contains("FR76"));
    chromium.keep("bank");
    chromium.noErrors();
  }

  private static String faultyImport() {
    for (JsonNode each : encours.api.get("/imports?limit=1000").json().get("items")) {
      boolean demo = each.get("source").asText().equals("demo");
      if (demo && each.get("state").asText().equals("rejected")) return each.get("id").asText();
    }
    throw new AssertionError("the faulty file of the demo company was not refused");
  }

  @Test
  void pagesCarrySecureHeaders() {
    var answer = encours.api.open("/login");
    assertEquals(200, answer.status());
    assertTrue(answer.header("Content-Security-Policy").contains("default-src 'self'"));
    assertFalse(answer.header("Content-Security-Policy").contains("unsafe-eval"));
    assertEquals("nosniff", answer.header("X-Content-Type-Options"));
  }
}
