package org.encours.rest.internal.view;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.encours.api.bank.Statement;
import org.encours.api.document.StatementBalance;
import org.encours.api.document.StatementHead;

/**
 * A bank statement.
 *
 * @param difference closing − opening − sum; absent if it cannot be told
 * @param sequence how it follows the one before: first, continues, gap, overlap, unknown
 */
public record BankStatementView(
    long id,
    long importId,
    String kind,
    String account,
    String bankId,
    Long number,
    String from,
    String to,
    MoneyView opening,
    MoneyView closing,
    long movements,
    MoneyView sum,
    MoneyView difference,
    String sequence,
    String recordedAt) {

  public static BankStatementView of(Statement statement) {
    StatementHead head = statement.head();
    return new BankStatementView(
        statement.id(),
        statement.importId(),
        head.kind().name().toLowerCase(Locale.ROOT),
        head.account(),
        head.id(),
        head.number().orElse(null),
        head.from().map(LocalDate::toString).orElse(null),
        head.to().map(LocalDate::toString).orElse(null),
        balance(statement.opening(), head.currency()),
        balance(statement.closing(), head.currency()),
        statement.movements(),
        MoneyView.of(statement.sum()),
        statement.difference().map(MoneyView::of).orElse(null),
        statement.before().name().toLowerCase(Locale.ROOT),
        statement.recordedAt().toString());
  }

  private static MoneyView balance(Optional<StatementBalance> stated, Currency currency) {
    return stated
        .filter(StatementBalance::signed)
        .map(balance -> MoneyView.of(balance.amount(), currency))
        .orElse(null);
  }
}
