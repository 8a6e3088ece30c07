package org.encours.formatsbank.internal;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.encours.api.document.BankLine;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LineError;
import org.encours.api.document.Reading;
import org.encours.api.document.StatementBalance;
import org.encours.api.document.StatementHead;

/**
 * Entries per second of a camt.053 file (the first argument): our reader, and a walk with the StAX
 * parser of the JDK that takes the same texts as strings; by the clock, since our reader uses all
 * processors, and by the processor time of the whole process. Prints JSON. Not a test.
 */
public final class CamtBenchmark {
  private static final int ROUNDS = 25;
  private static final int WARM_UP = 15;
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private CamtBenchmark() {}

  private interface Walk {
    long entries(InputStream in) throws IOException, DocumentRefused, XMLStreamException;
  }

  public static void main(String[] arguments)
      throws IOException, DocumentRefused, XMLStreamException {
    Path file = Path.of(arguments[0]);
    Rates ours = new Rates(CamtBenchmark::withReader);
    Rates jdk = new Rates(CamtBenchmark::withJdk);
    for (int round = 0; round < ROUNDS; round++) {
      // In turns, so that whatever else the machine does meets both.
      ours.measure(file, round >= WARM_UP);
      jdk.measure(file, round >= WARM_UP);
    }
    System.out.printf(
        "{\"bytes\":%d,%n \"reader\":%s,%n \"jdk\":%s}%n", Files.size(file), ours, jdk);
  }

  private static final class Rates {
    private final Walk walk;
    private final List<Double> clock = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();
    private long entries;

    Rates(Walk walk) {
      this.walk = walk;
    }

    void measure(Path file, boolean counts)
        throws IOException, DocumentRefused, XMLStreamException {
      long before = System.nanoTime();
      long cpuBefore = SYSTEM.getProcessCpuTime();
      try (InputStream in = Files.newInputStream(file)) {
        entries = walk.entries(in);
      }
      double seconds = (System.nanoTime() - before) / 1e9;
      double cpuSeconds = (SYSTEM.getProcessCpuTime() - cpuBefore) / 1e9;
      if (!counts) return;
      clock.add(entries / seconds);
      processor.add(entries / cpuSeconds);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "{\"entries\":%d,\"entriesPerSecond\":%s,\"entriesPerCpuSecond\":%s}",
          entries,
          spread(clock),
          spread(processor));
    }
  }

  private static String spread(List<Double> rates) {
    Collections.sort(rates);
    return String.format(
        Locale.ROOT,
        "{\"median\":%.0f,\"best\":%.0f,\"worst\":%.0f}",
        rates.get(rates.size() / 2),
        rates.get(rates.size() - 1),
        rates.get(0));
  }

  private static long withReader(InputStream in) throws IOException, DocumentRefused {
    Counting sink = new Counting();
    new Camt053Reader().read(in, new Reading("x", List.of("411"), BankFiles.EUR), sink);
    return sink.lines;
  }

  private static long withJdk(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XMLStreamReader reader = factory.createXMLStreamReader(in);
    long entries = 0;
    long kept = 0;
    boolean inEntry = false;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (reader.getLocalName()) {
          case "Ntry" -> inEntry = true;
          case "Amt" -> {
            kept += reader.getAttributeValue(null, "Ccy").length();
            kept += new java.math.BigDecimal(reader.getElementText()).signum();
          }
          case "Dt" -> kept += LocalDate.parse(reader.getElementText()).getYear();
          case "CdtDbtInd",
              "Sts",
              "AcctSvcrRef",
              "Cd",
              "SubFmlyCd",
              "EndToEndId",
              "Nm",
              "IBAN",
              "Ustrd" -> {
            if (inEntry) kept += reader.getElementText().length();
          }
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("Ntry")) {
        entries++;
      }
    }
    if (kept == 0) throw new IllegalStateException("nothing read");
    return entries;
  }

  private static final class Counting implements DocumentSink {
    private long lines;
    private long characters;

    @Override
    public void company(String siren) {}

    @Override
    public void line(LedgerLine line) {}

    @Override
    public void statement(StatementHead head) {}

    @Override
    public void bankLine(BankLine line) {
      lines++;
      characters += line.text().length() + line.counterparty().name().length();
    }

    @Override
    public void endStatement(
        Optional<StatementBalance> opening, Optional<StatementBalance> closing) {}

    @Override
    public void error(LineError error) {
      throw new IllegalStateException(error.toString());
    }

    @Override
    public void warning(LineError warning) {}

    @Override
    public void totals(ControlTotals totals) {
      if (characters == 0) throw new IllegalStateException("nothing read");
    }
  }
}
