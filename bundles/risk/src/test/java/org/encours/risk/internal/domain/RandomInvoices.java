package org.encours.risk.internal.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.encours.api.risk.PastInvoice;

/** Invoices of a made-up firm: customers differ in how late they pay. */
final class RandomInvoices {
  static final LocalDate START = LocalDate.of(2024, 1, 1);

  private RandomInvoices() {}

  static List<PastInvoice> of(long seed, int invoices, int customers, int days) {
    SplittableRandom random = new SplittableRandom(seed);
    List<PastInvoice> list = new ArrayList<>();
    for (int i = 0; i < invoices; i++) {
      int customer = random.nextInt(customers);
      LocalDate decision = START.plusDays(random.nextInt(days));
      LocalDate due = decision.plusDays(random.nextInt(8) == 0 ? -3 : 15 + random.nextInt(30));
      long late = customer * 4L % 23 + random.nextInt(25) - 12;
      Optional<LocalDate> paid =
          random.nextInt(20) == 0 ? Optional.empty() : Optional.of(due.plusDays(late));
      Optional<BigDecimal> amount =
          random.nextInt(10) == 0
              ? Optional.empty()
              : Optional.of(BigDecimal.valueOf(1000 + random.nextInt(900_000), 2));
      list.add(new PastInvoice("C" + customer, decision, due, amount, paid));
    }
    return list;
  }

  static PastInvoice paid(PastInvoice invoice, Optional<LocalDate> paid) {
    return new PastInvoice(
        invoice.customer(), invoice.decision(), invoice.due(), invoice.amount(), paid);
  }
}
