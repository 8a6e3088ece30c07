package org.encours.api.ledger;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encours.api.Words;
import org.encours.api.ledger.PaymentTerms.MonthEnd;

/**
 * Terms of payment in words: {@code 45 jours fin de mois le 10}, {@code 30 j net}, {@code
 * comptant}.
 *
 * <p>A text is understood as a whole or not at all. Left alone are, among others: working days,
 * months, an early-payment discount, a number of days counted from the receipt of the invoice, and
 * English "45 days end of month", which firms read in two ways (French "45 jours fin de mois" is
 * the days, then the end of that month; "fin de mois 45 jours" is the other way round).
 */
public final class PaymentTermsText {
  private static final int LONGEST_TEXT = 200;
  private static final int MOST_DAYS = 365;

  /** A month of 28 days has no end before this day: "the following month" says nothing new. */
  private static final int LAST_DAY_BEFORE_ANY_MONTH_END = 27;

  /** What is said in several ways, and the mark that stands for it; in this order. */
  private static final List<Rewrite> REWRITES =
      List.of(
          rewrite(
              "(?:des |a |on |upon |due on |due upon )(?:la )?(?:reception|receipt)"
                  + "(?: (?:de |of )?(?:la |the )?(?:facture|invoice))?",
              "NOW"),
          rewrite(
              "immediate payment|(?:au )?comptant|immediate?s?|immediatement|immediately|cash|at once",
              "NOW"),
          rewrite(
              "(?:(?:a|a partir de|a compter de|apres|depuis|from|after|of) )?(?:la |the )?"
                  + "(?:date d emission(?: de (?:la )?facture)?|date (?:de )?(?:la )?facture"
                  + "|date (?:de )?facturation|invoice date|date of (?:the )?invoice|ddf|d f|df)",
              ""),
          rewrite("([0-9]+) (?:jfm|jfdm)", "J$1 M"),
          rewrite("([0-9]+) (?:jdf|jddf)", "J$1"),
          rewrite(
              "([0-9]+) (?:calendar )?(?:jours|jour|jrs|jr|j|days|day|d)" + "(?: calendaires?)?",
              "J$1"),
          rewrite("(?:fin (?:de |du )?mois|fdm|f d m|fm)(?: civil)?", "M"),
          rewrite("(?:end of (?:the )?month|month end|eom)", "E"),
          rewrite(
              "(?:le|on the|the|on) ([0-9]+)(?: (?:er|st|nd|rd|th))?"
                  + " (?:du mois suivant|of the (?:following|next) month)",
              "N$1"),
          rewrite(
              "(?:le|on the|the|on) ([0-9]+)(?: (?:er|st|nd|rd|th))?"
                  + "(?: (?:du mois|of the month))?",
              "L$1"),
          rewrite("nets?|(?:par|by) (?:virement|cheque|prelevement|traite|lcr|transfer)", ""));

  private static final Pattern OPENING =
      Pattern.compile(
          "^ (?:conditions?|modalites?|delai|paiement|reglement|payable|payment|terms|echeance|due"
              + "|virement|cheque|prelevement|traite|lcr"
              + "|de|du|les|par|a|sous|dans|within|in|of)(?= )");

  private static final String DAY = "(?: ([LN])([0-9]{1,2}))?";
  private static final Pattern NOW = Pattern.compile("NOW(?: NOW)?");
  private static final Pattern BARE_NET = Pattern.compile("net ([0-9]{1,3})");
  private static final Pattern DAYS = Pattern.compile("J([0-9]{1,3})" + DAY);
  private static final Pattern DAYS_THEN_END =
      Pattern.compile("J([0-9]{1,3}) (?:(?:(?:plus|puis|then) )?M|then E)" + DAY);
  private static final Pattern END_THEN_DAYS =
      Pattern.compile("[ME] (?:(?:plus|puis|et|then|and) )?(?:a )?J([0-9]{1,3})" + DAY);
  private static final Pattern DAYS_FROM_END =
      Pattern.compile(
          "J([0-9]{1,3}) (?:apres|a compter de|a partir de|from|after) (?:la |the )?[ME]" + DAY);
  private static final Pattern END = Pattern.compile("[ME]()" + DAY);
  private static final Pattern NEXT_MONTH = Pattern.compile("()([N])([0-9]{1,2})");

  private PaymentTermsText() {}

  private record Rewrite(Pattern said, String mark) {}

  private static Rewrite rewrite(String said, String mark) {
    return new Rewrite(Pattern.compile("(?<= )(?:" + said + ")(?= )"), mark);
  }

  /** The terms that a text states, empty if it is not understood wholly and without doubt. */
  public static Optional<PaymentTerms> parse(String text) {
    if (text.length() > LONGEST_TEXT) return Optional.empty();
    String plain = plain(text);
    if (plain.isEmpty()) return Optional.empty();
    Matcher bare = BARE_NET.matcher(plain.strip());
    if (bare.matches()) return terms(bare.group(1), MonthEnd.NONE, null, null);
    String marks = " " + plain + " ";
    for (Rewrite rewrite : REWRITES) {
      marks = rewrite.said().matcher(marks).replaceAll(rewrite.mark()).replaceAll(" +", " ");
    }
    return read(withoutOpening(marks).strip());
  }

  private static Optional<PaymentTerms> read(String marks) {
    if (NOW.matcher(marks).matches()) return Optional.of(PaymentTerms.net(0));
    return terms(DAYS, MonthEnd.NONE, marks)
        .or(() -> terms(DAYS_THEN_END, MonthEnd.AFTER_DAYS, marks))
        .or(() -> terms(END_THEN_DAYS, MonthEnd.BEFORE_DAYS, marks))
        .or(() -> terms(DAYS_FROM_END, MonthEnd.BEFORE_DAYS, marks))
        .or(() -> terms(END, MonthEnd.AFTER_DAYS, marks))
        .or(() -> terms(NEXT_MONTH, MonthEnd.AFTER_DAYS, marks));
  }

  private static Optional<PaymentTerms> terms(Pattern pattern, MonthEnd monthEnd, String marks) {
    Matcher found = pattern.matcher(marks);
    if (!found.matches()) return Optional.empty();
    return terms(found.group(1), monthEnd, found.group(2), found.group(3));
  }

  private static Optional<PaymentTerms> terms(
      String days, MonthEnd monthEnd, String kind, String day) {
    int number = days.isEmpty() ? 0 : Integer.parseInt(days);
    int dayOfMonth = day == null ? 0 : Integer.parseInt(day);
    if (number > MOST_DAYS || dayOfMonth > 31) return Optional.empty();
    if (day != null && dayOfMonth == 0) return Optional.empty();
    boolean followingMonth = "N".equals(kind);
    // From the end of a month on, the next such day lies in the following month: the same thing.
    if (followingMonth
        && (monthEnd != MonthEnd.AFTER_DAYS || dayOfMonth > LAST_DAY_BEFORE_ANY_MONTH_END)) {
      return Optional.empty();
    }
    return Optional.of(new PaymentTerms(number, monthEnd, dayOfMonth));
  }

  /** Small letters without accents, digits and single blanks; empty where anything else counts. */
  private static String plain(String text) {
    String plain =
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replace("+", " plus ")
            .replaceAll("[\\s\\u00a0\\u202f.,;:()'’\"/_-]+", " ")
            .replaceAll("(?<=[0-9])(?=[a-z])|(?<=[a-z])(?=[0-9])", " ")
            .replaceAll(" +", " ")
            .strip();
    return plain.matches("[a-z0-9 ]+") ? plain : "";
  }

  private static String withoutOpening(String marks) {
    String rest = marks;
    for (Matcher opening = OPENING.matcher(rest); opening.find(); opening = OPENING.matcher(rest)) {
      rest = rest.substring(opening.end());
    }
    return rest;
  }

  /** The terms in words, such that {@link #parse} gives back terms of the same meaning. */
  public static Words words(PaymentTerms terms) {
    int days = terms.days();
    String fr = days + (days > 1 ? " jours" : " jour");
    String en = days + (days == 1 ? " day" : " days");
    int day = terms.dayOfMonth();
    Words base =
        switch (terms.monthEnd()) {
          case NONE ->
              days == 0 && day == 0
                  ? new Words("comptant", "immediate payment")
                  : new Words(fr, en);
          case AFTER_DAYS ->
              days == 0
                  ? new Words("fin de mois", "end of month")
                  : new Words(fr + " fin de mois", en + ", then end of month");
          case BEFORE_DAYS ->
              days == 0
                  ? new Words("fin de mois", "end of month")
                  : new Words("fin de mois + " + fr, "end of month + " + en);
        };
    if (day == 0) return base;
    return new Words(
        base.fr() + (day == 1 ? " le 1er" : " le " + day),
        base.en() + " on the " + day + ordinal(day));
  }

  private static String ordinal(int day) {
    if (day >= 11 && day <= 13) return "th";
    return switch (day % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }
}
