package org.encours.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.encours.api.Words;
import org.encours.api.document.Coded;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LetterMark;
import org.encours.api.document.Piece;
import org.encours.api.document.Posting;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.Lettering;
import org.encours.api.lettering.LetteringBatch;
import org.encours.api.lettering.LetteringChange;

/**
 * Streams the changes of a batch. Names are those known when the batch was cut, so that reading it
 * again gives the same.
 */
final class LetteringChangeStream {
  private static final String SELECT =
      """
      with changed as materialized (
        select t.id, true as made
        from lettering t
        where t.company_id = ? and t.xid > ? and t.xid <= ?
          and not exists (
            select from unlettering u where u.lettering_id = t.id and u.xid <= ?)
        union all
        select t.id, false
        from unlettering u
        join lettering t on t.id = u.lettering_id
        where t.company_id = ? and u.xid > ? and u.xid <= ? and t.xid <= ?),
      customer as materialized (
        select distinct on (a.id) a.id, a.number, n.name
        from customer_account a
        join account_name n on n.account_id = a.id and n.recorded_at <= ?
        where a.company_id = ?
        order by a.id, n.recorded_at desc, n.import_id desc)
      select t.id, c.made, e.line, b.code as book, e.number, e.entry_date,
        g.number as ledger_account, a.number as customer, a.name as customer_name, e.piece, e.piece_date, e.label, e.amount,
        e.credit_side, e.foreign_amount, e.foreign_currency, t.code, t.letter_date, e.validated,
        s.amount as share, t.partial, t.difference, t.difference_kind, t.origin, t.rule,
        t.rule_version, t.actor, t.explanation_fr, t.explanation_en, t.recorded_at,
        u.actor as undone_by, u.reason, u.recorded_at as undone_at
      from changed c
      join lettering t on t.id = c.id
      join lettering_line s on s.lettering_id = t.id
      join entry e on e.id = s.entry_id
      join customer a on a.id = e.account_id
      join journal_book b on b.id = e.book_id
      join ledger_account g on g.id = e.ledger_account_id
      left join unlettering u on not c.made and u.lettering_id = t.id
      order by c.made, t.id, e.entry_date, e.id""";

  private static final Decision.Origin[] ORIGINS = Decision.Origin.values();

  private final Transactions transactions;
  private final LetteringBatch batch;

  LetteringChangeStream(Transactions transactions, LetteringBatch batch) {
    this.transactions = transactions;
    this.batch = batch;
  }

  void read(Consumer<LetteringChange> consumer) {
    CursorRows.read(
        transactions,
        SELECT,
        row -> consumer.accept(change(row)),
        batch.company(),
        batch.after(),
        batch.upTo(),
        batch.upTo(),
        batch.company(),
        batch.after(),
        batch.upTo(),
        batch.after(),
        OffsetDateTime.ofInstant(batch.cutAt(), ZoneOffset.UTC),
        batch.company());
  }

  private static LetteringChange change(ResultSet row) throws SQLException {
    return new LetteringChange(
        row.getLong("id"),
        line(row),
        row.getLong("share"),
        row.getBoolean("partial"),
        difference(row),
        new Decision(
            ORIGINS[row.getInt("origin")],
            row.getString("rule"),
            row.getInt("rule_version"),
            row.getString("actor"),
            new Words(row.getString("explanation_fr"), row.getString("explanation_en"))),
        instant(row, "recorded_at"),
        row.getBoolean("made") ? Optional.empty() : Optional.of(undone(row)));
  }

  private static LedgerLine line(ResultSet row) throws SQLException {
    String ledgerAccount = row.getString("ledger_account");
    String customer = row.getString("customer");
    return new LedgerLine(
        row.getInt("line"),
        new Coded(row.getString("book"), ""),
        row.getString("number"),
        row.getObject("entry_date", LocalDate.class),
        new Coded(ledgerAccount, ""),
        customer.equals(ledgerAccount)
            ? Coded.NONE
            : new Coded(customer, row.getString("customer_name")),
        new Piece(row.getString("piece"), date(row, "piece_date")),
        row.getString("label"),
        new Posting(
            row.getLong("amount"),
            row.getBoolean("credit_side"),
            row.getLong("foreign_amount"),
            row.getString("foreign_currency")),
        new LetterMark(row.getString("code"), date(row, "letter_date")),
        date(row, "validated"));
  }

  private static Optional<Difference> difference(ResultSet row) throws SQLException {
    String kind = row.getString("difference_kind");
    return kind == null
        ? Optional.empty()
        : Optional.of(new Difference(Difference.Kind.valueOf(kind), row.getLong("difference")));
  }

  private static Lettering.Undone undone(ResultSet row) throws SQLException {
    return new Lettering.Undone(
        instant(row, "undone_at"), row.getString("undone_by"), row.getString("reason"));
  }

  private static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
