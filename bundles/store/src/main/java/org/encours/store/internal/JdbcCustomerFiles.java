package org.encours.store.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.customer.CustomerEvent;
import org.encours.api.customer.CustomerFile;
import org.encours.api.customer.CustomerFiles;
import org.encours.api.customer.DeclaredTerms;
import org.encours.api.customer.GroupAccount;
import org.encours.api.customer.Merge;
import org.encours.api.customer.MergeCandidate;
import org.encours.api.customer.PersonAccount;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.store.internal.CustomerRows.Holder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads what is known about customers as legal persons. */
@Component
public final class JdbcCustomerFiles implements CustomerFiles {
  private static final int SHORTEST_SEARCH = 2;

  private final Transactions transactions;
  private final LedgerQueries ledger;

  @Activate
  public JdbcCustomerFiles(@Reference Transactions transactions, @Reference LedgerQueries ledger) {
    this.transactions = transactions;
    this.ledger = ledger;
  }

  @Override
  public Optional<CustomerFile> file(Company company, String account, LocalDate asOf) {
    return rows().holder(company.id(), account).map(holder -> file(company, holder, asOf));
  }

  private CustomerFile file(Company company, Holder holder, LocalDate asOf) {
    CustomerRows rows = rows();
    List<Long> members = rows.members(holder.customer());
    List<Long> all = rows.accountsOf(members, holder.account(), PageRequest.MOST);
    List<Long> shown = all.subList(0, Math.min(all.size(), CustomerFile.MOST_ACCOUNTS));
    List<PersonAccount> accounts = List.copyOf(rows.accounts(shown).values());
    long person = members.get(0);
    return new CustomerFile(
        person,
        accounts.get(0).account(),
        rows.identifiers(members),
        rows.contacts(members),
        accounts.stream().flatMap(one -> balance(one, asOf).stream()).toList(),
        all.size() - shown.size(),
        new TermsRows(transactions.sql()).ofAccount(company.id(), holder.account()),
        rows.merges(members),
        new MergeCandidates(transactions.sql(), company.id()).of(person, members));
  }

  private Optional<GroupAccount> balance(PersonAccount one, LocalDate asOf) {
    return ledger
        .customer(one.company(), one.account().number(), asOf)
        .map(balance -> new GroupAccount(one.company(), balance));
  }

  @Override
  public Page<CustomerEvent> history(Company company, String account, PageRequest page) {
    Optional<Holder> holder = rows().holder(company.id(), account);
    if (holder.isEmpty()) return new Page<>(List.of(), Optional.empty());
    List<Long> members = rows().members(holder.get().customer());
    return new CustomerHistory(transactions.sql()).page(members, page);
  }

  @Override
  public List<DeclaredTerms> terms(Company company) {
    return new TermsRows(transactions.sql()).ofCompany(company.id());
  }

  @Override
  public Page<MergeCandidate> candidates(Company company, PageRequest page) {
    return new MergeCandidates(transactions.sql(), company.id()).page(page);
  }

  @Override
  public List<PersonAccount> search(String text, int limit) {
    String asked = text.strip();
    if (asked.length() < SHORTEST_SEARCH) return List.of();
    String pattern = LikePattern.containing(asked);
    String number = LikePattern.startingWith(asked.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
    List<Long> found =
        transactions
            .sql()
            .fetch(
                """
                select id from account
                where number ilike ? or name ilike ? or customer_id in (
                  select i.customer_id from person_identifier i
                  where i.value like ? and not exists (
                    select from person_identifier_withdrawn w where w.identifier_id = i.id))
                order by lower(name), number, id limit ?""",
                pattern,
                pattern,
                number,
                limit)
            .map(row -> row.get(0, Long.class));
    return List.copyOf(rows().accounts(found).values());
  }

  @Override
  public Optional<Merge> merge(long id) {
    return rows().merge(id);
  }

  private CustomerRows rows() {
    return new CustomerRows(transactions.sql());
  }
}
