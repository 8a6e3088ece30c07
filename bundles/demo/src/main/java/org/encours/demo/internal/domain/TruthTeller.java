package org.encours.demo.internal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Derives the {@link Truth} from what belongs together. */
final class TruthTeller {

  private final Lettering lettering;
  private final List<Matching> matchings;

  TruthTeller(Lettering lettering, List<Matching> matchings) {
    this.lettering = lettering;
    this.matchings =
        matchings.stream()
            .filter(matching -> matching.lines().get(0).line().account().isCustomer())
            .toList();
  }

  Truth tell(List<Bank.Booked> pending) {
    List<Truth.Group> groups = new ArrayList<>();
    List<Truth.OpenItem> open = new ArrayList<>();
    for (Matching matching : matchings) {
      List<Matching.Posted> lines = sorted(matching);
      long balance = lines.stream().mapToLong(posted -> posted.line().cents()).sum();
      if (lines.size() == 1) {
        open.add(item(lines.get(0), balance));
      } else {
        groups.add(group(matching, lines));
        if (balance != 0) {
          open.add(item(remainder(lines, balance), balance));
        }
      }
    }
    open.sort(
        Comparator.comparing(Truth.OpenItem::auxiliary)
            .thenComparing(Truth.OpenItem::account)
            .thenComparing(Truth.OpenItem::date)
            .thenComparing(Truth.OpenItem::piece));
    return new Truth(
        List.copyOf(groups), List.copyOf(open), pending(pending), FaultyFec.WRONG_LINES);
  }

  private static List<Matching.Posted> sorted(Matching matching) {
    return matching.lines().stream()
        .sorted(
            Comparator.comparing(Matching.Posted::date)
                .thenComparing(posted -> posted.line().pieceRef()))
        .toList();
  }

  /** What remains of a group stays on its invoice, or on the last payment when it is too much. */
  private static Matching.Posted remainder(List<Matching.Posted> lines, long balance) {
    List<Matching.Posted> side =
        lines.stream()
            .filter(posted -> Long.signum(posted.line().cents()) == Long.signum(balance))
            .toList();
    return balance > 0 ? side.get(0) : side.get(side.size() - 1);
  }

  private static Truth.OpenItem item(Matching.Posted posted, long remaining) {
    Line line = posted.line();
    LocalDate date = line.cents() > 0 ? line.pieceDate() : posted.date();
    LocalDate due = line.cents() > 0 ? date.plusDays(Invoice.TERM_DAYS) : date;
    return new Truth.OpenItem(
        line.account().number(),
        line.party().code(),
        line.party().name(),
        line.pieceRef(),
        date,
        due,
        line.cents(),
        remaining);
  }

  private Truth.Group group(Matching matching, List<Matching.Posted> lines) {
    List<Truth.LineRef> refs =
        lines.stream()
            .map(
                posted ->
                    new Truth.LineRef(
                        posted.line().account().number(),
                        posted.line().party().code(),
                        posted.line().pieceRef(),
                        posted.date(),
                        posted.line().cents()))
            .toList();
    String code = lettering.of(lines.get(0).line()).code();
    return new Truth.Group(refs, code, isAmbiguous(matching, lines));
  }

  /** An uncited payment of one invoice while another of the same amount was open as well. */
  private boolean isAmbiguous(Matching matching, List<Matching.Posted> lines) {
    Line invoice = lines.get(0).line();
    Matching.Posted payment = lines.get(lines.size() - 1);
    boolean cited = payment.line().label().contains(invoice.pieceRef());
    return lines.size() == 2
        && !cited
        && matchings.stream()
            .filter(other -> other != matching)
            .filter(other -> other.lines().get(0).line().party().equals(invoice.party()))
            .anyMatch(other -> wasOpen(other, invoice, payment.date()));
  }

  private static boolean wasOpen(Matching other, Line invoice, LocalDate day) {
    return other.lines().stream()
            .anyMatch(
                posted ->
                    posted.line().cents() == invoice.cents()
                        && posted.line().account() == invoice.account()
                        && !posted.date().isAfter(day))
        && other.balanceAt(day.minusDays(1)) != 0;
  }

  private List<Truth.Pending> pending(List<Bank.Booked> movements) {
    List<Truth.Pending> pending = new ArrayList<>();
    for (Bank.Booked booked : movements) {
      for (Movement.Contra contra : booked.movement().contras()) {
        if (contra.account().isCustomer()) {
          pending.add(
              new Truth.Pending(
                  booked.date(),
                  booked.reference(),
                  contra.party().code(),
                  contra.cents(),
                  contra.settled().stream().map(TruthTeller::invoice).toList()));
        }
      }
    }
    return List.copyOf(pending);
  }

  private static String invoice(Matching matching) {
    return matching.root().lines().stream()
        .filter(posted -> posted.line().cents() > 0)
        .map(posted -> posted.line().pieceRef())
        .findFirst()
        .orElse("");
  }
}
