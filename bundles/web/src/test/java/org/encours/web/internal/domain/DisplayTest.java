package org.encours.web.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.encours.api.Money;
import org.junit.jupiter.api.Test;

class DisplayTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private final Display french = new Display(Languages.FRENCH, PARIS);
  private final Display english = new Display(Languages.ENGLISH, PARIS);

  /** Readable in a test: no-break spaces as underscores. */
  private static String spaces(String text) {
    return text.replace('\u00a0', '_');
  }

  @Test
  void amounts() {
    assertEquals("1_234,50_€", spaces(french.money(new Money(123450, EUR))));
    assertEquals("1,234.50_€", spaces(english.money(new Money(123450, EUR))));
    assertEquals("-0,05_€", spaces(french.money(new Money(-5, EUR))));
    assertEquals("12_345_678,00", spaces(french.amount(new Money(1234567800, EUR))));
    assertEquals(
        "92_233_720_368_547_758,07", spaces(french.amount(new Money(Long.MAX_VALUE, EUR))));
  }

  @Test
  void currenciesHaveTheirOwnDecimals() {
    assertEquals(
        "1_234,500_TND", spaces(french.money(new Money(1234500, Currency.getInstance("TND")))));
    assertEquals("1_235", spaces(french.amount(new Money(1235, Currency.getInstance("JPY")))));
  }

  @Test
  void datesAndMoments() {
    assertEquals("02/03/2026", french.day(LocalDate.of(2026, 3, 2)));
    assertEquals("02/03/2026", english.day(LocalDate.of(2026, 3, 2)));
    assertEquals("01/01/2026 00:30", french.moment(Instant.parse("2025-12-31T23:30:00Z")));
  }

  @Test
  void percentagesRoundHalfUp() {
    assertEquals(Optional.of(63), Display.percent(625, 1000));
    assertEquals(Optional.of(-50), Display.percent(-1, 2));
    assertEquals(Optional.empty(), Display.percent(1, 0));
    assertEquals(Optional.empty(), Display.percent(1, -10));
    assertEquals(Optional.of(100), Display.percent(Long.MAX_VALUE, Long.MAX_VALUE));
    assertEquals("63_%", spaces(french.percentage(63)));
    assertEquals("63%", english.percentage(63));
  }

  @Test
  void sizesAndDurations() {
    assertEquals("999_octets", spaces(french.size(999)));
    assertEquals("24,8_Mo", spaces(french.size(24_800_412)));
    assertEquals("1.5_KB", spaces(english.size(1_500)));
    assertEquals("20_ms", spaces(french.duration(20)));
    assertEquals("1,8_s", spaces(french.duration(1_840)));
    assertEquals("3_min_20_s", spaces(french.duration(200_000)));
  }

  @Test
  void oneAndManyFollowTheRulesOfTheLanguage() {
    String text = "{0} poste || {0} postes";
    assertEquals("0 poste", Phrase.fill(text, List.of(0), french));
    assertEquals("1 poste", Phrase.fill(text, List.of(1L), french));
    assertEquals("2 postes", Phrase.fill(text, List.of(2), french));
    assertEquals("0 items", Phrase.fill("{0} item || {0} items", List.of(0), english));
    assertEquals("1 item", Phrase.fill("{0} item || {0} items", List.of(1), english));
    assertEquals("1,200 items", Phrase.fill("{0} item || {0} items", List.of(1200), english));
  }

  @Test
  void valuesAreNotFilledInTwice() {
    assertEquals("a {1} et $b", Phrase.fill("{0} et {1}", List.of("a {1}", "$b"), french));
    assertEquals("{3}", Phrase.fill("{3}", List.of("x"), french));
  }

  @Test
  void theLanguageIsTheChosenThenThePreferredThenFrench() {
    List<Locale> german = List.of(Locale.GERMANY);
    List<Locale> canadian = List.of(Locale.GERMANY, Locale.CANADA, Locale.CANADA_FRENCH);
    assertEquals(Languages.FRENCH, Languages.choose(Optional.empty(), List.of()));
    assertEquals(Languages.FRENCH, Languages.choose(Optional.empty(), german));
    assertEquals(Languages.ENGLISH, Languages.choose(Optional.empty(), canadian));
    assertEquals(Languages.FRENCH, Languages.choose(Optional.of("fr"), canadian));
    assertEquals(Languages.ENGLISH, Languages.choose(Optional.of("xx"), canadian));
  }

  @Test
  void chancesKeepADecimalWhereItSaysSomething() {
    assertEquals("3,4_%", spaces(french.chance(0.034f)));
    assertEquals("0,0_%", spaces(french.chance(0)));
    assertEquals("10_%", spaces(french.chance(0.0996)));
    assertEquals("61%", english.chance(0.61));
    assertEquals("100%", english.chance(1));
  }

  @Test
  void figuresOfNothingAreADash() {
    assertEquals("0,812", french.figure(0.8124));
    assertEquals("0.500", english.figure(0.5));
    assertEquals("–", english.figure(Double.NaN));
  }
}
