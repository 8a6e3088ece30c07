package org.encours.store.internal;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.customer.CheckedIdentifier;
import org.encours.api.customer.ContactDetails;
import org.encours.api.customer.FactSource;
import org.encours.api.customer.Identifier;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.Journal;
import org.encours.api.journal.JournalEvent;
import org.encours.store.internal.CustomerRows.Holder;
import org.jooq.DSLContext;

/** Writes identifiers and contacts with their journal, within the caller's unit of work. */
final class CustomerFactsWriter {
  /** Documents that state ever new numbers for a customer are no longer listened to. */
  private static final int MOST_LEARNT = 50;

  private final DSLContext sql;
  private final Journal journal;
  private final Timestamp now;
  private final CustomerRows rows;

  /**
   * Who states a fact.
   *
   * @param document invoice or import behind it
   */
  record Statement(FactSource source, Optional<Long> document, String actor) {}

  CustomerFactsWriter(DSLContext sql, Journal journal, Timestamp now) {
    this.sql = sql;
    this.journal = journal;
    this.now = now;
    rows = new CustomerRows(sql);
  }

  /**
   * Takes what a document states about the customer of an account. What is known already is not
   * taken again, nor what a person has withdrawn or ended; nothing that a person stated is touched.
   * A number with wrong check digits is kept, and shown with a warning. Of a collective account
   * nothing is learnt.
   *
   * @param identifiers as stated; empty ones do not count
   * @param contact its e-mail address identifies it
   * @param document the invoice or import
   * @return facts that are new
   */
  int learn(
      long account,
      List<Identifier> identifiers,
      Optional<ContactDetails> contact,
      FactSource source,
      long document) {
    Optional<Holder> found = rows.holder(account).filter(holder -> !holder.collective());
    if (found.isEmpty()) return 0;
    Holder holder = found.get();
    Statement statement = new Statement(source, Optional.of(document), LetteringWrites.IMPORT);
    rows.lock(holder.customer());
    Long[] members = rows.members(holder.customer()).toArray(Long[]::new);
    int learnt = 0;
    for (Identifier stated : identifiers) {
      CheckedIdentifier checked = CheckedIdentifier.of(stated);
      String value = checked.identifier().value();
      if (value.isEmpty() || value.length() > CheckedIdentifier.LONGEST) continue;
      if (!isNew(members, checked.identifier())) continue;
      state(holder, checked, statement);
      learnt++;
    }
    Optional<ContactDetails> usable = contact.flatMap(ContactDetails::usablePart);
    if (usable.isPresent() && isNew(members, usable.get())) {
      state(holder, usable.get(), statement);
      learnt++;
    }
    return learnt;
  }

  /** Withdrawn statements count: what a person has taken away does not come back by itself. */
  private boolean isNew(Long[] members, Identifier identifier) {
    return sql.fetchSingle(
            """
            select not exists (
                select from person_identifier
                where customer_id = any (?) and kind = ? and value = ? and register = ?)
              and (select count(*) from person_identifier
                   where customer_id = any (?) and source <> 'PERSON') < ?""",
            members,
            identifier.kind().name(),
            identifier.value(),
            identifier.register(),
            members,
            MOST_LEARNT)
        .get(0, Boolean.class);
  }

  private boolean isNew(Long[] members, ContactDetails contact) {
    return sql.fetchSingle(
            """
            select not exists (
                select from person_contact
                where customer_id = any (?)
                  and case when ?::text <> '' then lower(email) = lower(?)
                      else lower(name) = lower(?) and regexp_replace(phone, '[^0-9+]', '', 'g')
                        = regexp_replace(?, '[^0-9+]', '', 'g') end)
              and (select count(*) from person_contact
                   where customer_id = any (?) and source <> 'PERSON') < ?""",
            members,
            contact.email(),
            contact.email(),
            contact.name(),
            contact.phone(),
            members,
            MOST_LEARNT)
        .get(0, Boolean.class);
  }

  long state(Holder holder, CheckedIdentifier checked, Statement statement) {
    Identifier identifier = checked.identifier();
    long id =
        sql.fetchSingle(
                """
                insert into person_identifier (customer_id, kind, value, register, siren, source,
                  document_id, actor, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                holder.customer(),
                identifier.kind().name(),
                identifier.value(),
                identifier.register(),
                checked.siren().orElse(null),
                statement.source().name(),
                statement.document().orElse(null),
                statement.actor(),
                now)
            .get(0, Long.class);
    tell(
        EventKinds.IDENTIFIER_STATED,
        holder,
        statement.actor(),
        Map.of(
            "kind", identifier.kind().name(),
            "value", identifier.value(),
            "check", checked.verdict().name(),
            "source", statement.source().name()));
    return id;
  }

  /** The journal, which is never forgotten, gets no personal data: the contact's number only. */
  long state(Holder holder, ContactDetails contact, Statement statement) {
    long id =
        sql.fetchSingle(
                """
                insert into person_contact (customer_id, role, name, email, phone, language,
                  source, document_id, actor, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                holder.customer(),
                contact.role().name(),
                contact.name(),
                contact.email(),
                contact.phone(),
                contact.language(),
                statement.source().name(),
                statement.document().orElse(null),
                statement.actor(),
                now)
            .get(0, Long.class);
    tell(
        EventKinds.CONTACT_STATED,
        holder,
        statement.actor(),
        Map.of(
            "contact", Long.toString(id),
            "role", contact.role().name(),
            "source", statement.source().name()));
    return id;
  }

  void tell(String kind, Holder holder, String actor, Map<String, String> data) {
    journal.append(
        new JournalEvent(
            kind, Optional.of(holder.company()), "customer/" + holder.number(), actor, data));
  }
}
