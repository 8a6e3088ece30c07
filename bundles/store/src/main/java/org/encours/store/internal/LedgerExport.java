package org.encours.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.encours.api.document.Coded;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LetterMark;
import org.encours.api.document.Piece;
import org.encours.api.document.Posting;
import org.encours.api.ledger.Company;

/** Streams a company's entries with the letterings they have now. */
final class LedgerExport {
  private static final String SELECT =
      """
      select e.line, b.code, b.label, e.number, e.entry_date, g.number, g.label, a.number, a.name,
        e.piece, e.piece_date, e.label, e.amount, e.credit_side, e.foreign_amount,
        e.foreign_currency, t.code, t.letter_date, e.validated, coalesce(d.due, e.due_date)
      from entry e
      join account a on a.id = e.account_id
      join journal_book b on b.id = e.book_id
      join ledger_account g on g.id = e.ledger_account_id
      left join lettered l on l.entry_id = e.id
      left join lettering t on t.id = l.lettering_id
      left join (select entry_id, min(due_date) as due from due_now group by entry_id) d
        on d.entry_id = e.id
      where e.company_id = ? and e.entry_date between ? and ?
        and not exists (select from entry_withdrawn w where w.entry_id = e.id)
      order by e.entry_date, e.id""";

  private final Transactions transactions;
  private final Company company;

  LedgerExport(Transactions transactions, Company company) {
    this.transactions = transactions;
    this.company = company;
  }

  void stream(LocalDate from, LocalDate until, Consumer<LedgerLine> consumer) {
    AtomicInteger number = new AtomicInteger();
    CursorRows.read(
        transactions,
        SELECT,
        row -> consumer.accept(line(row, number.incrementAndGet())),
        company.id(),
        from,
        until);
  }

  private static LedgerLine line(ResultSet row, int number) throws SQLException {
    String ledgerAccount = row.getString(6);
    String account = row.getString(8);
    String letter = row.getString(17);
    return new LedgerLine(
        number,
        new Coded(row.getString(2), row.getString(3)),
        row.getString(4),
        row.getObject(5, LocalDate.class),
        new Coded(ledgerAccount, row.getString(7)),
        account.equals(ledgerAccount) ? Coded.NONE : new Coded(account, row.getString(9)),
        new Piece(row.getString(10), date(row, 11), date(row, 20)),
        row.getString(12),
        new Posting(row.getLong(13), row.getBoolean(14), row.getLong(15), row.getString(16)),
        letter == null ? LetterMark.NONE : new LetterMark(letter, date(row, 18)),
        date(row, 19));
  }

  private static Optional<LocalDate> date(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }
}
