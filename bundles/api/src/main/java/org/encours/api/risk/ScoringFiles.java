package org.encours.api.risk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.encours.api.document.DocumentRefused;

/**
 * Scoring of a CSV text with the columns {@code customer}, {@code decision_date}, {@code due_date},
 * {@code amount}, {@code paid_date} in any order, among others. UTF-8, comma or semicolon, dates
 * YYYY-MM-DD. Streams are not closed. Thread-safe; one file at a time, others wait.
 */
public interface ScoringFiles {
  /**
   * Writes the lines with {@code p_late}, {@code p_late_5}, {@code p_late_15}, {@code p_late_30}
   * after their own columns. Nothing is written before everything is read and scored.
   *
   * @throws DocumentRefused if a line cannot be read; it names line, column, value and reason
   * @throws org.encours.api.InvalidRequest if the file is too large
   */
  void score(InputStream csv, OutputStream scored) throws IOException, DocumentRefused;

  /**
   * Scores and compares with what happened.
   *
   * @param from lines decided before it are learnt from only; without it, the first two thirds are
   * @throws DocumentRefused if a line cannot be read
   * @throws org.encours.api.InvalidRequest if the file is too large
   */
  ScoringQuality backTest(InputStream csv, Optional<LocalDate> from)
      throws IOException, DocumentRefused;
}
