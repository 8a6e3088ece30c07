package org.encours.lettering.internal.domain;

import java.util.ArrayList;
import java.util.List;
import org.encours.api.document.CreditorReference;
import org.encours.api.document.Wording;
import org.encours.api.document.Wording.Stretch;

/**
 * Document numbers within creditor references (ISO 11649): "RF20 FA20 2600 12" is FA20260012, as
 * its check digits prove. Wrong ones discredit the number that follows them.
 */
final class CreditorNumbers {
  /** Written in groups of four: 25 letters and digits. */
  private static final int MOST_WORDS = 7;

  private static final int CHECK_LENGTH = 4;

  private CreditorNumbers() {}

  /** The numbers in a text's creditor references; mostly none. */
  static List<Wording> in(Wording text) {
    List<Wording> numbers = new ArrayList<>(0);
    for (int word = 0; word < text.words(); word++) {
      if (!beginsOne(text, word)) continue;
      for (int to = word + 1; to <= Math.min(text.words(), word + MOST_WORDS); to++) {
        CreditorReference.inside(text.text(word, to))
            .ifPresent(
                number -> {
                  numbers.add(Wording.of(number));
                  // Numbers are filled up with zeros to a length.
                  if (number.startsWith("0")) {
                    numbers.add(Wording.of(number.replaceFirst("^0+", "")));
                  }
                });
      }
    }
    return numbers;
  }

  /** Whether check digits stand before a stretch, and are wrong. */
  static boolean discredit(Wording text, Stretch stretch) {
    int check = stretch.from() - 1;
    return check >= 0
        && text.length(check, check + 1) == CHECK_LENGTH
        && beginsOne(text, check)
        && CreditorReference.inside(text.text(check, stretch.to())).isEmpty();
  }

  private static boolean beginsOne(Wording text, int word) {
    int start = text.start(word);
    return text.length(word, word + 1) >= CHECK_LENGTH
        && text.at(start) == 'R'
        && text.at(start + 1) == 'F'
        && Wording.isDigit(text.at(start + 2))
        && Wording.isDigit(text.at(start + 3));
  }
}
