package org.encours.risk.internal.domain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encours.api.risk.Horizon;
import org.encours.api.risk.PastInvoice;
import org.encours.api.risk.ScoringQuality;
import org.encours.api.risk.ScoringQuality.OfHorizon;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** How well the last third of two firms' invoices is foretold, day by day. */
class RiskCorpusTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("encours.corpus", "../../../shared/corpus")).resolve("risk");

  @Test
  void highradius() throws IOException {
    List<PastInvoice> invoices =
        read("highradius_decision_before_2019-10-01_censored.csv", "yyyy-MM-dd", 0, 1, 2, 3, 4);
    ScoringQuality quality = quality(invoices);
    assertTrue(auc(quality, Horizon.OVER_0) >= 0.84, quality::toString);
    assertTrue(auc(quality, Horizon.OVER_5) >= 0.87, quality::toString);
    noWorseThanTheBaseline(quality);
  }

  @Test
  void ibm() throws IOException {
    List<PastInvoice> invoices =
        read("ibm_ar_before_2013-04-01_censored.csv", "M/d/yyyy", 1, 4, 5, 6, 8);
    ScoringQuality quality = quality(invoices);
    assertTrue(auc(quality, Horizon.OVER_0) >= 0.86, quality::toString);
    noWorseThanTheBaseline(quality);
  }

  private static ScoringQuality quality(List<PastInvoice> invoices) {
    return BackTest.of(
        invoices, WalkForward.score(invoices, List.of()), BackTest.lastThird(invoices));
  }

  private static double auc(ScoringQuality quality, Horizon horizon) {
    return quality.horizons().get(horizon.ordinal()).model().auc();
  }

  private static void noWorseThanTheBaseline(ScoringQuality quality) {
    for (OfHorizon one : quality.horizons()) {
      // With a handful of late invoices the difference is chance; with some, a hundredth of it is.
      if (one.late() < 10) continue;
      double allowed = one.late() < 50 ? 1.01 : 1;
      assertTrue(one.model().brier() <= allowed * one.baseline().brier(), quality::toString);
    }
  }

  /** The columns are customer, decision, due, amount, paid. */
  private static List<PastInvoice> read(String name, String dates, int... columns)
      throws IOException {
    Path file = CORPUS.resolve(name);
    if (!Files.isRegularFile(file)) {
      String message =
          "NO CORPUS: chances on real invoices were NOT tested; say -Dencours.corpus=DIR (looked in "
              + CORPUS.toAbsolutePath().normalize()
              + ")";
      System.err.println(message);
      Assumptions.abort(message);
    }
    DateTimeFormatter format = DateTimeFormatter.ofPattern(dates);
    List<PastInvoice> invoices = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      String paid = cells[columns[4]];
      invoices.add(
          new PastInvoice(
              cells[columns[0]],
              LocalDate.parse(cells[columns[1]], format),
              LocalDate.parse(cells[columns[2]], format),
              Optional.of(new BigDecimal(cells[columns[3]])),
              paid.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(paid, format))));
    }
    return invoices;
  }
}
