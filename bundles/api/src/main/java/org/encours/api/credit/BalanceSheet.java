package org.encours.api.credit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.encours.api.Money;
import org.encours.api.Words;

/**
 * Figures of a customer's published accounts. What is not known is left out.
 *
 * @param closing last day of the year
 * @param currency of all figures
 * @param figures in minor units of the currency
 */
public record BalanceSheet(LocalDate closing, Currency currency, Map<Figure, Long> figures)
    implements CreditFact.Content {

  /** A figure of the balance sheet or of the income statement. */
  public enum Figure {
    TOTAL_ASSETS("Total de l'actif", "Total assets"),
    CURRENT_ASSETS("Actif circulant", "Current assets"),
    /** Current assets less stocks. */
    QUICK_ASSETS("Réalisable et disponible", "Current assets less stocks"),
    CURRENT_LIABILITIES("Dettes à moins d'un an", "Current liabilities"),
    TOTAL_LIABILITIES("Dettes totales", "Total liabilities"),
    EQUITY("Capitaux propres", "Equity"),
    /** Reserves and profit carried forward, the year's included. */
    RETAINED_EARNINGS("Réserves, report à nouveau et résultat", "Retained earnings"),
    /** Equity and debts of more than a year. */
    PERMANENT_CAPITAL("Capitaux permanents", "Permanent capital"),
    TURNOVER("Chiffre d'affaires HT", "Turnover excl. VAT"),
    VALUE_ADDED("Valeur ajoutée", "Value added"),
    PERSONNEL_COSTS("Frais de personnel", "Personnel costs"),
    /** EBE: value added less personnel costs and taxes on production. */
    GROSS_OPERATING_SURPLUS("Excédent brut d'exploitation", "Gross operating surplus"),
    /** Earnings before interest and taxes. */
    EBIT("Résultat avant charges financières et impôt", "Earnings before interest and taxes"),
    FINANCIAL_CHARGES("Frais financiers", "Financial charges");

    private final Words title;

    Figure(String fr, String en) {
      title = new Words(fr, en);
    }

    /** What it is called. */
    public Words title() {
      return title;
    }

    /** Name outside: {@code totalAssets}. */
    public String code() {
      StringBuilder code = new StringBuilder();
      for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
        code.append(
            code.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
      }
      return code.toString();
    }

    public static Optional<Figure> ofCode(String code) {
      return Stream.of(values()).filter(figure -> figure.code().equals(code)).findFirst();
    }
  }

  public BalanceSheet {
    figures = figures.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(figures));
  }

  /** The figure, if it is known. */
  public Optional<Money> figure(Figure figure) {
    return Optional.ofNullable(figures.get(figure)).map(minor -> new Money(minor, currency));
  }

  @Override
  public CreditFact.Kind kind() {
    return CreditFact.Kind.BALANCE_SHEET;
  }
}
