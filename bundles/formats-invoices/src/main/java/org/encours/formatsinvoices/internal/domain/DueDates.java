package org.encours.formatsinvoices.internal.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.encours.api.Money;
import org.encours.api.Words;
import org.encours.api.document.Invoice.Instalment;
import org.encours.formatsinvoices.internal.domain.Stated.Part;
import org.encours.formatsinvoices.internal.domain.Stated.Payment;

/**
 * When an amount is due. Instalments count if they add up to it exactly; else the one due date of
 * the whole, if there is one.
 */
final class DueDates {
  private static final String DUE_DATE = "BT-9";
  private static final int PERCENT_DECIMALS = 6;
  private static final long HUNDRED_PERCENT = 100_000_000L;

  private final Payment payment;
  private final Money payable;
  private final boolean negated;
  private final Findings findings;

  /**
   * @param payable not negative
   * @param negated whether the document states it, and its parts, with the other sign
   */
  DueDates(Payment payment, Money payable, boolean negated, Findings findings) {
    this.payment = payment;
    this.payable = payable;
    this.negated = negated;
    this.findings = findings;
  }

  /** By date; empty if none can be told. */
  List<Instalment> instalments() {
    List<Instalment> parts = parts();
    if (!parts.isEmpty()) return parts;
    TreeSet<LocalDate> dates = new TreeSet<>();
    for (Element due : payment.dues()) findings.date(due, DUE_DATE).ifPresent(dates::add);
    if (dates.size() > 1) {
      findings.warning(payment.dues().get(0), DUE_DATE, InvoiceWords.SEVERAL_DUE_DATES);
      return List.of();
    }
    return dates.stream().map(date -> new Instalment(date, payable.minor())).toList();
  }

  private List<Instalment> parts() {
    if (payment.parts().isEmpty()) return List.of();
    List<LocalDate> dates = new ArrayList<>();
    for (Part part : payment.parts()) findings.date(part.due(), DUE_DATE).ifPresent(dates::add);
    if (dates.size() < payment.parts().size()) return List.of();
    Optional<List<Long>> amounts = amounts();
    if (amounts.isEmpty()) return List.of();
    List<Instalment> parts = new ArrayList<>();
    for (int i = 0; i < dates.size(); i++) {
      parts.add(new Instalment(dates.get(i), amounts.get().get(i)));
    }
    parts.sort(Comparator.comparing(Instalment::due));
    return parts;
  }

  private Optional<List<Long>> amounts() {
    if (payment.parts().stream().allMatch(part -> part.amount().isStated())) return stated();
    if (payment.parts().stream().allMatch(part -> part.percent().isStated())) return shares();
    warn(InvoiceWords.INSTALMENTS_NOT_READABLE);
    return Optional.empty();
  }

  private Optional<List<Long>> stated() {
    List<Long> amounts = new ArrayList<>();
    Money sum = Money.zero(payable.currency());
    for (Part part : payment.parts()) {
      Optional<Long> amount = findings.amount(part.amount(), "", payable.currency());
      if (amount.isEmpty()) return Optional.empty();
      Money signed = new Money(negated ? -amount.get() : amount.get(), payable.currency());
      if (exceeds(sum, signed)) return differ(sum);
      sum = sum.plus(signed);
      amounts.add(signed.minor());
    }
    return sum.equals(payable) ? Optional.of(amounts) : differ(sum);
  }

  /** A part below zero, or parts beyond what can be counted, are no instalments. */
  private static boolean exceeds(Money sum, Money part) {
    return part.signum() < 0 || part.minor() > Long.MAX_VALUE - sum.minor();
  }

  private Optional<List<Long>> differ(Money sum) {
    warn(InvoiceWords.instalmentsDiffer(sum, payable));
    return Optional.empty();
  }

  private Optional<List<Long>> shares() {
    long[] weights = new long[payment.parts().size()];
    long total = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight(payment.parts().get(i).percent());
      total += weights[i];
    }
    if (total != HUNDRED_PERCENT) {
      warn(InvoiceWords.percentagesDiffer());
      return Optional.empty();
    }
    List<Long> amounts = new ArrayList<>();
    for (Money share : payable.allocate(weights)) amounts.add(share.minor());
    return Optional.of(amounts);
  }

  /** The percentage in millionths; more than all if it is none. */
  private static long weight(Element percent) {
    String text = percent.text();
    if (!text.matches("\\d{1,3}(\\.\\d{0,20})?")) return HUNDRED_PERCENT + 1;
    BigDecimal millionths = new BigDecimal(text).movePointRight(PERCENT_DECIMALS);
    boolean whole = millionths.stripTrailingZeros().scale() <= 0;
    return whole ? millionths.longValueExact() : HUNDRED_PERCENT + 1;
  }

  private void warn(Words reason) {
    findings.warning(payment.parts().get(0).due(), DUE_DATE, reason);
  }
}
