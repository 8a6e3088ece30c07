package org.encours.rest.internal.view;

import java.util.Locale;
import org.encours.api.credit.CreditAlert;

/** Something about a customer that asks for attention. */
public record CreditAlertView(String kind, String account, String name, String day, String text) {

  public static CreditAlertView of(CreditAlert one, Locale locale) {
    return new CreditAlertView(
        one.kind().code(),
        one.account().number(),
        one.account().name(),
        one.day().toString(),
        one.text().in(locale));
  }
}
