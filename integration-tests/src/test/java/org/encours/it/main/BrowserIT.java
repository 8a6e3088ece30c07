package org.encours.it.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.encours.demo.internal.domain.DemoCompany;
import org.encours.it.booted.EncoursExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A credit controller logs in, sees the chart, opens a customer, and looks at the imports. */
@ExtendWith(EncoursExtension.class)
class BrowserIT {
  private static ChromeDriver browser;
  private static WebDriverWait wait;
  private static EncoursExtension.Booted encours;

  @BeforeAll
  static void logIn(EncoursExtension.Booted booted, @TempDir Path profile) {
    encours = booted;
    browser = open(profile);
    wait = new WebDriverWait(browser, Duration.ofSeconds(20));
    browser.get(encours.base + "/");
    assertTrue(browser.getCurrentUrl().contains("/login"), browser.getCurrentUrl());
    browser.findElement(By.name("user")).sendKeys("admin");
    browser.findElement(By.name("password")).sendKeys(encours.password);
    browser.findElement(By.name("password")).submit();
    wait.until(ExpectedConditions.not(ExpectedConditions.urlContains("/login")));
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
    keep("overview");
    noErrors();
  }

  @Test
  void aCustomerShowsOpenItemsAndLetterings() throws IOException {
    browser.get(encours.base + "/companies/" + DemoCompany.SIREN + "/customers");
    By link = By.cssSelector("table tbody a[href*='/customers/']");
    wait.until(ExpectedConditions.elementToBeClickable(link)).click();
    wait.until(ExpectedConditions.urlMatches(".*/customers/[^/?]+.*"));
    wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("table")));
    keep("customer");
    noErrors();
  }

  @Test
  void aRefusedImportShowsItsErrors() throws IOException {
    browser.get(encours.base + "/imports/" + faultyImport());
    wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("table")));
    String page = browser.findElement(By.tagName("main")).getText();
    assertTrue(page.contains("EcritureDate") && page.contains("pas une date"), page);
    keep("import");
    noErrors();
  }

  @Test
  void whatTheBankReceivedIsIdentifiedOrWaits() throws IOException {
    browser.get(encours.base + "/companies/" + DemoCompany.SIREN + "/to-identify");
    wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("main h1")));
    keep("to-identify");
    noErrors();
    browser.get(encours.base + "/companies/" + DemoCompany.SIREN + "/bank");
    wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("main table")));
    assertTrue(browser.getPageSource().contains("FR76"));
    keep("bank");
    noErrors();
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

  private static ChromeDriver open(Path profile) {
    Optional<Path> chromium = find("chromium", "chromium-browser", "google-chrome");
    Optional<Path> driver = find("chromedriver");
    if (chromium.isEmpty() || driver.isEmpty()) {
      String message = "no chromium and chromedriver on the PATH";
      if ("true".equals(System.getenv("CI"))) throw new IllegalStateException("CI: " + message);
      System.err.println("BROWSER TESTS SKIPPED: " + message);
      Assumptions.abort(message);
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.get().toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--lang=fr-FR",
        "--window-size=1440,900",
        "--user-data-dir=" + profile);
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "fr-FR,fr"));
    // Naming the driver keeps Selenium from looking for one on the network.
    return new ChromeDriver(
        new ChromeDriverService.Builder().usingDriverExecutable(driver.get().toFile()).build(),
        options);
  }

  private static void keep(String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/screenshots"));
    File shot = browser.getScreenshotAs(OutputType.FILE);
    Files.copy(shot.toPath(), folder.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
  }

  private static void noErrors() {
    List<String> errors =
        browser.manage().logs().get("browser").getAll().stream()
            .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
            .map(Object::toString)
            .toList();
    assertEquals(List.of(), errors);
  }

  private static Optional<Path> find(String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
