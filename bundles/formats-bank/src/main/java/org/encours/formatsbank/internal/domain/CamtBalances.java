package org.encours.formatsbank.internal.domain;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.encours.api.document.StatementBalance;

/**
 * The balances of a statement. Opening: OPBD, else PRCD (the closing balance before), the first of
 * them; closing: CLBD, the last of them, else the last interim one (ITBD), of which the first opens
 * where nothing else does. Not thread-safe.
 */
final class CamtBalances {
  private record Balance(
      Currency currency, long amount, boolean signed, Optional<LocalDate> date) {}

  private final CamtTexts.Stated amount = new CamtTexts.Stated();
  private String type = "";
  private int side;
  private boolean readable;
  private Optional<LocalDate> date = Optional.empty();

  private Optional<Balance> opening = Optional.empty();
  private Optional<Balance> previous = Optional.empty();
  private Optional<Balance> closing = Optional.empty();
  private Optional<Balance> firstInterim = Optional.empty();
  private Optional<Balance> lastInterim = Optional.empty();
  private Optional<Currency> currency = Optional.empty();
  private int interims;

  /** A balance begins. */
  void begin() {
    amount.clear();
    type = "";
    side = 0;
    readable = true;
    date = Optional.empty();
  }

  /** Takes a text of the balance. */
  void take(CamtPart part, ElementContent content, CamtTexts texts) {
    switch (part) {
      case BALANCE_TYPE -> type = texts.code(content);
      case BALANCE_AMOUNT -> {
        // Of the other types nothing is needed, so that an odd amount there harms nobody.
        if (isBooked()) readable &= texts.amount(part, content, amount);
      }
      case BALANCE_SIDE -> {
        if (isBooked()) {
          side = texts.side(part, content);
          readable &= side != 0;
        }
      }
      case BALANCE_DATE -> {
        if (!content.isEmpty() && isBooked()) date = texts.date(part, content);
      }
      default -> {}
    }
  }

  /** The balance ends. */
  void end() {
    if (!readable || !isBooked() || amount.currency().isEmpty()) return;
    long signed = side < 0 ? -amount.minor() : amount.minor();
    Optional<Balance> stated =
        Optional.of(new Balance(amount.currency().get(), signed, side != 0, date));
    if (currency.isEmpty()) currency = amount.currency();
    switch (type) {
      case "OPBD" -> opening = opening.isEmpty() ? stated : opening;
      case "PRCD" -> previous = previous.isEmpty() ? stated : previous;
      case "CLBD" -> closing = stated;
      default -> {
        if (interims++ == 0) firstInterim = stated;
        lastInterim = stated;
      }
    }
  }

  /** The currency of the first balance. */
  Optional<Currency> currency() {
    return currency;
  }

  /** The day of the closing balance. */
  Optional<LocalDate> day() {
    return closingOrInterim().flatMap(Balance::date);
  }

  /** The opening balance, if it is in that currency. */
  Optional<StatementBalance> opening(Currency wanted, Optional<LocalDate> otherwise) {
    Optional<Balance> first = opening.isPresent() ? opening : previous;
    if (first.isEmpty() && interims > 1) first = firstInterim;
    return stated(first, wanted, otherwise);
  }

  /** The closing balance, if it is in that currency. */
  Optional<StatementBalance> closing(Currency wanted, Optional<LocalDate> otherwise) {
    return stated(closingOrInterim(), wanted, otherwise);
  }

  private Optional<Balance> closingOrInterim() {
    return closing.isPresent() ? closing : lastInterim;
  }

  private boolean isBooked() {
    return switch (type) {
      case "OPBD", "PRCD", "CLBD", "ITBD" -> true;
      default -> false;
    };
  }

  private static Optional<StatementBalance> stated(
      Optional<Balance> balance, Currency wanted, Optional<LocalDate> otherwise) {
    return balance
        .filter(b -> b.currency().equals(wanted))
        .flatMap(
            b ->
                b.date()
                    .or(() -> otherwise)
                    .map(day -> new StatementBalance(day, b.amount(), b.signed())));
  }
}
