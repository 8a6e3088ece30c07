package org.encours.risk.internal.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.encours.api.risk.FirmFacts;
import org.encours.api.risk.Horizon;
import org.encours.api.risk.RiskQuestion;
import org.encours.api.risk.Sale;

/**
 * A scenario of a case file: Markdown in which each heading of the second level begins one, the
 * table holds a customer's invoices, {@code Vente} asks, {@code Retard} and {@code Tous clients}
 * change what is asked, every other item names an indicator and says what it answers. Anything else
 * is prose.
 */
final class IndicatorCase {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final Pattern SALE =
      Pattern.compile("- Vente : le (\\S+), à échéance du (\\S+), de ([0-9 ]+,\\d\\d)");
  private static final Pattern HORIZON = Pattern.compile("- Retard : plus de (\\d+) jours");
  private static final Pattern FIRM =
      Pattern.compile("- Tous clients : (\\d+) % de retards le (\\w+)");
  private static final Pattern EXPECTED = Pattern.compile("- ([a-z-]+) (\\([^)]+\\) : .+)");
  private static final double USUAL = 0.3;

  private final String title;
  private final CustomerHistory history = new CustomerHistory();
  private final Map<String, String> expected = new LinkedHashMap<>();
  private boolean header = true;
  private int day;
  private Sale sale = new Sale(0, 0);
  private Horizon horizon = Horizon.OVER_0;
  private String weekday = "";
  private double onWeekday = USUAL;

  private IndicatorCase(String title) {
    this.title = title;
  }

  static List<IndicatorCase> read(List<String> lines) {
    List<IndicatorCase> cases = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("## ")) cases.add(new IndicatorCase(line.substring(3)));
      else if (!cases.isEmpty()) cases.get(cases.size() - 1).line(line);
    }
    return cases;
  }

  private void line(String line) {
    if (line.startsWith("|")) {
      row(Stream.of(line.substring(1).split("\\|", -1)).map(String::strip).toList());
    } else if (line.startsWith("- ")) {
      item(line);
    }
  }

  private void row(List<String> cells) {
    if (header || cells.get(0).startsWith("-")) {
      header = false;
      return;
    }
    if (cells.size() != 5) throw new IllegalArgumentException(title + ": " + cells);
    history.add(
        day(cells.get(0)),
        day(cells.get(1)),
        cells.get(3).isEmpty() ? CustomerHistory.NOT_PAID : day(cells.get(3)),
        cells.get(2).isEmpty() ? 0 : cents(cells.get(2)));
  }

  private void item(String line) {
    Matcher asked = SALE.matcher(line);
    Matcher late = HORIZON.matcher(line);
    Matcher firm = FIRM.matcher(line);
    Matcher answer = EXPECTED.matcher(line);
    if (asked.matches()) {
      day = day(asked.group(1));
      sale = new Sale(day(asked.group(2)), cents(asked.group(3)));
    } else if (late.matches()) {
      horizon = Horizon.valueOf("OVER_" + late.group(1));
    } else if (firm.matches()) {
      onWeekday = Integer.parseInt(firm.group(1)) / 100.0;
      weekday = firm.group(2);
    } else if (answer.matches()) {
      expected.put(answer.group(1), answer.group(2));
    } else {
      throw new IllegalArgumentException(title + ": not understood: " + line);
    }
  }

  RiskQuestion question() {
    FirmFacts firm =
        new FirmFacts() {
          @Override
          public double lateShare(Horizon horizon) {
            return USUAL;
          }

          @Override
          public double lateShare(Horizon horizon, DayOfWeek due) {
            boolean named = due.getDisplayName(TextStyle.FULL, Locale.FRENCH).equals(weekday);
            return named ? onWeekday : USUAL;
          }
        };
    return new RiskQuestion(history.asOf(day, List.of()), firm, sale, horizon);
  }

  /** By indicator. */
  Map<String, String> expected() {
    return expected;
  }

  private static int day(String date) {
    return (int) LocalDate.parse(date, DAY).toEpochDay();
  }

  private static long cents(String amount) {
    return Long.parseLong(amount.replaceAll("[ ,]", ""));
  }

  @Override
  public String toString() {
    return title;
  }
}
