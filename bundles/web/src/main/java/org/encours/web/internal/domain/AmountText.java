package org.encours.web.internal.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encours.api.ledger.ItemFilter;

/**
 * An amount as people type it: {@code 1 234,5}, {@code 1,234.50}, {@code 1234 €}.
 *
 * @param value the amount
 * @param decimals how many decimals were typed
 */
public record AmountText(BigDecimal value, int decimals) {
  private static final Pattern AMOUNT = Pattern.compile("(-?)(\\d{1,15})(?:[.,](\\d{0,4}))?");

  /** Blanks, currency signs and what sets thousands apart. */
  private static final Pattern NOISE =
      Pattern.compile("[\\s\u00a0\u202f\\p{Sc}']|[.,](?=\\d{3}(?:[.,]|$))(?!\\d+$)");

  /** Reads an amount; empty if the text is none. */
  public static Optional<AmountText> parse(String text) {
    Matcher amount = AMOUNT.matcher(NOISE.matcher(text).replaceAll(""));
    if (!amount.matches()) return Optional.empty();
    String fraction = Optional.ofNullable(amount.group(3)).orElse("");
    BigDecimal value = new BigDecimal(amount.group(2) + (fraction.isEmpty() ? "" : "." + fraction));
    return Optional.of(
        new AmountText(amount.group(1).isEmpty() ? value : value.negate(), fraction.length()));
  }

  /** In minor units of a currency of so many decimals; empty if it has more than those. */
  public Optional<Long> minor(int currencyDecimals) {
    try {
      return Optional.of(value.movePointRight(currencyDecimals).longValueExact());
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** The amounts that begin like this: {@code 1234} stands for 1234,00 to 1234,99. */
  public Optional<ItemFilter.Range> range(int currencyDecimals) {
    if (decimals > currencyDecimals) return Optional.empty();
    BigDecimal step = BigDecimal.ONE.movePointLeft(decimals).movePointRight(currencyDecimals);
    BigDecimal least = value.abs().movePointRight(currencyDecimals);
    return Optional.of(
        new ItemFilter.Range(least.longValueExact(), least.add(step).longValueExact() - 1));
  }
}
