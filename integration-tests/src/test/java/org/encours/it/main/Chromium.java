package org.encours.it.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.encours.it.booted.EncoursExtension;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser in which the administrator is logged in. */
record Chromium(ChromeDriver driver, WebDriverWait patience) {

  /** Skips the test loudly where there is no browser; fails on a build server. */
  static Chromium loggedIn(EncoursExtension.Booted encours, Path profile) {
    ChromeDriver browser = open(profile);
    WebDriverWait wait = new WebDriverWait(browser, Duration.ofSeconds(20));
    browser.get(encours.base + "/");
    assertTrue(browser.getCurrentUrl().contains("/login"), browser.getCurrentUrl());
    browser.findElement(By.name("user")).sendKeys("admin");
    browser.findElement(By.name("password")).sendKeys(encours.password);
    browser.findElement(By.name("password")).submit();
    wait.until(ExpectedConditions.not(ExpectedConditions.urlContains("/login")));
    return new Chromium(browser, wait);
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

  /** Keeps what the window shows as a picture. */
  void keep(String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/screenshots"));
    File shot = driver.getScreenshotAs(OutputType.FILE);
    Files.copy(shot.toPath(), folder.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Fails if the browser has reported an error since the last look. */
  void noErrors() {
    List<String> errors =
        driver.manage().logs().get("browser").getAll().stream()
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
