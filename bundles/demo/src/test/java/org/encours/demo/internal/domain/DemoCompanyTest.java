package org.encours.demo.internal.domain;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DemoCompanyTest {

  /**
   * Two years with a 29 February, and with a 31 December that is a Sunday just before them: all
   * days around the turn of a month, every third of the others.
   */
  @TestFactory
  Stream<DynamicTest> holdsOnEveryDay() {
    return LocalDate.of(2024, 1, 1)
        .datesUntil(LocalDate.of(2026, 1, 1))
        .filter(
            day ->
                day.getDayOfMonth() <= 2
                    || day.getDayOfMonth() >= 28
                    || day.getDayOfYear() % 3 == 0)
        .map(day -> DynamicTest.dynamicTest(day.toString(), () -> holds(day)));
  }

  private static void holds(LocalDate day) {
    Loaded loaded = new Loaded(day);
    assertAll(
        loaded::everyEntryBalances,
        loaded::datesAreInOrder,
        loaded::openingEqualsWhatWasOpen,
        loaded::numbersHaveNoGap,
        loaded::statementAddsUp,
        loaded::statementContinuesTheBooks,
        loaded::letteringIsThatOfTheFormerSoftware,
        loaded::truthIsThatOfTheFiles,
        loaded::theDayHasItsItems,
        loaded::sizesAreBelievable,
        loaded::paymentsCiteInvoicesMostly,
        loaded::theFaultyFileIsWrongWhereItSays,
        loaded::theAnonymousPaymentHasOneAmount);
  }

  @Test
  void theSameDayGivesTheSameFilesInAnyLocale() {
    LocalDate day = LocalDate.of(2026, 2, 28);
    List<DemoFile> files = DemoCompany.files(day);
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      List<DemoFile> again = DemoCompany.files(day);
      for (int i = 0; i < files.size(); i++) {
        assertEquals(files.get(i).name(), again.get(i).name());
        assertArrayEquals(files.get(i).content(), again.get(i).content());
      }
      assertEquals(DemoCompany.truth(day), DemoCompany.truth(day));
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void filesAreNamedAfterTheYearsTheyClose() {
    List<String> names =
        DemoCompany.files(LocalDate.of(2026, 6, 30)).stream().map(DemoFile::name).toList();
    assertEquals(
        List.of(
            "999888779FEC20251231.txt",
            "999888779FEC20261231.txt",
            "releve-camt053-20260630.xml",
            "999888779FEC20260630-export-commercial.txt"),
        names);
  }

  @Test
  void theSirenHasItsCheckDigit() {
    assertEquals(0, luhn(DemoCompany.SIREN) % 10);
    assertNotEquals(0, luhn("999888778") % 10);
  }

  private static int luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum;
  }

  @Test
  void accountNumbersHaveTheirKeys() {
    List<String> ibans =
        Stream.concat(
                Stream.of(CamtText.IBAN),
                Customers.all().stream().map(customer -> Iban.of(customer.party())))
            .toList();
    assertEquals(61, ibans.stream().distinct().count());
    for (String iban : ibans) {
      String digits = iban.substring(4) + "1527" + iban.substring(2, 4);
      assertEquals(1, new BigInteger(digits).mod(BigInteger.valueOf(97)).intValue(), iban);
      assertEquals(27, iban.length());
    }
  }

  /** 2026: Easter on 5 April, Ascension on 14 May, Whit Monday on 25 May. */
  @Test
  void bankDaysLeaveOutWeekendsAndHolidays() {
    assertEquals(
        List.of("2026-05-04", "2026-05-05", "2026-05-06", "2026-05-07", "2026-05-11"),
        FrenchCalendar.bankDays(java.time.YearMonth.of(2026, 5)).stream()
            .limit(5)
            .map(LocalDate::toString)
            .toList());
    assertTrue(FrenchCalendar.isBankDay(LocalDate.of(2026, 5, 13)));
    assertEquals(
        LocalDate.of(2026, 5, 15), FrenchCalendar.bankDayOnOrAfter(LocalDate.of(2026, 5, 14)));
    assertEquals(
        LocalDate.of(2026, 4, 7), FrenchCalendar.bankDayOnOrAfter(LocalDate.of(2026, 4, 4)));
    assertEquals(
        LocalDate.of(2026, 5, 22), FrenchCalendar.bankDayOnOrBefore(LocalDate.of(2026, 5, 25)));
  }
}
