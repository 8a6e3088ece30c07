package org.encours.formats.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LineError;
import org.encours.api.document.Reading;
import org.junit.jupiter.api.Test;

/** A file of a million lines, made while it is read. */
class FecLargeTest {
  private static final int LINES = 1_000_000;

  @Test
  void aMillionLines() throws Exception {
    Counting counting = new Counting();
    long started = System.nanoTime();
    Reading reading = new Reading("x", FecText.CUSTOMERS, FecText.EUR);
    new FecReader().read(new Ledger(), reading, counting);
    double seconds = (System.nanoTime() - started) / 1e9;

    LocalDate date = LocalDate.of(2024, 1, 31);
    assertEquals(
        new ControlTotals(
            LINES, 6_025_000_000L, 6_025_000_000L, Optional.of(date), Optional.of(date)),
        counting.totals);
    assertEquals(LINES / 2, counting.customers);
    assertEquals(6_025_000_000L, counting.amount);
    System.out.printf(
        "FEC, %,d lines, cold, made on the way: %.2f million lines/s%n",
        LINES, LINES / seconds / 1e6);
  }

  /** Sale and counterpart, half a million times. */
  private static final class Ledger extends InputStream {
    private static final byte[] HEADER = bytes(FecText.HEADER + "\n");
    private static final byte[] PAIR =
        bytes(
            FecText.line()
                + "\n"
                + FecText.line("CompteNum", "706000", "Debit", "", "Credit", "120,50")
                + "\n");

    private byte[] part = HEADER;
    private int at;
    private int parts;

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      if (at == part.length) {
        if (parts == LINES / 2) return -1;
        parts++;
        part = PAIR;
        at = 0;
      }
      int count = Math.min(length, part.length - at);
      System.arraycopy(part, at, bytes, from, count);
      at += count;
      return count;
    }

    private static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  private static final class Counting implements DocumentSink {
    private int customers;
    private long amount;
    private ControlTotals totals;

    @Override
    public void company(String siren) {
      throw new AssertionError(siren);
    }

    @Override
    public void line(LedgerLine line) {
      customers++;
      amount += line.posting().amount();
    }

    @Override
    public void error(LineError error) {
      throw new AssertionError(error);
    }

    @Override
    public void warning(LineError warning) {
      throw new AssertionError(warning);
    }

    @Override
    public void totals(ControlTotals result) {
      totals = result;
    }
  }
}
