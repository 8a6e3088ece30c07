package org.encours.risk.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.LineError;
import org.encours.api.risk.ScoringQuality;
import org.junit.jupiter.api.Test;

class CsvScoringTest {
  private static final String HEADER = "customer,decision_date,due_date,amount,paid_date\n";
  private static final String CHANCES = "(,[01]\\.[0-9]{6}){4}";

  private final CsvScoring scoring = new CsvScoring(new WalkForwardScoring(new IndicatorBook()));

  private String score(String csv) throws IOException, DocumentRefused {
    return score(csv.getBytes(StandardCharsets.UTF_8));
  }

  private String score(byte[] csv) throws IOException, DocumentRefused {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    scoring.score(new ByteArrayInputStream(csv), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private LineError refused(String csv) {
    return assertThrows(DocumentRefused.class, () -> score(csv)).error();
  }

  @Test
  void theLinesComeBackInTheirOrderWithTheirChances() throws Exception {
    String scored =
        score(
            HEADER + "B,2024-02-01,2024-03-02,10.50,\n" + "A,2024-01-01,2024-01-31,,2024-02-10\n");
    List<String> lines = scored.lines().toList();
    assertEquals(HEADER.strip() + ",p_late,p_late_5,p_late_15,p_late_30", lines.get(0));
    assertTrue(lines.get(1).matches("B,2024-02-01,2024-03-02,10.50," + CHANCES), lines.get(1));
    assertTrue(lines.get(2).matches("A,2024-01-01,2024-01-31,,2024-02-10" + CHANCES), scored);
    assertEquals(3, lines.size());
  }

  @Test
  void columnsComeInAnyOrderAndOthersStay() throws Exception {
    String scored =
        score(
            "\uFEFFnote;Paid_Date;amount;due_date;customer;decision_date\r\n"
                + "\"a;\"\"b\"\"\";;1234,56;2024-01-31;Été;2024-01-01\r\n");
    List<String> lines = scored.lines().toList();
    assertTrue(lines.get(0).startsWith("note;Paid_Date;amount;due_date;"), scored);
    assertTrue(lines.get(1).startsWith("\"a;\"\"b\"\"\";;1234,56;2024-01-31;Été;2024-01-01;"));
    assertTrue(scored.endsWith("\r\n"));
  }

  @Test
  void aHeaderAloneIsAnEmptyResult() throws Exception {
    assertEquals(HEADER.strip() + ",p_late,p_late_5,p_late_15,p_late_30\n", score(HEADER));
  }

  @Test
  void whatCannotBeReadIsNamed() throws Exception {
    assertEquals(1, refused("").line());
    assertEquals("paid_date", refused("customer,decision_date,due_date,amount\n").column());
    assertEquals("customer", refused("customer," + HEADER).column());
    assertEquals("p_late_5", refused("p_late_5," + HEADER).column());
    String good = "A,2024-01-01,2024-01-31,1,\n";
    LineError date = refused(HEADER + good + "A,2024-01-01,2024-02-30,1,\n");
    assertEquals(3, date.line());
    assertEquals("due_date", date.column());
    assertEquals("2024-02-30", date.value());
    assertEquals("decision_date", refused(HEADER + "A,,2024-01-31,1,\n").column());
    assertEquals("paid_date", refused(HEADER + "A,2024-01-01,2024-01-31,1,99999-01-01\n").column());
    assertEquals("amount", refused(HEADER + "A,2024-01-01,2024-01-31,1 000,\n").column());
    assertEquals("amount", refused(HEADER + "A,2024-01-01,2024-01-31,1e99999,\n").column());
    assertEquals("customer", refused(HEADER + good + " ,2024-01-01,2024-01-31,1,\n").column());
    assertEquals(3, refused(HEADER + good + "A,2024-01-01\n").line());
    assertEquals(3, refused(HEADER + good + "\"A,2024-01-01,2024-01-31,1,\n").line());
    byte[] latin = (HEADER + "É,2024-01-01,2024-01-31,1,").getBytes(StandardCharsets.ISO_8859_1);
    assertThrows(DocumentRefused.class, () -> score(latin));
  }

  @Test
  void whatIsTooLargeIsRefused() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] into, int from, int length) {
            return length;
          }
        };
    InvalidRequest refused =
        assertThrows(
            InvalidRequest.class, () -> scoring.score(endless, OutputStream.nullOutputStream()));
    assertEquals(InvalidRequest.Kind.TOO_LARGE, refused.kind());
  }

  @Test
  void aBackTestLearnsFromTheFirstTwoThirds() throws Exception {
    StringBuilder csv = new StringBuilder(HEADER);
    for (int i = 0; i < 90; i++) {
      LocalDate day = LocalDate.of(2023, 1, 1).plusDays(4L * i);
      String customer = i % 2 == 0 ? "good" : "bad";
      csv.append(customer + "," + day + "," + day.plusDays(30) + ",100,");
      csv.append(day.plusDays(i % 2 == 0 ? 28 : 50)).append('\n');
    }
    ScoringQuality quality =
        scoring.backTest(
            new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)),
            Optional.empty());
    ScoringQuality.OfHorizon late = quality.horizons().get(0);
    assertEquals(LocalDate.of(2023, 1, 1).plusDays(240), quality.from());
    assertTrue(late.lines() >= 20 && late.lines() <= 30, late.toString());
    assertEquals(1.0, late.model().auc());
    assertTrue(late.model().brier() < late.baseline().brier(), late.toString());
    assertTrue(Double.isNaN(quality.horizons().get(3).model().auc()));
  }
}
