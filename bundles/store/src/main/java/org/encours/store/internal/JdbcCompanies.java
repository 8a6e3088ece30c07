package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.encours.api.InvalidRequest;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.Journal;
import org.encours.api.journal.JournalEvent;
import org.encours.api.ledger.Companies;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.ledger.Siren;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Companies as people declare them. */
@Component
public final class JdbcCompanies implements Companies {
  private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z]{3,20}");
  private static final int LONGEST_NAME = 200;

  private final Transactions transactions;
  private final LedgerQueries ledger;
  private final Journal journal;
  private final Clock clock;

  @Activate
  public JdbcCompanies(
      @Reference Transactions transactions,
      @Reference LedgerQueries ledger,
      @Reference Journal journal,
      @Reference Clock clock) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public Company declare(String siren, String name, Currency currency, String actor) {
    if (!NUMBER.matcher(siren).matches()) {
      throw new InvalidRequest(
          "« " + siren + " » n'est pas un numéro d'immatriculation.",
          "“" + siren + "” is not a register number.");
    }
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new InvalidRequest(
          "Le nom de la société est vide ou trop long.",
          "The company's name is empty or too long.");
    }
    return transactions.call(
        () -> {
          Optional<Company> known = ledger.company(siren);
          if (known.isEmpty()) {
            create(siren, currency, actor);
          } else if (!known.get().currency().equals(currency)) {
            throw new InvalidRequest(
                "La société " + siren + " est tenue en " + known.get().currency() + ".",
                "The ledger of company " + siren + " is kept in " + known.get().currency() + ".");
          }
          if (known.isEmpty() || !known.get().name().equals(name)) {
            transactions
                .sql()
                .execute(
                    """
                    insert into company_name (company_id, name, actor, recorded_at)
                    select id, ?, ?, ? from company where siren = ?""",
                    name,
                    actor,
                    Timestamp.from(clock.instant()),
                    siren);
          }
          return ledger.company(siren).orElseThrow();
        });
  }

  private void create(String siren, Currency currency, String actor) {
    int id =
        transactions
            .sql()
            .fetchSingle(
                """
                insert into company (siren, siren_valid, currency, recorded_at)
                values (?, ?, ?, ?) returning id""",
                siren,
                Siren.isValid(siren),
                currency.getCurrencyCode(),
                Timestamp.from(clock.instant()))
            .get(0, Integer.class);
    journal.append(
        new JournalEvent(
            EventKinds.COMPANY_CREATED,
            Optional.of(id),
            "company/" + siren,
            actor,
            Map.of("siren", siren)));
  }
}
