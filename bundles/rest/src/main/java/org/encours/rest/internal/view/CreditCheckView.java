package org.encours.rest.internal.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.encours.api.credit.CreditAnswer;
import org.encours.api.credit.LimitUse;

/**
 * The answer to an order. Limit and what is left of it are null, never left out, where no limit is
 * in force; exposure is what counts against that limit.
 *
 * @param scope whether the limit is the account's or the person's
 */
public record CreditCheckView(
    String decision,
    List<String> reasons,
    MoneyView exposure,
    @JsonInclude(JsonInclude.Include.ALWAYS) MoneyView limit,
    @JsonInclude(JsonInclude.Include.ALWAYS) MoneyView available,
    String scope,
    boolean hold,
    String asOf) {

  public static CreditCheckView of(CreditAnswer answer, Locale locale) {
    return new CreditCheckView(
        answer.decision().code(),
        answer.reasons().stream().map(reason -> reason.in(locale)).toList(),
        MoneyView.of(
            answer
                .use()
                .map(LimitUse::exposure)
                .orElseGet(() -> answer.standing().exposure().asked().own().net())),
        answer.use().map(LimitUse::limit).map(MoneyView::of).orElse(null),
        answer.use().map(LimitUse::available).map(MoneyView::of).orElse(null),
        answer.use().map(use -> use.scope().code()).orElse(null),
        answer.standing().held(),
        answer.standing().asOf().toString());
  }
}
