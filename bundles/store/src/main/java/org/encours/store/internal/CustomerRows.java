package org.encours.store.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Words;
import org.encours.api.customer.CheckedIdentifier;
import org.encours.api.customer.Contact;
import org.encours.api.customer.ContactDetails;
import org.encours.api.customer.ContactRole;
import org.encours.api.customer.FactSource;
import org.encours.api.customer.Identifier;
import org.encours.api.customer.Merge;
import org.encours.api.customer.PersonAccount;
import org.encours.api.customer.StatedIdentifier;
import org.encours.api.ledger.Company;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Reads the facts about persons: what is in force, of all that are one person now. */
final class CustomerRows {
  private final DSLContext sql;

  /**
   * An account and the person it was opened with.
   *
   * @param customer the person that facts about the account belong to
   */
  record Holder(long account, int company, String number, boolean collective, long customer) {}

  CustomerRows(DSLContext sql) {
    this.sql = sql;
  }

  Optional<Holder> holder(int company, String number) {
    return sql.fetchOptional(
            "select * from customer_account where company_id = ? and number = ?", company, number)
        .map(CustomerRows::holder);
  }

  /**
   * @throws InvalidRequest if the company has no such account
   */
  Holder known(int company, String number) {
    return holder(company, number)
        .orElseThrow(
            () ->
                new InvalidRequest(
                    InvalidRequest.Kind.NOT_FOUND,
                    new Words(
                        "Aucun client n'a le compte " + number + ".",
                        "No customer has the account " + number + ".")));
  }

  Optional<Holder> holder(long account) {
    return sql.fetchOptional("select * from customer_account where id = ?", account)
        .map(CustomerRows::holder);
  }

  private static Holder holder(Record row) {
    return new Holder(
        row.get("id", Long.class),
        row.get("company_id", Integer.class),
        row.get("number", String.class),
        row.get("collective", Boolean.class),
        row.get("customer_id", Long.class));
  }

  /** All that are one person with this one now, the smallest first. */
  List<Long> members(long customer) {
    return sql.fetch("select m from person_members(?) m order by m", customer)
        .map(row -> row.get(0, Long.class));
  }

  /** Makes others that write facts about this person wait until the unit of work ends. */
  void lock(long customer) {
    sql.fetch("select id from customer where id = ? for no key update", customer);
  }

  /** One line per number: what a person stated before what documents state. */
  List<StatedIdentifier> identifiers(List<Long> members) {
    List<Record> rows =
        sql.fetch(
            """
            select i.* from person_identifier i
            where i.customer_id = any (?)
              and not exists (select from person_identifier_withdrawn w where w.identifier_id = i.id)
            order by i.source <> 'PERSON', array_position(
              array['SIREN', 'SIRET', 'VAT', 'OTHER'], i.kind), i.id""",
            (Object) members.toArray(Long[]::new));
    List<String> sure =
        rows.stream()
            .filter(row -> source(row) == FactSource.PERSON)
            .map(row -> row.get("siren", String.class))
            .filter(siren -> siren != null)
            .toList();
    Map<Identifier, StatedIdentifier> first = new LinkedHashMap<>();
    for (Record row : rows) {
      String siren = row.get("siren", String.class);
      boolean contradicted =
          siren != null
              && source(row) != FactSource.PERSON
              && !sure.isEmpty()
              && !sure.contains(siren);
      first.putIfAbsent(identifier(row), stated(row, contradicted));
    }
    return new ArrayList<>(first.values());
  }

  private static StatedIdentifier stated(Record row, boolean contradicted) {
    return new StatedIdentifier(
        row.get("id", Long.class),
        CheckedIdentifier.of(identifier(row)),
        source(row),
        Optional.ofNullable(row.get("document_id", Long.class)),
        row.get("actor", String.class),
        Columns.instant(row, "recorded_at"),
        contradicted);
  }

  private static Identifier identifier(Record row) {
    return new Identifier(
        Identifier.Kind.valueOf(row.get("kind", String.class)),
        row.get("value", String.class),
        row.get("register", String.class));
  }

  List<Contact> contacts(List<Long> members) {
    return sql.fetch(
            """
            select c.* from person_contact c
            where c.customer_id = any (?)
              and not exists (select from person_contact_ended x where x.contact_id = c.id)
            order by array_position(
              array['ACCOUNTING', 'BUYER', 'MANAGEMENT', 'LEGAL', 'OTHER'], c.role), c.id""",
            (Object) members.toArray(Long[]::new))
        .map(CustomerRows::contact);
  }

  private static Contact contact(Record row) {
    return new Contact(
        row.get("id", Long.class),
        new ContactDetails(
            ContactRole.valueOf(row.get("role", String.class)),
            row.get("name", String.class),
            row.get("email", String.class),
            row.get("phone", String.class),
            row.get("language", String.class)),
        source(row),
        Optional.ofNullable(row.get("document_id", Long.class)),
        row.get("actor", String.class),
        Columns.instant(row, "recorded_at"));
  }

  private static FactSource source(Record row) {
    return FactSource.valueOf(row.get("source", String.class));
  }

  /** Merges in force between these. */
  List<Merge> merges(List<Long> members) {
    return merges("m.one = any (?)", members.toArray(Long[]::new));
  }

  Optional<Merge> merge(long id) {
    return merges("m.id = ?", id).stream().findFirst();
  }

  private List<Merge> merges(String where, Object bind) {
    List<Record> rows =
        sql.fetch(
            """
            select m.* from person_merge m
            where %s and not exists (select from person_merge_undone u where u.merge_id = m.id)
            order by m.id"""
                .formatted(where),
            bind);
    Map<Long, PersonAccount> accounts =
        accounts(
            rows.stream()
                .flatMap(row -> List.of(one(row), other(row)).stream())
                .distinct()
                .toList());
    return rows.stream()
        .map(
            row ->
                new Merge(
                    row.get("id", Long.class),
                    accounts.get(one(row)),
                    accounts.get(other(row)),
                    row.get("reason", String.class),
                    row.get("actor", String.class),
                    Columns.instant(row, "recorded_at")))
        .toList();
  }

  private static Long one(Record row) {
    return row.get("one_account", Long.class);
  }

  private static Long other(Record row) {
    return row.get("other_account", Long.class);
  }

  /** Accounts with their companies, by id, in the order asked for. */
  Map<Long, PersonAccount> accounts(List<Long> ids) {
    Map<Long, PersonAccount> accounts = new LinkedHashMap<>();
    if (ids.isEmpty()) return accounts;
    Map<Integer, Company> companies = new LinkedHashMap<>();
    sql.fetch(
            """
            select * from known_company
            where id in (select company_id from customer_account where id = any (?))""",
            (Object) ids.toArray(Long[]::new))
        .forEach(
            row -> companies.put(row.get("id", Integer.class), JdbcLedgerQueries.company(row)));
    sql.fetch(
            "select * from account where id = any (?) order by array_position(?, id)",
            ids.toArray(Long[]::new),
            ids.toArray(Long[]::new))
        .forEach(
            row ->
                accounts.put(
                    row.get("id", Long.class),
                    new PersonAccount(
                        companies.get(row.get("company_id", Integer.class)),
                        Columns.account(row, "id"))));
    return accounts;
  }

  /** The accounts of these persons, that one first. */
  List<Long> accountsOf(List<Long> members, long first, int limit) {
    return sql.fetch(
            """
            select id from customer_account where customer_id = any (?)
            order by id <> ?, company_id, number limit ?""",
            members.toArray(Long[]::new),
            first,
            limit)
        .map(row -> row.get(0, Long.class));
  }
}
