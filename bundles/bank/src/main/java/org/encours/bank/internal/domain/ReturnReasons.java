package org.encours.bank.internal.domain;

import java.util.Map;
import org.encours.api.Words;
import org.encours.api.document.ReturnReason;

/**
 * Why payments come back, in words.
 *
 * @param words by the ISO 20022 code
 */
public record ReturnReasons(Map<String, Words> words) {
  private static final int MOST_OF_A_TEXT = 200;

  public ReturnReasons {
    words = Map.copyOf(words);
  }

  /** "AM04 : provision insuffisante", or what the bank says; empty if it gives no reason. */
  public Words of(ReturnReason reason) {
    Words known = words.get(reason.code());
    String text =
        reason.text().length() > MOST_OF_A_TEXT
            ? reason.text().substring(0, MOST_OF_A_TEXT) + "…"
            : reason.text();
    if (known != null) {
      return new Words(reason.code() + " : " + known.fr(), reason.code() + ": " + known.en());
    }
    if (reason.code().isEmpty()) return Words.same(text);
    return text.isEmpty()
        ? Words.same(reason.code())
        : new Words(reason.code() + " : " + text, reason.code() + ": " + text);
  }
}
