package org.encours.formatstables.internal.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * Reads amounts: {@code 1 234,50}, {@code 1.234,50-}, {@code (1'234,50)}, {@code 12,5 €}. Thousands
 * may be set apart in groups of three, by one sign throughout. Exact; what does not fit is an
 * outcome, never rounded. Only the number of a workbook, which is binary, is rounded to the
 * currency's smallest unit, and only if it is within a millionth of it. Not thread-safe.
 */
public final class AmountCell {
  private static final BigDecimal TOLERANCE = new BigDecimal("0.000001");
  private static final int LONGEST_NUMBER = 40;
  private static final int SMALLEST_EXPONENT = -400;
  private static final int LARGEST_EXPONENT = 20;
  private static final int GROUP = 3;
  private static final int MOST_DIGITS = 18;

  private final char mark;
  private final Currency currency;
  private final int decimals;

  private long minor;
  private String rest = "";
  private boolean negative;
  private boolean signed;

  /** What a cell turned out to be. */
  public enum Outcome {
    AMOUNT,
    EMPTY,
    NOT_AN_AMOUNT,
    TOO_PRECISE,
    TOO_LARGE;

    /** Whether the cell holds something else than an amount. */
    public boolean isFault() {
      return this != AMOUNT && this != EMPTY;
    }
  }

  /**
   * @param mark decimal mark of amounts written as text
   */
  public AmountCell(char mark, Currency currency) {
    this.mark = mark;
    this.currency = currency;
    this.decimals = Math.max(0, currency.getDefaultFractionDigits());
  }

  /** The amount last read, in minor units; 0 if there was none. */
  public long minor() {
    return minor;
  }

  /** Reads one cell. */
  public Outcome read(Cell cell) {
    minor = 0;
    return switch (cell.kind()) {
      case EMPTY -> Outcome.EMPTY;
      case NUMBER -> number(cell.text());
      case TEXT -> text(cell.text());
      case DATE, BOOLEAN, FAULT, MISREAD -> Outcome.NOT_AN_AMOUNT;
    };
  }

  private Outcome number(String text) {
    if (text.length() > LONGEST_NUMBER) return Outcome.NOT_AN_AMOUNT;
    BigDecimal exact;
    try {
      exact = new BigDecimal(text);
    } catch (NumberFormatException e) {
      return Outcome.NOT_AN_AMOUNT;
    }
    // Before any arithmetic: 1E999999999 would be written out.
    if (-(long) exact.scale() < SMALLEST_EXPONENT) return Outcome.TOO_PRECISE;
    if ((long) exact.precision() - exact.scale() > LARGEST_EXPONENT) {
      return exact.signum() == 0 ? Outcome.AMOUNT : Outcome.TOO_LARGE;
    }
    BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_EVEN);
    if (rounded.subtract(exact).abs().compareTo(TOLERANCE) > 0) return Outcome.TOO_PRECISE;
    if (rounded.unscaledValue().bitLength() >= Long.SIZE) return Outcome.TOO_LARGE;
    minor = rounded.unscaledValue().longValue();
    return Outcome.AMOUNT;
  }

  private Outcome text(String text) {
    rest = Blanks.strip(text);
    negative = false;
    signed = false;
    boolean trimmed = true;
    while (trimmed) {
      int length = rest.length();
      if (!dropCurrency() || !dropParentheses() || !dropSign()) return Outcome.NOT_AN_AMOUNT;
      trimmed = rest.length() < length;
    }
    // A dash alone is how accounting formats show nothing.
    if (rest.isEmpty()) return signed ? Outcome.EMPTY : Outcome.NOT_AN_AMOUNT;
    return digits();
  }

  private boolean dropCurrency() {
    if (rest.isEmpty()) return true;
    String code = currency.getCurrencyCode();
    if (Character.getType(rest.charAt(0)) == Character.CURRENCY_SYMBOL) {
      keep(1, rest.length());
    } else if (isSymbolAtEnd()) {
      keep(0, rest.length() - 1);
    } else if (rest.regionMatches(true, 0, code, 0, code.length())) {
      keep(code.length(), rest.length());
    } else if (rest.regionMatches(true, rest.length() - code.length(), code, 0, code.length())) {
      keep(0, rest.length() - code.length());
    }
    return true;
  }

  private boolean isSymbolAtEnd() {
    return Character.getType(rest.charAt(rest.length() - 1)) == Character.CURRENCY_SYMBOL;
  }

  private boolean dropParentheses() {
    if (!rest.startsWith("(") || !rest.endsWith(")") || rest.length() < 2) return true;
    if (signed) return false;
    keep(1, rest.length() - 1);
    negative = true;
    signed = true;
    return !rest.isEmpty();
  }

  private boolean dropSign() {
    if (rest.isEmpty()) return true;
    char first = rest.charAt(0);
    char last = rest.charAt(rest.length() - 1);
    boolean leading = isSign(first);
    if (!leading && !isSign(last)) return true;
    if (signed) return false;
    signed = true;
    negative = (leading ? first : last) != '+';
    if (leading) keep(1, rest.length());
    else keep(0, rest.length() - 1);
    return true;
  }

  private static boolean isSign(char value) {
    return value == '-' || value == '+' || value == '\u2212' || value == '\u2013';
  }

  private void keep(int from, int to) {
    rest = Blanks.strip(rest.substring(from, to));
  }

  private Outcome digits() {
    int at = rest.indexOf(mark);
    String whole = at < 0 ? rest : rest.substring(0, at);
    String fraction = at < 0 ? "" : rest.substring(at + 1);
    if (!isDigits(fraction) || (whole.isEmpty() && fraction.isEmpty())) {
      return Outcome.NOT_AN_AMOUNT;
    }
    StringBuilder all = new StringBuilder();
    if (!appendGroups(whole, all)) return Outcome.NOT_AN_AMOUNT;
    for (int i = 0; i < Math.max(decimals, fraction.length()); i++) {
      char digit = i < fraction.length() ? fraction.charAt(i) : '0';
      if (i < decimals) all.append(digit);
      else if (digit != '0') return Outcome.TOO_PRECISE;
    }
    return conclude(all);
  }

  private Outcome conclude(StringBuilder digits) {
    int first = 0;
    while (first < digits.length() - 1 && digits.charAt(first) == '0') first++;
    if (digits.length() - first > MOST_DIGITS) return Outcome.TOO_LARGE;
    long value = Long.parseLong(digits, first, digits.length(), 10);
    minor = negative ? -value : value;
    return Outcome.AMOUNT;
  }

  /** Appends the digits of the whole part; false if they are not grouped as numbers are. */
  private boolean appendGroups(String whole, StringBuilder digits) {
    char separator = 0;
    int run = 0;
    for (int i = 0; i < whole.length(); i++) {
      char sign = whole.charAt(i);
      if (isDigit(sign)) {
        digits.append(sign);
        run++;
        continue;
      }
      boolean groupEnds = separator == 0 ? run > 0 && run <= GROUP : run == GROUP;
      boolean same = separator == 0 || separator == sign || (isSpace(separator) && isSpace(sign));
      if (!isSeparator(sign) || !groupEnds || !same) return false;
      separator = sign;
      run = 0;
    }
    return separator == 0 || run == GROUP;
  }

  private boolean isSeparator(char sign) {
    return isSpace(sign) || ((sign == '.' || sign == ',') && sign != mark) || isApostrophe(sign);
  }

  private static boolean isApostrophe(char sign) {
    return sign == '\'' || sign == '\u2019';
  }

  private static boolean isSpace(char sign) {
    return sign == ' ' || (sign >= 0x80 && Character.isSpaceChar(sign));
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) return false;
    }
    return true;
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }
}
