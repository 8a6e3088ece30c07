package org.encours.lettering.internal.domain;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.encours.api.document.References;

/** Words by which a label says why less was paid than was due. */
final class DeductionWords {
  private static final Set<String> KEPT = Set.of("RETENUE", "RETENUES", "RET");

  private DeductionWords() {}

  /** The fee of a bank. */
  static boolean nameFees(String label) {
    String upper = label.toUpperCase(Locale.ROOT);
    return upper.contains("FRAIS") || upper.contains("COMMISSION");
  }

  /** A discount for early payment. */
  static boolean nameDiscount(String label) {
    return has(label, "ESC", "ESCOMPTE", "ESCPTE", "DISCOUNT");
  }

  /** A tax that the debtor withholds: "RS 1,5 %", "retenue à la source". */
  static boolean nameWithholding(String label) {
    return has(label, "RS", "WHT", "WITHHOLDING") || isKept(label, "SOURCE");
  }

  /** What a customer keeps back until the work has proved sound: "RG 5 %", "ret. garantie". */
  static boolean nameRetention(String label) {
    return has(label, "RG", "RETENTION") || isKept(label, "GARANTIE", "GAR");
  }

  private static boolean isKept(String label, String... why) {
    List<String> words = References.words(label);
    return words.stream().anyMatch(KEPT::contains) && has(label, why);
  }

  private static boolean has(String label, String... any) {
    return References.words(label).stream().anyMatch(List.of(any)::contains);
  }
}
