package org.encours.rest.internal.view;

import java.util.Locale;
import java.util.Map;
import org.encours.api.customer.DeclaredTerms;
import org.encours.api.ledger.PaymentTerms;
import org.encours.api.ledger.PaymentTerms.MonthEnd;
import org.encours.api.ledger.PaymentTermsText;

/**
 * Terms as they were declared. Without days, from that day on there are no terms of its own.
 *
 * @param text the terms in words, empty if there are none
 */
public record TermsView(
    String from,
    String text,
    Integer days,
    String monthEnd,
    Integer dayOfMonth,
    String actor,
    String recordedAt) {
  /** Names outside. */
  public static final Map<String, MonthEnd> MONTH_ENDS =
      Map.of(
          "none", MonthEnd.NONE,
          "afterDays", MonthEnd.AFTER_DAYS,
          "beforeDays", MonthEnd.BEFORE_DAYS);

  public static TermsView of(DeclaredTerms declared, Locale locale) {
    return new TermsView(
        declared.from().toString(),
        declared.terms().map(PaymentTermsText::words).map(words -> words.in(locale)).orElse(""),
        declared.terms().map(PaymentTerms::days).orElse(null),
        declared.terms().map(PaymentTerms::monthEnd).map(TermsView::code).orElse(null),
        declared.terms().map(PaymentTerms::dayOfMonth).filter(day -> day > 0).orElse(null),
        declared.actor(),
        declared.recordedAt().toString());
  }

  private static String code(MonthEnd monthEnd) {
    return switch (monthEnd) {
      case NONE -> "none";
      case AFTER_DAYS -> "afterDays";
      case BEFORE_DAYS -> "beforeDays";
    };
  }
}
