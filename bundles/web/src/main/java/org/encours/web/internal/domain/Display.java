package org.encours.web.internal.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.encours.api.Money;

/**
 * Writes amounts, dates and numbers the way readers of a language expect them.
 *
 * @param locale French or English
 * @param zone legal time zone, for moments
 */
public record Display(Locale locale, ZoneId zone) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
  private static final String NO_BREAK = "\u00a0";

  /** The amount without its currency: {@code 1 234,50}. */
  public String amount(Money money) {
    int decimals = Math.max(0, money.currency().getDefaultFractionDigits());
    DecimalFormat format = new DecimalFormat("#,##0", symbols());
    format.setMinimumFractionDigits(decimals);
    return format.format(BigDecimal.valueOf(money.minor(), decimals));
  }

  /** The sign of the currency: {@code €}, or its code where it has none. */
  public String currency(Money money) {
    return money.currency().getSymbol(locale);
  }

  /** The amount with its currency: {@code 1 234,50 €}. */
  public String money(Money money) {
    return amount(money) + NO_BREAK + currency(money);
  }

  /** Day, month, year. */
  public String day(LocalDate date) {
    return DAY.format(date);
  }

  /** Day and minute in the legal time zone. */
  public String moment(Instant instant) {
    return MOMENT.format(instant.atZone(zone));
  }

  /** A whole number with its thousands set apart. */
  public String number(long number) {
    return new DecimalFormat("#,##0", symbols()).format(number);
  }

  /**
   * The part in percent of the whole, rounded half up to a whole number: a proportion to look at,
   * never to reckon with. Empty if the whole is not positive.
   */
  public static Optional<Integer> percent(long part, long whole) {
    if (whole <= 0) return Optional.empty();
    return Optional.of(
        BigDecimal.valueOf(part)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
            .intValue());
  }

  /** A percentage: {@code 42 %} in French, {@code 42%} in English. */
  public String percentage(int percent) {
    return english() ? percent + "%" : percent + NO_BREAK + "%";
  }

  /** A chance from 0 to 1 as a percentage, small ones with a decimal: {@code 3,4 %}. */
  public String chance(double chance) {
    DecimalFormat format = new DecimalFormat(chance < 0.0995 ? "0.0" : "0", symbols());
    return format.format(BigDecimal.valueOf(chance).movePointRight(2))
        + (english() ? "%" : NO_BREAK + "%");
  }

  /** A figure of statistics with three decimals; a dash where there is none. */
  public String figure(double figure) {
    if (Double.isNaN(figure)) return "–";
    return new DecimalFormat("0.000", symbols()).format(figure);
  }

  /** A size in bytes, rounded half up to a unit that can be read. */
  public String size(long bytes) {
    String[] units =
        english()
            ? new String[] {"bytes", "KB", "MB", "GB"}
            : new String[] {"octets", "Ko", "Mo", "Go"};
    int unit = 0;
    BigDecimal size = BigDecimal.valueOf(bytes);
    BigDecimal thousand = BigDecimal.valueOf(1000);
    while (size.compareTo(thousand) >= 0 && unit < units.length - 1) {
      size = size.divide(thousand, 1, RoundingMode.HALF_UP);
      unit++;
    }
    return new DecimalFormat("#,##0.#", symbols()).format(size) + NO_BREAK + units[unit];
  }

  /** A duration: {@code 3 min 20 s}, {@code 1,5 s}, {@code 20 ms}. */
  public String duration(long millis) {
    if (millis < 1000) return millis + NO_BREAK + "ms";
    if (millis < 60_000) {
      return new DecimalFormat("0.0", symbols()).format(BigDecimal.valueOf(millis, 3))
          + NO_BREAK
          + "s";
    }
    long seconds = millis / 1000;
    return seconds / 60 + NO_BREAK + "min" + NO_BREAK + seconds % 60 + NO_BREAK + "s";
  }

  /** Whether the reader reads English. */
  public boolean english() {
    return "en".equals(locale.getLanguage());
  }

  private DecimalFormatSymbols symbols() {
    if (english()) return DecimalFormatSymbols.getInstance(Locale.UK);
    DecimalFormatSymbols french = DecimalFormatSymbols.getInstance(Locale.FRANCE);
    // Java's narrow space all but vanishes in common fonts, and spreadsheets do not know it.
    french.setGroupingSeparator(NO_BREAK.charAt(0));
    return french;
  }
}
