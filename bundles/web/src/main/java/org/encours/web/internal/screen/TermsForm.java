package org.encours.web.internal.screen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.encours.api.InvalidRequest;
import org.encours.api.Words;
import org.encours.api.customer.DeclaredTerms;
import org.encours.api.ledger.PaymentTerms;
import org.encours.api.ledger.PaymentTermsText;
import org.encours.api.web.Reply;
import org.encours.api.web.ScreenRequest;

/** The form that declares terms of payment, with its live example. */
final class TermsForm {
  private static final int MIDDLE_OF_MONTH = 15;

  private TermsForm() {}

  /** An invoice and when it is due. */
  public record Example(LocalDate invoice, LocalDate due) {}

  /** Declared terms with their words; none if from that day on there are none. */
  public record Row(DeclaredTerms declared, Optional<Words> words) {}

  /** The latest first. */
  static List<Row> rows(List<DeclaredTerms> declared) {
    List<Row> rows =
        declared.stream()
            .map(one -> new Row(one, one.terms().map(PaymentTermsText::words)))
            .sorted((one, other) -> other.declared().from().compareTo(one.declared().from()))
            .toList();
    return rows;
  }

  static Optional<Row> row(Optional<DeclaredTerms> declared) {
    return declared.map(one -> rows(List.of(one)).get(0));
  }

  /** What the text typed so far means for three invoices of this month. */
  static Reply example(ScreenRequest request, LocalDate today, Map<String, Object> model) {
    model.putAll(example(request.parameter("terms"), today));
    return new Reply.View("terms-example", model);
  }

  static Map<String, Object> example(Optional<String> typed, LocalDate today) {
    Optional<PaymentTerms> terms = typed.flatMap(PaymentTermsText::parse);
    return Map.of(
        "typed", typed.orElse(""),
        "understood", terms.map(PaymentTermsText::words),
        "examples", terms.map(found -> examples(found, today)).orElse(List.of()));
  }

  private static List<Example> examples(PaymentTerms terms, LocalDate today) {
    return Stream.of(
            today,
            today.withDayOfMonth(1),
            today.withDayOfMonth(MIDDLE_OF_MONTH),
            today.withDayOfMonth(today.lengthOfMonth()))
        .distinct()
        .map(invoice -> new Example(invoice, terms.due(invoice)))
        .toList();
  }

  /** The terms asked for. */
  static PaymentTerms terms(ScreenRequest request) {
    String typed =
        request
            .parameter("terms")
            .orElseThrow(() -> new InvalidRequest("Indiquez les conditions.", "State the terms."));
    return PaymentTermsText.parse(typed)
        .orElseThrow(
            () ->
                new InvalidRequest(
                    "« " + typed + " » n'est pas compris ; par exemple : 45 jours fin de mois.",
                    "“" + typed + "” is not understood; for example: 30 days."));
  }

  static LocalDate from(ScreenRequest request) {
    return Asked.date(request, "from")
        .orElseThrow(() -> new InvalidRequest("Indiquez le premier jour.", "State the first day."));
  }
}
