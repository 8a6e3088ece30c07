package org.encours.demo.internal.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The bank account: its movements in order, each with the reference the bank gave it. */
final class Bank {

  /** A movement and its reference, which the ledger takes over as the reference of the piece. */
  record Booked(String reference, Movement movement) {

    LocalDate date() {
      return movement.date();
    }
  }

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

  private final Horizon horizon;
  private final long openingCents;
  private final List<Movement> movements = new ArrayList<>();

  /**
   * @param openingCents balance at the start of last year
   */
  Bank(Horizon horizon, long openingCents) {
    this.horizon = horizon;
    this.openingCents = openingCents;
  }

  void add(Movement movement) {
    movements.add(movement);
  }

  void addAll(List<Movement> added) {
    movements.addAll(added);
  }

  /** Posts the movements of a year that the accountant has entered until today. */
  void post(Books books, int year) {
    LocalDate until = horizon.bankBookedUntil();
    for (Booked booked : booked()) {
      if (!booked.date().isAfter(until) && booked.date().getYear() == year) {
        books.post(Journal.BQ, booked.date(), lines(booked));
      }
    }
  }

  /** The movements of the bank statement, whether or not the books have them. */
  List<Booked> statement() {
    LocalDate from = horizon.statementFrom();
    LocalDate to = horizon.statementTo();
    return booked().stream()
        .filter(booked -> !booked.date().isBefore(from) && !booked.date().isAfter(to))
        .toList();
  }

  /** The balance on the evening before the first day of the statement, in cents. */
  long balanceBeforeStatement() {
    LocalDate from = horizon.statementFrom();
    return movements.stream()
        .filter(movement -> movement.date().isBefore(from))
        .mapToLong(Movement::cents)
        .reduce(openingCents, Math::addExact);
  }

  private List<Booked> booked() {
    List<Movement> sorted =
        movements.stream()
            .sorted(
                Comparator.comparing(Movement::date)
                    .thenComparing(Movement::kind)
                    .thenComparing(movement -> movement.party().code())
                    .thenComparing(Movement::motif))
            .toList();
    List<Booked> booked = new ArrayList<>();
    LocalDate day = LocalDate.MIN;
    int rank = 0;
    for (Movement movement : sorted) {
      rank = movement.date().equals(day) ? rank + 1 : 1;
      day = movement.date();
      booked.add(
          new Booked(String.format(Locale.ROOT, "BQ%s-%02d", DAY.format(day), rank), movement));
    }
    return booked;
  }

  private static List<Line> lines(Booked booked) {
    Movement movement = booked.movement();
    LocalDate date = movement.date();
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            Account.BANK,
            Party.NONE,
            booked.reference(),
            date,
            bankLabel(movement),
            movement.cents()));
    for (Movement.Contra contra : movement.contras()) {
      Line line =
          new Line(
              contra.account(),
              contra.party(),
              booked.reference(),
              date,
              contra.label(),
              contra.cents());
      settle(contra.settled(), date, line);
      lines.add(line);
    }
    return lines;
  }

  private static void settle(List<Matching> settled, LocalDate date, Line line) {
    if (!settled.isEmpty()) {
      Matching whole = settled.get(0);
      settled.forEach(whole::join);
      whole.add(date, line);
    }
  }

  /** One movement of one line carries the label of that line, as software copies it. */
  private static String bankLabel(Movement movement) {
    return Optional.of(movement.contras())
        .filter(contras -> contras.size() == 1)
        .map(contras -> contras.get(0).label())
        .orElseGet(movement::label);
  }
}
