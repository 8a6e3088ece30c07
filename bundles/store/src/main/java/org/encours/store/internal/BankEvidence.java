package org.encours.store.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.encours.api.bank.BankFacts.Cited;
import org.encours.api.bank.BankFacts.Credit;
import org.encours.api.bank.BankFacts.Earlier;
import org.encours.api.bank.BankFacts.Payer;
import org.encours.api.document.Counterparty;
import org.encours.api.document.PaymentReferences;
import org.encours.api.ledger.Company;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * What a company's ledger and earlier movements say about who may have paid what. Reads only; the
 * methods are those of {@link org.encours.api.bank.BankFacts}.
 */
final class BankEvidence {
  private static final String OPEN_DEBITS =
      """
      select '' as reference, e.id, e.account_id, a.number, a.name, e.piece, e.amount,
        e.amount - coalesce(l.amount, 0) as open, e.entry_date
      from entry e
      join account a on a.id = e.account_id
      left join lettered l on l.entry_id = e.id
      """;
  private static final int MOST_CITED = 5_000;
  private static final int MOST_EARLIER = 20;

  private final DSLContext sql;
  private final Company company;

  BankEvidence(DSLContext sql, Company company) {
    this.sql = sql;
    this.company = company;
  }

  List<Cited> cited(Set<String> canonical) {
    if (canonical.isEmpty()) return List.of();
    String[] keys = canonical.toArray(String[]::new);
    return sql.fetch(
            """
            with found as (
              select e.piece_key as reference, e.id from entry e
              where e.company_id = ? and e.piece_key = any (?) and e.piece <> '' and e.amount > 0
              union
              select r.payment_key, m.entry_id
              from invoice_reference r
              join invoice_entry m on m.invoice_id = r.invoice_id
              join invoice i on i.id = r.invoice_id
              where i.company_id = ? and r.payment_key = any (?)
              limit ?)
            select f.reference, e.id, e.account_id, a.number, a.name, e.piece, e.amount,
              e.amount - coalesce(l.amount, 0) as open, e.entry_date
            from found f
            join entry e on e.id = f.id
            join account a on a.id = e.account_id
            left join lettered l on l.entry_id = e.id
            where not a.collective
              and not exists (select from entry_withdrawn w where w.entry_id = e.id)
            order by f.reference, e.id""",
            company.id(),
            keys,
            company.id(),
            keys,
            MOST_CITED)
        .map(BankEvidence::cited);
  }

  private static Cited cited(Record row) {
    return new Cited(
        row.get("reference", String.class),
        payer(row),
        row.get("id", Long.class),
        row.get("piece", String.class),
        row.get("amount", Long.class),
        row.get("open", Long.class),
        row.get("entry_date", LocalDate.class));
  }

  private static Payer payer(Record row) {
    return new Payer(
        row.get("account_id", Long.class),
        row.get("number", String.class),
        row.get("name", String.class));
  }

  Map<String, List<Payer>> ibans(Set<String> ibans) {
    return sql.fetch(
            """
            select distinct i.iban, a.id as account_id, a.number, a.name
            from known_iban i join account a on a.id = i.account_id
            where i.iban = any (?) and a.company_id = ? order by i.iban, a.id""",
            ibans.toArray(String[]::new),
            company.id())
        .intoGroups(row -> row.get("iban", String.class), BankEvidence::payer);
  }

  Map<String, Set<Long>> declaredIbans(Set<String> ibans) {
    return sql
        .fetch(
            """
            select i.iban, i.account_id
            from known_iban i join customer_account a on a.id = i.account_id
            where i.iban = any (?) and a.company_id = ? and i.declared""",
            ibans.toArray(String[]::new),
            company.id())
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> row.get("iban", String.class),
                Collectors.mapping(row -> row.get("account_id", Long.class), Collectors.toSet())));
  }

  List<Payer> payers() {
    return sql.fetch(
            """
            select id as account_id, number, name from account
            where company_id = ? and not collective order by id""",
            company.id())
        .map(BankEvidence::payer);
  }

  Map<Long, Long> open(Collection<Long> accounts) {
    return sql.fetch(
            """
            select e.account_id, sum(e.amount - coalesce(l.amount, 0))::bigint as open
            from entry e left join lettered l on l.entry_id = e.id
            where e.company_id = ? and e.account_id = any (?)
              and not exists (select from entry_withdrawn w where w.entry_id = e.id)
            group by e.account_id""",
            company.id(),
            accounts.toArray(Long[]::new))
        .intoMap(row -> row.get("account_id", Long.class), row -> row.get("open", Long.class));
  }

  List<Cited> openDebits(Collection<Long> accounts, Set<Long> amounts) {
    if (accounts.isEmpty() || amounts.isEmpty()) return List.of();
    return sql.fetch(
            OPEN_DEBITS
                + """
                where e.account_id = any (?) and e.amount > 0 and not a.collective
                  and e.amount - coalesce(l.amount, 0) = any (?)
                  and not exists (select from entry_withdrawn w where w.entry_id = e.id)
                order by e.id limit ?""",
            accounts.toArray(Long[]::new),
            amounts.toArray(Long[]::new),
            MOST_CITED)
        .map(BankEvidence::cited);
  }

  Map<Long, Cited> onlyOpenDebits(Set<Long> amounts) {
    if (amounts.isEmpty()) return Map.of();
    return sql.fetch(
            "select * from (select x.*, count(*) over (partition by x.open) as equals from ("
                + OPEN_DEBITS
                + """
                where e.company_id = ? and e.amount > 0 and not a.collective
                  and e.amount - coalesce(l.amount, 0) = any (?)
                  and not exists (select from entry_withdrawn w where w.entry_id = e.id)
                ) x) y where equals = 1""",
            company.id(),
            amounts.toArray(Long[]::new))
        .intoMap(row -> row.get("open", Long.class), BankEvidence::cited);
  }

  List<Earlier> earlier(PaymentReferences references) {
    return sql.fetch(
            """
            select m.id, m.amount, m.booked_on, m.party_name, m.party_iban, m.party_account,
              a.id as account_id, a.number, a.name
            from bank_movement m
            join movement_state s on s.movement_id = m.id
            join movement_decision d on d.id = s.decision_id
            join account a on a.id = d.account_id
            where m.company_id = ? and m.amount > 0 and s.outcome in ('RECEIPT', 'IN_LEDGER')
              and ((m.end_to_end <> '' and m.end_to_end = ?)
                or (m.transaction_reference <> '' and m.transaction_reference = ?)
                or (m.mandate <> '' and m.mandate = ?))
            order by m.booked_on desc, m.id desc limit ?""",
            company.id(),
            references.endToEnd(),
            references.transaction(),
            references.mandate(),
            MOST_EARLIER)
        .map(
            row ->
                new Earlier(
                    row.get("id", Long.class),
                    payer(row),
                    row.get("amount", Long.class),
                    row.get("booked_on", LocalDate.class),
                    new Counterparty(
                        row.get("party_name", String.class),
                        row.get("party_iban", String.class),
                        row.get("party_account", String.class))));
  }

  List<Credit> credits(long account, long amount, LocalDate until) {
    return sql.fetch(
            """
            select e.id, e.entry_date, e.amount, e.piece, l.entry_id is not null as lettered
            from entry e left join lettered l on l.entry_id = e.id
            where e.account_id = ? and e.amount = ? and e.entry_date <= ?
              and not exists (select from entry_withdrawn w where w.entry_id = e.id)
            order by e.entry_date desc, e.id desc limit ?""",
            account,
            -Math.abs(amount),
            until,
            MOST_EARLIER)
        .map(
            row ->
                new Credit(
                    row.get("id", Long.class),
                    row.get("entry_date", LocalDate.class),
                    row.get("amount", Long.class),
                    row.get("lettered", Boolean.class),
                    row.get("piece", String.class)));
  }
}
