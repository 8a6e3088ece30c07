package org.encours.lettering.internal.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.encours.api.document.Wording;

/** Words by which a label says why less was paid than was due. */
final class DeductionWords {
  private static final List<Wording> DISCOUNT = words("ESC", "ESCOMPTE", "ESCPTE", "DISCOUNT");
  private static final List<Wording> WITHHOLDING = words("RS", "WHT", "WITHHOLDING");
  private static final List<Wording> RETENTION = words("RG", "RETENTION");
  private static final List<Wording> KEPT = words("RETENUE", "RETENUES", "RET");
  private static final List<Wording> AT_SOURCE = words("SOURCE");
  private static final List<Wording> AS_GUARANTEE = words("GARANTIE", "GAR");

  private DeductionWords() {}

  /** The fee of a bank. */
  static boolean nameFees(String label) {
    String upper = label.toUpperCase(Locale.ROOT);
    return upper.contains("FRAIS") || upper.contains("COMMISSION");
  }

  /** A discount for early payment. */
  static boolean nameDiscount(Wording label) {
    return has(label, DISCOUNT);
  }

  /** A tax that the debtor withholds: "RS 1,5 %", "retenue à la source". */
  static boolean nameWithholding(Wording label) {
    return has(label, WITHHOLDING) || (has(label, KEPT) && has(label, AT_SOURCE));
  }

  /** What a customer keeps back until the work has proved sound: "RG 5 %", "ret. garantie". */
  static boolean nameRetention(Wording label) {
    return has(label, RETENTION) || (has(label, KEPT) && has(label, AS_GUARANTEE));
  }

  private static boolean has(Wording label, List<Wording> any) {
    for (int word = 0; word < label.words(); word++) {
      for (Wording wanted : any) if (label.reads(word, word + 1, wanted)) return true;
    }
    return false;
  }

  private static List<Wording> words(String... words) {
    return Arrays.stream(words).map(Wording::of).toList();
  }
}
