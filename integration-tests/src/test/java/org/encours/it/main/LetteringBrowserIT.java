package org.encours.it.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.demo.internal.domain.DemoCompany;
import org.encours.it.booted.EncoursExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;

/**
 * A credit controller letters with the keyboard alone. What a test letters it takes back: the
 * distribution is shared.
 */
@ExtendWith(EncoursExtension.class)
class LetteringBrowserIT {
  private static final String COMPANY = "/companies/" + DemoCompany.SIREN;
  private static final By JUST_LETTERED = By.cssSelector("form.just");
  private static final By TICKED = By.cssSelector("#items input[name=entry]:checked");
  private static final int MOST_STEPS = 250;

  private static Chromium chromium;
  private static EncoursExtension.Booted encours;

  @BeforeAll
  static void logIn(EncoursExtension.Booted booted, @TempDir Path profile) {
    encours = booted;
    chromium = Chromium.loggedIn(booted, profile);
  }

  @AfterAll
  static void close() {
    if (chromium != null) chromium.driver().quit();
  }

  /** An account with an open debit and an open credit. */
  private record Pair(String account, JsonNode debit, JsonNode credit) {}

  @Test
  void itemsAreLetteredByHandAndTakenBack() throws IOException {
    Pair pair = pair();
    List<BigDecimal> before = openOf(pair.account());
    show(COMPANY + "/customers/" + pair.account() + "?sort=smallest");
    tick(pair.debit());
    tick(pair.credit());
    assertEquals(2, chromium.driver().findElements(TICKED).size());
    chromium.keep("lettering-by-hand");
    press("l");
    await(JUST_LETTERED);
    assertNotEquals(before, openOf(pair.account()));
    press("u");
    chromium
        .patience()
        .until(ExpectedConditions.textToBePresentInElementLocated(By.id("messages"), "annulé"));
    assertEquals(before, openOf(pair.account()));
    chromium.noErrors();
  }

  @Test
  void aProposalIsAdjustedLetteredAndTakenBack() throws IOException {
    show(COMPANY + "/proposals");
    await(By.cssSelector("article.proposal.current"));
    chromium.keep("proposals");
    press("e");
    await(By.cssSelector("tbody.pinned"));
    int proposed =
        chromium.driver().findElements(By.cssSelector("tbody.pinned [name=entry]")).size();
    assertTrue(proposed >= 2, "entries of the proposal: " + proposed);
    assertEquals(proposed, chromium.driver().findElements(TICKED).size());
    press(Keys.SPACE);
    assertEquals(proposed - 1, chromium.driver().findElements(TICKED).size());
    press(Keys.SPACE);
    chromium.keep("proposal-adjusted");
    press(Keys.ENTER);
    await(JUST_LETTERED);
    press("u");
    chromium
        .patience()
        .until(ExpectedConditions.textToBePresentInElementLocated(By.id("messages"), "annulé"));
    chromium.noErrors();
  }

  @Test
  void theFilterFindsAPieceAmongAllItems() {
    Pair pair = pair();
    show(COMPANY + "/customers/" + pair.account());
    String piece = pair.debit().get("piece").asText();
    press("/");
    press(piece);
    chromium
        .patience()
        .until(
            browser ->
                rows().size() > 0
                    && rows().stream().allMatch(row -> textOf(row).orElse("").contains(piece)));
    chromium.noErrors();
  }

  private static List<WebElement> rows() {
    return chromium.driver().findElements(By.cssSelector("#item-table tbody tr[data-item]"));
  }

  private static Optional<String> textOf(WebElement row) {
    try {
      return Optional.of(row.getText());
    } catch (StaleElementReferenceException e) { // the list has just been replaced
      return Optional.empty();
    }
  }

  private static void show(String path) {
    chromium.driver().get(encours.base + path);
    await(By.cssSelector("main h1"));
  }

  private static void await(By element) {
    chromium.patience().until(ExpectedConditions.presenceOfElementLocated(element));
  }

  private static void press(CharSequence keys) {
    new Actions(chromium.driver()).sendKeys(keys).perform();
  }

  /** Walks down to the item and ticks it. */
  private static void tick(JsonNode item) {
    String id = item.get("id").asText();
    press("/");
    press(Keys.ARROW_DOWN);
    By current = By.cssSelector("#items tr.current input[value='" + id + "']");
    for (int i = 0; chromium.driver().findElements(current).isEmpty(); i++) {
      assertTrue(i < MOST_STEPS, "entry " + id + " is not on the page");
      press(Keys.ARROW_DOWN);
    }
    press(Keys.SPACE);
  }

  private static Pair pair() {
    Map<String, JsonNode> debits = new HashMap<>();
    Map<String, JsonNode> credits = new HashMap<>();
    for (JsonNode item : items("/items?state=open&limit=1000")) {
      (open(item).signum() > 0 ? debits : credits).putIfAbsent(item.get("account").asText(), item);
    }
    return debits.keySet().stream()
        .filter(credits::containsKey)
        .sorted()
        .findFirst()
        .map(account -> new Pair(account, debits.get(account), credits.get(account)))
        .orElseThrow(() -> new AssertionError("no account with open debits and credits"));
  }

  private static List<JsonNode> items(String path) {
    List<JsonNode> items = new ArrayList<>();
    encours.api.get(COMPANY + path).json().get("items").forEach(items::add);
    return items;
  }

  private static List<BigDecimal> openOf(String account) {
    return items("/items?state=open&limit=1000&account=" + account).stream()
        .map(LetteringBrowserIT::open)
        .toList();
  }

  private static BigDecimal open(JsonNode item) {
    return new BigDecimal(item.get("open").get("amount").asText());
  }
}
