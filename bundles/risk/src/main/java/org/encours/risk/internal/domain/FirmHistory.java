package org.encours.risk.internal.domain;

import java.time.DayOfWeek;
import org.encours.api.risk.FirmFacts;
import org.encours.api.risk.Horizon;

/** Shares of late invoices of all customers; what is half a year old counts half. */
final class FirmHistory {
  private static final double DAILY = Math.pow(0.5, 1 / 180.0);

  /**
   * What a firm of which nothing is known yet starts from, as if it had seen ten invoices. Rough
   * values of our own, taken from no study: any firm's own invoices soon outweigh them.
   */
  private static final double[] USUAL = {0.40, 0.18, 0.08, 0.04};

  private static final double USUAL_INVOICES = 10;

  /** The firm's own share stands for that many invoices due on one day of the week. */
  private static final double WEEKDAY_INVOICES = 40;

  private static final int DAYS = DayOfWeek.values().length;

  private final double[][] known = new double[Horizon.ALL.size()][DAYS];
  private final double[][] late = new double[Horizon.ALL.size()][DAYS];
  private int day = Integer.MIN_VALUE;

  /** Lets time pass. */
  void advanceTo(int to) {
    if (day != Integer.MIN_VALUE && to > day) {
      double faded = Math.pow(DAILY, to - day);
      for (int h = 0; h < known.length; h++) {
        for (int d = 0; d < DAYS; d++) {
          known[h][d] *= faded;
          late[h][d] *= faded;
        }
      }
    }
    day = Math.max(day, to);
  }

  /** An invoice has turned out to be late or not. */
  void add(Horizon horizon, int due, boolean wasLate) {
    int weekday = Days.weekday(due).ordinal();
    known[horizon.ordinal()][weekday]++;
    if (wasLate) late[horizon.ordinal()][weekday]++;
  }

  /** What is known now; later additions do not change it. */
  FirmFacts facts() {
    double[] shares = new double[known.length];
    double[][] byDay = new double[known.length][DAYS];
    for (int h = 0; h < shares.length; h++) {
      double allKnown = USUAL_INVOICES;
      double allLate = USUAL_INVOICES * USUAL[h];
      for (int d = 0; d < DAYS; d++) {
        allKnown += known[h][d];
        allLate += late[h][d];
      }
      shares[h] = allLate / allKnown;
      for (int d = 0; d < DAYS; d++) {
        byDay[h][d] =
            (late[h][d] + WEEKDAY_INVOICES * shares[h]) / (known[h][d] + WEEKDAY_INVOICES);
      }
    }
    return new Shares(shares, byDay);
  }

  private static final class Shares implements FirmFacts {
    private final double[] shares;
    private final double[][] byDay;

    private Shares(double[] shares, double[][] byDay) {
      this.shares = shares;
      this.byDay = byDay;
    }

    @Override
    public double lateShare(Horizon horizon) {
      return shares[horizon.ordinal()];
    }

    @Override
    public double lateShare(Horizon horizon, DayOfWeek due) {
      return byDay[horizon.ordinal()][due.ordinal()];
    }
  }
}
