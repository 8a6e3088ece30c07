package org.encours.ledger.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.kpi.Kpi;
import org.encours.api.kpi.KpiInputs;
import org.encours.api.kpi.KpiInputs.MonthSales;
import org.encours.api.kpi.KpiInputs.PaidItems;
import org.encours.api.kpi.KpiName;
import org.encours.api.kpi.KpiQuery;
import org.encours.api.kpi.Kpis;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cases that an accountant can read: {@code src/test/resources/cases/indicateurs.md}. */
class KpiCasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases/indicateurs.md");
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final Map<String, KpiName> NAMES =
      Map.of(
          "DSO", KpiName.DSO,
          "DSO par épuisement", KpiName.DSO_COUNT_BACK,
          "BPDSO", KpiName.BPDSO,
          "ADD", KpiName.ADD,
          "CEI", KpiName.CEI,
          "Retard moyen", KpiName.MEAN_DAYS_LATE);

  private record Case(String title, Map<String, String> given, Map<String, String> expected) {}

  @TestFactory
  List<DynamicTest> cases() throws IOException {
    List<Case> cases = read();
    assertTrue(cases.size() >= 7, "cases were not read: " + cases.size());
    return cases.stream().map(each -> dynamicTest(each.title(), () -> check(each))).toList();
  }

  @Test
  void everyFigureIsExplainedAndDisputesAreNotKeptYet() throws IOException {
    Kpis kpis = new KpiFormulas(inputs(read().get(0).given())).kpis();

    assertEquals(
        List.of(
            "€30,000.00 ÷ €240,000.00 × 365 = 45.6 days",
            "30 days of whole sales + €10,000.00 ÷ €16,000.00 × 31 (2026-05) = 49.4 days",
            "€18,000.00 ÷ €240,000.00 × 365 = 27.4 days",
            "45.6 − 27.4 = 18.2 days",
            "(€25,000.00 + €60,000.00 − €30,000.00)"
                + " ÷ (€25,000.00 + €60,000.00 − €18,000.00) × 100 = 82.1%",
            "600 days late ÷ 120 items, 45 of them late = 5.0 days",
            "no dispute is kept yet",
            "no dispute is kept yet"),
        kpis.figures().stream().map(KpiCasesTest::english).toList());
    for (KpiName name : KpiName.values()) assertEquals(name, kpis.figure(name).name());
  }

  private static String english(Kpi kpi) {
    return kpi instanceof Kpi.Computed computed
        ? computed.workings().en()
        : ((Kpi.Missing) kpi).reason().en();
  }

  private static void check(Case one) {
    Kpis kpis = new KpiFormulas(inputs(one.given())).kpis();
    Map<String, String> found = new LinkedHashMap<>();
    assertEquals(NAMES.keySet(), one.expected().keySet());
    for (String name : one.expected().keySet()) {
      Kpi kpi = kpis.figure(NAMES.get(name));
      found.put(
          name,
          kpi instanceof Kpi.Computed computed
              ? computed.value().toPlainString().replace('.', ',')
              : "– " + ((Kpi.Missing) kpi).reason().fr());
    }
    assertEquals(one.expected(), found);
  }

  private static KpiInputs inputs(Map<String, String> given) {
    LocalDate asOf = LocalDate.parse(given.get("Arrêté"), DAY);
    LocalDate begins = LocalDate.parse(given.get("Comptabilité depuis"), DAY);
    KpiQuery query = KpiQuery.usual(asOf, Instant.EPOCH);
    List<MonthSales> months =
        Arrays.stream(given.get("Ventes mensuelles").split(";"))
            .map(String::strip)
            .filter(month -> !month.isEmpty())
            .map(month -> month.split(" "))
            .map(pair -> new MonthSales(YearMonth.parse(pair[0]), euros(pair[1])))
            .toList();
    String[] paid = given.get("Factures soldées").replaceAll("[^0-9]+", " ").strip().split(" ");
    return new KpiInputs(
        query,
        Optional.of(begins),
        query.period().since(begins),
        query.collectionPeriod().since(begins),
        euros(given.get("Encours")),
        euros(given.get("Encours non échu")),
        euros(given.get("Encours à l'ouverture")),
        Money.zero(EUR),
        euros(given.get("Ventes")),
        euros(given.get("Ventes de la période d'encaissement")),
        months,
        0,
        new PaidItems(Long.parseLong(paid[0]), Long.parseLong(paid[1]), Long.parseLong(paid[2])));
  }

  private static Money euros(String text) {
    return Money.of(text.replace(',', '.'), EUR);
  }

  private static List<Case> read() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String line : Files.readAllLines(CASES)) {
      if (line.startsWith("## ")) {
        cases.add(new Case(line.substring(3), new LinkedHashMap<>(), new LinkedHashMap<>()));
      } else if (line.startsWith("- ")) {
        boolean result = line.contains(" = ");
        String[] pair = line.substring(2).split(result ? " = " : " :", 2);
        Case last = cases.get(cases.size() - 1);
        (result ? last.expected() : last.given()).put(pair[0], pair[1].strip());
      }
    }
    return cases;
  }
}
