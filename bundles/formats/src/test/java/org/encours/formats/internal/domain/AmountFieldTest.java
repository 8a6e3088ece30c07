package org.encours.formats.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.encours.formats.internal.domain.AmountField.Outcome;

/** {@link AmountField} against {@link BigDecimal}, which is slow and right. */
class AmountFieldTest {
  @Property(tries = 20_000)
  void agreesWithBigDecimal(@ForAll("texts") String text, @ForAll @IntRange(max = 4) int decimals) {
    byte[] bytes = ("|" + text + "|12345678").getBytes(StandardCharsets.ISO_8859_1);
    AmountField field = new AmountField();
    Outcome outcome = field.read(bytes, 1, 1 + text.length(), decimals);
    assertEquals(expected(text, decimals), outcome, text);
    if (outcome == Outcome.AMOUNT) {
      assertEquals(number(text), BigDecimal.valueOf(field.minor(), decimals).stripTrailingZeros());
    } else {
      assertEquals(0, field.minor());
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> anything =
        Arbitraries.strings().withChars("0123456789,.+- x").ofMaxLength(24).map(String::strip);
    Arbitrary<String> likely =
        Arbitraries.strings()
            .withChars("0123456789")
            .ofMinLength(1)
            .ofMaxLength(22)
            .flatMap(
                digits ->
                    Arbitraries.integers()
                        .between(0, digits.length())
                        .map(at -> digits.substring(0, at) + "," + digits.substring(at)));
    return Arbitraries.oneOf(anything, likely, likely.map(text -> "-" + text));
  }

  private static Outcome expected(String text, int decimals) {
    if (text.isEmpty()) return Outcome.EMPTY;
    boolean plain = text.matches("[+-]? *([0-9]+|[0-9]{1,3}( +[0-9]{3})+)([,.][0-9]*)?");
    boolean fractionOnly = text.matches("[+-]? *[,.][0-9]+");
    if (!plain && !fractionOnly) return Outcome.NOT_AN_AMOUNT;
    BigDecimal minor = number(text).movePointRight(decimals);
    BigDecimal whole = new BigDecimal(minor.toBigInteger());
    boolean fits =
        whole.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
            && whole.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) >= 0;
    if (!fits) return Outcome.TOO_LARGE;
    return whole.compareTo(minor) == 0 ? Outcome.AMOUNT : Outcome.TOO_PRECISE;
  }

  private static BigDecimal number(String text) {
    String plain = text.replace(" ", "").replace(',', '.');
    return new BigDecimal(plain.endsWith(".") ? plain + "0" : plain).stripTrailingZeros();
  }
}
