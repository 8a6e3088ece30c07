package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.encours.api.InvalidRequest;
import org.encours.api.Words;
import org.encours.api.customer.CheckedIdentifier;
import org.encours.api.customer.ContactDetails;
import org.encours.api.customer.CustomerDesk;
import org.encours.api.customer.FactSource;
import org.encours.api.customer.Identifier;
import org.encours.api.customer.Merge;
import org.encours.api.customer.PersonAccount;
import org.encours.api.customer.Verdict;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.Journal;
import org.encours.api.journal.JournalEvent;
import org.encours.api.ledger.Company;
import org.encours.store.internal.CustomerFactsWriter.Statement;
import org.encours.store.internal.CustomerRows.Holder;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Records what persons state about customers. */
@Component
public final class JdbcCustomerDesk implements CustomerDesk {
  private static final int LONGEST_REASON = 500;

  private final Transactions transactions;
  private final Journal journal;
  private final Clock clock;

  @Activate
  public JdbcCustomerDesk(
      @Reference Transactions transactions, @Reference Journal journal, @Reference Clock clock) {
    this.transactions = transactions;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public long addIdentifier(Company company, String account, Identifier stated, String actor) {
    CheckedIdentifier checked = CheckedIdentifier.of(stated);
    if (checked.verdict() == Verdict.WRONG) {
      throw new InvalidRequest(
          "« " + stated.value() + " » : " + checked.remark().fr() + ".",
          "“" + stated.value() + "”: " + checked.remark().en() + ".");
    }
    return transactions.call(
        () -> {
          Holder holder = lockedHolder(company, account);
          return sql()
              .fetchOptional(
                  """
                  select i.id from person_identifier i
                  where i.customer_id = any (?) and i.source = 'PERSON' and i.kind = ?
                    and i.value = ? and i.register = ? and not exists (
                      select from person_identifier_withdrawn w where w.identifier_id = i.id)
                  limit 1""",
                  members(holder),
                  checked.identifier().kind().name(),
                  checked.identifier().value(),
                  checked.identifier().register())
              .map(row -> row.get(0, Long.class))
              .orElseGet(() -> writer().state(holder, checked, by(actor)));
        });
  }

  @Override
  public void withdrawIdentifier(
      Company company, String account, long identifier, String reason, String actor) {
    String why = reason(reason);
    transactions.run(
        () -> {
          Holder holder = lockedHolder(company, account);
          // Whoever stated the same number for the same person: all of it goes.
          List<String> gone =
              sql()
                  .fetch(
                      """
                      with asked as (
                        select i.* from person_identifier i
                        where i.id = ? and i.customer_id = any (?) and not exists (
                          select from person_identifier_withdrawn w
                          where w.identifier_id = i.id)),
                      withdrawn as (
                        insert into person_identifier_withdrawn
                          (identifier_id, actor, reason, recorded_at)
                        select i.id, ?, ?, ? from person_identifier i
                        join asked q on q.kind = i.kind and q.value = i.value
                          and q.register = i.register
                        where i.customer_id = any (?) and not exists (
                          select from person_identifier_withdrawn w where w.identifier_id = i.id)
                        returning identifier_id)
                      select i.kind || ' ' || i.value
                      from withdrawn w join person_identifier i on i.id = w.identifier_id""",
                      identifier,
                      members(holder),
                      actor,
                      why,
                      now(),
                      members(holder))
                  .map(row -> row.get(0, String.class));
          if (gone.isEmpty()) throw gone("Ce numéro", "This number");
          writer()
              .tell(
                  EventKinds.IDENTIFIER_WITHDRAWN,
                  holder,
                  actor,
                  Map.of("identifier", gone.get(0), "reason", why));
        });
  }

  @Override
  public long addContact(
      Company company,
      String account,
      ContactDetails details,
      Optional<Long> replaces,
      String actor) {
    ContactDetails contact = details.usable();
    return transactions.call(
        () -> {
          Holder holder = lockedHolder(company, account);
          long replaced = replaces.orElse(-1L);
          boolean known =
              !contact.email().isEmpty()
                  && rows().contacts(List.of(members(holder))).stream()
                      .filter(one -> one.id() != replaced)
                      .map(one -> one.details())
                      .anyMatch(
                          one ->
                              one.role() == contact.role()
                                  && one.email().equalsIgnoreCase(contact.email()));
          if (known) {
            throw new InvalidRequest(
                "Ce client a déjà un contact de ce rôle à cette adresse.",
                "This customer has a contact of that role at that address already.");
          }
          long id = writer().state(holder, contact, by(actor));
          replaces.ifPresent(old -> end(holder, old, Optional.of(id), actor));
          return id;
        });
  }

  @Override
  public void endContact(Company company, long contact, String actor) {
    transactions.run(
        () -> {
          Holder holder =
              sql()
                  .fetchOptional(
                      """
                      select a.number from person_contact c
                      join customer_account a on a.customer_id in (
                        select person_members(c.customer_id))
                      where c.id = ? and a.company_id = ? order by a.id limit 1""",
                      contact,
                      company.id())
                  .map(row -> lockedHolder(company, row.get(0, String.class)))
                  .orElseThrow(() -> gone("Ce contact", "This contact"));
          end(holder, contact, Optional.empty(), actor);
        });
  }

  private void end(Holder holder, long contact, Optional<Long> by, String actor) {
    int ended =
        sql()
            .execute(
                """
                insert into person_contact_ended (contact_id, replaced_by, actor, recorded_at)
                select id, ?, ?, ? from person_contact where id = ? and customer_id = any (?)
                on conflict do nothing""",
                by.orElse(null),
                actor,
                now(),
                contact,
                members(holder));
    if (ended == 0) throw gone("Ce contact", "This contact");
    writer()
        .tell(EventKinds.CONTACT_ENDED, holder, actor, Map.of("contact", Long.toString(contact)));
  }

  @Override
  public long merge(PersonAccount one, PersonAccount other, String reason, String actor) {
    String why = bounded(reason);
    return transactions.call(
        () -> {
          sql().fetch("select pg_advisory_xact_lock(hashtext('encours:person_merge'))");
          Holder first = holder(one.company(), one.account().number());
          Holder second = holder(other.company(), other.account().number());
          refuseCollective(first);
          refuseCollective(second);
          if (rows().members(first.customer()).contains(second.customer())) {
            throw new InvalidRequest(
                "Ces deux comptes sont déjà ceux d'une même personne.",
                "These two accounts are one person's already.");
          }
          long id =
              sql()
                  .fetchSingle(
                      """
                      insert into person_merge
                        (one_account, other_account, one, other, reason, actor, recorded_at)
                      values (?, ?, ?, ?, ?, ?, ?) returning id""",
                      first.account(),
                      second.account(),
                      first.customer(),
                      second.customer(),
                      why,
                      actor,
                      now())
                  .get(0, Long.class);
          tell(EventKinds.PERSONS_MERGED, id, one, other, why, actor);
          return id;
        });
  }

  private static void refuseCollective(Holder holder) {
    if (!holder.collective()) return;
    throw new InvalidRequest(
        "Le compte " + holder.number() + " réunit plusieurs clients : il n'est celui de personne.",
        "The account " + holder.number() + " gathers several customers: it is nobody's own.");
  }

  @Override
  public void undoMerge(Company company, long merge, String reason, String actor) {
    String why = reason(reason);
    transactions.run(
        () -> {
          Merge found =
              rows()
                  .merge(merge)
                  .filter(
                      one ->
                          Stream.of(one.one(), one.other())
                              .anyMatch(account -> account.company().id() == company.id()))
                  .orElseThrow(() -> gone("Cette réunion de comptes", "This merge"));
          int undone =
              sql()
                  .execute(
                      """
                      insert into person_merge_undone (merge_id, actor, reason, recorded_at)
                      values (?, ?, ?, ?) on conflict do nothing""",
                      merge,
                      actor,
                      why,
                      now());
          if (undone == 0) throw gone("Cette réunion de comptes", "This merge");
          tell(EventKinds.MERGE_UNDONE, merge, found.one(), found.other(), why, actor);
        });
  }

  /** Once per company concerned. */
  private void tell(
      String kind, long merge, PersonAccount one, PersonAccount other, String why, String actor) {
    Map<String, String> data = new TreeMap<>();
    data.put("one", one.company().siren() + "/" + one.account().number());
    data.put("other", other.company().siren() + "/" + other.account().number());
    data.put("reason", why);
    Stream.of(one.company().id(), other.company().id())
        .distinct()
        .forEach(
            company ->
                journal.append(
                    new JournalEvent(kind, Optional.of(company), "merge/" + merge, actor, data)));
  }

  private Holder holder(Company company, String account) {
    return rows().known(company.id(), account);
  }

  private Holder lockedHolder(Company company, String account) {
    Holder holder = holder(company, account);
    rows().lock(holder.customer());
    return holder;
  }

  private Long[] members(Holder holder) {
    return rows().members(holder.customer()).toArray(Long[]::new);
  }

  private CustomerRows rows() {
    return new CustomerRows(sql());
  }

  private CustomerFactsWriter writer() {
    return new CustomerFactsWriter(sql(), journal, now());
  }

  private static Statement by(String actor) {
    return new Statement(FactSource.PERSON, Optional.empty(), actor);
  }

  private static String reason(String reason) {
    String why = bounded(reason);
    if (why.isEmpty()) {
      throw new InvalidRequest("Indiquez le motif.", "State the reason.");
    }
    return why;
  }

  private static String bounded(String reason) {
    String why = reason.strip();
    if (why.length() > LONGEST_REASON) {
      throw new InvalidRequest("Le motif est trop long.", "The reason is too long.");
    }
    return why;
  }

  private static InvalidRequest gone(String fr, String en) {
    return new InvalidRequest(
        InvalidRequest.Kind.NOT_FOUND,
        new Words(
            fr + " n'existe pas, ou n'est plus en vigueur.",
            en + " does not exist, or is no longer in force."));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private DSLContext sql() {
    return transactions.sql();
  }
}
