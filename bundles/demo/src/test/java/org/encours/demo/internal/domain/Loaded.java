package org.encours.demo.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The demo company as loaded on one day, and what must hold on every day. */
final class Loaded {

  private final LocalDate today;
  private final List<FecRow> last;
  private final List<FecRow> current;
  private final Statement statement;
  private final DemoFile faulty;
  private final Truth truth;

  Loaded(LocalDate today) {
    DemoCompany company = new DemoCompany(today);
    List<DemoFile> files = company.files();
    this.today = today;
    this.last = FecRow.of(files.get(0));
    this.current = FecRow.of(files.get(1));
    this.statement = Statement.of(files.get(2));
    this.faulty = files.get(3);
    this.truth = company.truth();
  }

  Truth truth() {
    return truth;
  }

  /** All customer lines, without the opening entries of the second year. */
  List<FecRow> customerRows() {
    return Stream.concat(last.stream(), current.stream().filter(row -> !row.isOpening()))
        .filter(FecRow::isCustomer)
        .toList();
  }

  void everyEntryBalances() {
    for (List<FecRow> year : List.of(last, current)) {
      Map<String, Long> sums = sums(year, FecRow::number);
      sums.forEach((number, cents) -> assertEquals(0, cents, "entry " + number));
      assertEquals("%06d".formatted(sums.size()), ((TreeMap<String, Long>) sums).lastKey());
    }
  }

  void datesAreInOrder() {
    for (List<FecRow> year : List.of(last, current)) {
      LocalDate before = LocalDate.MIN;
      for (FecRow row : year) {
        assertFalse(row.date().isAfter(today), row::toString);
        assertFalse(row.date().isBefore(before), row::toString);
        assertFalse(row.pieceDate().isAfter(row.date()), row::toString);
        assertTrue(row.isOpening() || row.date().getDayOfWeek() != DayOfWeek.SUNDAY, row::toString);
        before = row.date();
      }
    }
    assertEquals(Set.of(today.getYear() - 1), years(last));
    assertEquals(Set.of(today.getYear()), years(current));
  }

  /** Totals by account from the files alone; open items line by line with the truth's help. */
  void openingEqualsWhatWasOpen() {
    Map<String, Long> closing = sums(last, row -> row.account() + " " + row.auxiliary());
    long result = last.stream().filter(row -> row.isResult()).mapToLong(FecRow::cents).sum();
    closing.keySet().removeIf(account -> account.matches("[67].*"));
    closing.merge(result <= 0 ? "120000 " : "129000 ", result, Math::addExact);
    closing.values().removeIf(cents -> cents == 0);
    List<FecRow> opening = current.stream().filter(FecRow::isOpening).toList();
    Map<String, Long> opened = sums(opening, row -> row.account() + " " + row.auxiliary());
    opened.values().removeIf(cents -> cents == 0);
    assertEquals(closing, opened);

    Set<String> settled = settledAtYearEnd();
    List<String> open =
        last.stream()
            .filter(FecRow::isCustomer)
            .map(Loaded::key)
            .filter(key -> !settled.contains(key))
            .sorted()
            .toList();
    assertEquals(
        open, opening.stream().filter(FecRow::isCustomer).map(Loaded::key).sorted().toList());
  }

  private Set<String> settledAtYearEnd() {
    Set<String> settled = new HashSet<>();
    for (Truth.Group group : truth.groups()) {
      List<Truth.LineRef> lines =
          group.lines().stream().filter(line -> line.date().getYear() < today.getYear()).toList();
      if (lines.stream().mapToLong(Truth.LineRef::cents).sum() == 0) {
        lines.forEach(line -> settled.add(key(line)));
      }
    }
    return settled;
  }

  void numbersHaveNoGap() {
    for (String prefix : List.of("FA", "AV")) {
      for (int year = today.getYear() - 1; year <= today.getYear(); year++) {
        String start = prefix + year + "-";
        List<String> numbers =
            customerRows().stream()
                .filter(row -> row.journal().equals("VE") && row.piece().startsWith(start))
                .map(FecRow::piece)
                .toList();
        for (int i = 0; i < numbers.size(); i++) {
          assertEquals("%s%04d".formatted(start, i + 1), numbers.get(i));
        }
      }
    }
    assertTrue(
        last.stream()
            .anyMatch(row -> row.piece().equals("FA%d-0100".formatted(today.getYear() - 1))));
  }

  void statementAddsUp() {
    long sum = statement.movements().stream().mapToLong(Statement.Movement::cents).sum();
    assertEquals(statement.closing(), statement.opening() + sum);
    for (Statement.Movement movement : statement.movements()) {
      assertEquals(
          movement.cents(),
          movement.details().stream().mapToLong(Long::longValue).sum(),
          movement.reference());
      assertTrue(movement.date().isBefore(today), movement.reference());
    }
  }

  /** The books and the bank agree until the day on which the books stop. */
  void statementContinuesTheBooks() {
    Map<String, Long> booked = new HashMap<>();
    long balance = 0;
    Set<String> references =
        statement.movements().stream()
            .map(Statement.Movement::reference)
            .collect(Collectors.toSet());
    for (FecRow row : bankRows()) {
      if (references.contains(row.piece())) {
        booked.merge(row.piece(), row.cents(), Math::addExact);
      } else {
        balance += row.cents();
      }
    }
    assertEquals(balance, statement.opening());
    boolean gap = false;
    for (Statement.Movement movement : statement.movements()) {
      Long cents = booked.get(movement.reference());
      gap |= cents == null;
      assertTrue(gap || cents == movement.cents(), movement.reference());
      assertTrue(!gap || cents == null, movement.reference() + " is booked after a gap");
    }
    Set<String> pending =
        truth.pending().stream().map(Truth.Pending::reference).collect(Collectors.toSet());
    assertTrue(references.containsAll(pending));
    assertTrue(pending.stream().noneMatch(booked::containsKey));
    assertTrue(truth.pending().stream().filter(line -> line.cents() < 0).count() >= 3);
    assertTrue(truth.pending().stream().anyMatch(line -> line.cents() > 0), "a returned debit");
    assertTrue(truth.pending().stream().anyMatch(line -> line.pieces().size() > 1));
  }

  private List<FecRow> bankRows() {
    return Stream.concat(last.stream(), current.stream().filter(row -> !row.isOpening()))
        .filter(row -> row.account().equals("512000"))
        .toList();
  }

  void letteringIsThatOfTheFormerSoftware() {
    LocalDate until = today.minusMonths(9);
    for (List<FecRow> year : List.of(last, current)) {
      List<FecRow> lettered = year.stream().filter(row -> !row.code().isEmpty()).toList();
      Map<String, List<FecRow>> groups =
          lettered.stream()
              .collect(
                  Collectors.groupingBy(
                      row -> row.account() + " " + row.auxiliary() + " " + row.code()));
      groups.forEach(
          (name, rows) -> {
            long sum = rows.stream().mapToLong(FecRow::cents).sum();
            LocalDate latest =
                rows.stream().map(FecRow::date).max(LocalDate::compareTo).orElseThrow();
            assertEquals(rows.get(0).code().matches("[A-Z]+"), sum == 0, name);
            assertEquals(Set.of(latest), codeDates(rows), name);
            assertFalse(latest.isAfter(until), name);
          });
    }
    assertTrue(last.stream().filter(row -> row.code().matches("[A-Z]{2}")).count() > 40);
    assertTrue(last.stream().anyMatch(row -> row.code().matches("[a-z]{2}")));
  }

  private static Set<LocalDate> codeDates(List<FecRow> rows) {
    return rows.stream().map(row -> FecRow.day(row.codeDate())).collect(Collectors.toSet());
  }

  /** The truth is about the lines of the files: each once, and the balances are the same. */
  void truthIsThatOfTheFiles() {
    List<FecRow> rows = customerRows();
    Map<String, Long> byKey = sums(rows, Loaded::key);
    assertEquals(rows.size(), byKey.size(), "every customer line can be told from the others");
    Set<String> grouped = new HashSet<>();
    for (Truth.Group group : truth.groups()) {
      Set<String> accounts = new HashSet<>();
      for (Truth.LineRef line : group.lines()) {
        assertTrue(byKey.containsKey(key(line)), line::toString);
        assertTrue(grouped.add(key(line)), line::toString);
        accounts.add(line.account() + line.auxiliary());
      }
      assertEquals(1, accounts.size(), group::toString);
    }
    Map<String, Long> balances = sums(rows, row -> row.account() + " " + row.auxiliary());
    balances.values().removeIf(cents -> cents == 0);
    Map<String, Long> open = new TreeMap<>();
    for (Truth.OpenItem item : truth.open()) {
      String account = item.account() + " " + item.auxiliary();
      open.merge(account, item.remainingCents(), Math::addExact);
      assertTrue(Math.abs(item.remainingCents()) <= Math.abs(item.amountCents()), item::toString);
      assertTrue(item.remainingCents() != 0, item::toString);
      assertEquals(item.date().plusDays(item.amountCents() > 0 ? 30 : 0), item.due());
    }
    open.values().removeIf(cents -> cents == 0);
    assertEquals(balances, open);
  }

  /** What the screens are to show on the day itself. */
  void theDayHasItsItems() {
    Map<Long, Integer> byDelay = new HashMap<>();
    for (Truth.OpenItem item : truth.open()) {
      if (item.account().equals("411000") && item.remainingCents() == item.amountCents()) {
        byDelay.merge(today.toEpochDay() - item.due().toEpochDay(), 1, Integer::sum);
      }
    }
    assertTrue(byDelay.getOrDefault(-1L, 0) >= 3, "due tomorrow");
    assertTrue(byDelay.getOrDefault(0L, 0) >= 1, "due today");
    assertTrue(byDelay.getOrDefault(1L, 0) >= 2, "late since today");
    assertTrue(byDelay.getOrDefault(2L, 0) >= 2, "late since yesterday");
    for (long from = 1; from <= 91; from += 30) {
      long first = from;
      long end = from == 91 ? Long.MAX_VALUE : from + 30;
      assertTrue(
          byDelay.keySet().stream().filter(late -> late >= first && late < end).count() >= 2,
          "late since " + from + " days or more");
    }
  }

  void sizesAreBelievable() {
    int lines = last.size() + current.size();
    assertTrue(lines > 1_900 && lines < 2_400, lines + " lines");
    long open = truth.open().stream().mapToLong(Truth.OpenItem::remainingCents).sum();
    assertTrue(open > 18_000_000 && open < 45_000_000, open + " cents open");
    long customers = customerRows().stream().map(FecRow::auxiliary).distinct().count();
    assertEquals(60, customers);
    long sales =
        -last.stream().filter(row -> row.account().startsWith("70")).mapToLong(FecRow::cents).sum();
    assertTrue(sales > 140_000_000 && sales < 200_000_000, sales + " cents sold");
    assertTrue(statement.opening() > 0);
  }

  void paymentsCiteInvoicesMostly() {
    List<FecRow> payments =
        customerRows().stream()
            .filter(row -> row.journal().equals("BQ") && row.cents() < 0)
            .toList();
    long citing =
        payments.stream()
            .filter(
                row ->
                    row.label().matches(".*(FA20\\d\\d-?\\d{4}\\b|FACT \\d+|FACTURE N \\d{4}).*"))
            .count();
    long percent = citing * 100 / payments.size();
    assertTrue(percent >= 50 && percent <= 75, percent + " % of the payments cite invoices");
  }

  void theFaultyFileIsWrongWhereItSays() {
    List<String> lines = FecRow.lines(faulty).toList();
    List<Integer> wrong = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      if (cells.length != 18
          || cells[3].endsWith("0231")
          || !(cells[11] + cells[12]).matches("[\\d,]+")) {
        wrong.add(i + 1);
      }
    }
    assertEquals(truth.faultyLines(), wrong);
    assertEquals(3, wrong.size());
  }

  /** The one amount that identifies the payment called VIREMENT. */
  void theAnonymousPaymentHasOneAmount() {
    List<FecRow> anonymous =
        customerRows().stream().filter(row -> row.label().equals("VIREMENT")).toList();
    assertEquals(1, anonymous.size());
    long cents = -anonymous.get(0).cents();
    assertEquals(1, customerRows().stream().filter(row -> row.cents() == cents).count());
    assertTrue(truth.groups().stream().anyMatch(Truth.Group::ambiguous));
  }

  private static Set<Integer> years(List<FecRow> rows) {
    return rows.stream().map(row -> row.date().getYear()).collect(Collectors.toSet());
  }

  private static Map<String, Long> sums(List<FecRow> rows, Function<FecRow, String> key) {
    return rows.stream()
        .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.summingLong(FecRow::cents)));
  }

  /** Account, piece and amount: what an opening line has in common with its original. */
  private static String key(FecRow row) {
    return row.account() + "|" + row.auxiliary() + "|" + row.piece() + "|" + row.cents();
  }

  private static String key(Truth.LineRef line) {
    return line.account() + "|" + line.auxiliary() + "|" + line.pieceRef() + "|" + line.cents();
  }
}
