package org.encours.demo.internal.domain;

import java.time.LocalDate;
import java.util.List;

/** An entry of the ledger: its lines balance. */
record Entry(Journal journal, LocalDate date, List<Line> lines) {

  Entry {
    lines = lines.stream().filter(line -> line.cents() != 0).toList();
    long sum = lines.stream().mapToLong(Line::cents).reduce(0, Math::addExact);
    if (sum != 0) {
      throw new IllegalStateException(journal + " " + date + " is off by " + sum + ": " + lines);
    }
  }
}
