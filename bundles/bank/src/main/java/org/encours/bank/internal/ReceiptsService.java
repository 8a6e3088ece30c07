package org.encours.bank.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.encours.api.InvalidRequest;
import org.encours.api.Words;
import org.encours.api.bank.BankFacts;
import org.encours.api.bank.BankFacts.Decision;
import org.encours.api.bank.BankQueries;
import org.encours.api.bank.Movement;
import org.encours.api.bank.MovementDecision;
import org.encours.api.bank.MovementDecision.Outcome;
import org.encours.api.bank.Receipts;
import org.encours.api.bank.Waiting;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.CustomerAccount;
import org.encours.api.ledger.CustomerBalance;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.store.UnitOfWork;
import org.encours.api.work.WorkQueue;
import org.encours.bank.internal.domain.ReturnedCredit;
import org.encours.bank.internal.domain.Rules;
import org.encours.bank.internal.domain.Verdicts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people decide on bank movements. */
@Component
public final class ReceiptsService implements Receipts {
  private static final int LONGEST_REASON = 1_000;

  private final UnitOfWork unitOfWork;
  private final BankFacts facts;
  private final BankQueries queries;
  private final LedgerQueries ledger;
  private final MovementReview review;
  private final WorkQueue work;
  private final Clock clock;

  @Activate
  public ReceiptsService(
      @Reference UnitOfWork unitOfWork,
      @Reference BankFacts facts,
      @Reference BankQueries queries,
      @Reference LedgerQueries ledger,
      @Reference MovementReview review,
      @Reference WorkQueue work,
      @Reference Clock clock) {
    this.unitOfWork = unitOfWork;
    this.facts = facts;
    this.queries = queries;
    this.ledger = ledger;
    this.review = review;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public void identify(
      Company company, long movement, String account, boolean remember, String actor) {
    unitOfWork.run(
        () -> {
          facts.lockDecisions(company);
          Movement waiting = waiting(company, movement);
          CustomerAccount customer =
              account(company, account)
                  .orElseThrow(
                      () ->
                          new InvalidRequest(
                              "Compte client inconnu : " + account,
                              "Unknown customer account: " + account));
          facts.decide(company, List.of(decision(company, waiting, customer)), actor);
          String iban = waiting.line().counterparty().iban();
          if (!remember || iban.isEmpty()) return;
          facts.rememberIban(company, customer.id(), iban, actor);
          LookAgain.submit(work, company, iban);
        });
  }

  private Decision decision(Company company, Movement movement, CustomerAccount customer) {
    Examination examination = review.examination(company);
    if (examination.isForeign(movement)) throw foreign(company, examination.currency(movement));
    Words why =
        new Words(
            "Client désigné par une personne : " + customer.name() + ".",
            "Customer named by a person: " + customer.name() + ".");
    if (movement.line().amount() > 0) {
      return new Decision.Received(movement.id(), customer.id(), Rules.PERSON, why);
    }
    ReturnedCredit credit = examination.credit(examination.find(movement), customer.id());
    Words unpaid = new Verdicts(review.reasons(), Optional.empty()).unpaid(movement, why);
    return new Decision.Returned(
        movement.id(), customer.id(), credit.entry(), Rules.PERSON, unpaid);
  }

  private static InvalidRequest foreign(Company company, String currency) {
    String own = company.currency().getCurrencyCode();
    return new InvalidRequest(
        "Ce mouvement est en "
            + currency
            + ", la comptabilité en "
            + own
            + " : comptabilisez-le, puis mettez-le de côté.",
        "This movement is in "
            + currency
            + ", the ledger in "
            + own
            + ": book it in the ledger, then set it aside.");
  }

  @Override
  public void setAside(Company company, long movement, String reason, String actor) {
    String why = reason(reason);
    unitOfWork.run(
        () -> {
          facts.lockDecisions(company);
          Movement waiting = waiting(company, movement);
          facts.decide(
              company,
              List.of(new Decision.NotCustomer(waiting.id(), Rules.PERSON, Words.same(why))),
              actor);
        });
  }

  @Override
  public void reconsider(Company company, long movement, String reason, String actor) {
    String why = reason(reason);
    unitOfWork.run(
        () -> {
          facts.lockDecisions(company);
          Movement known =
              queries.movement(company, movement).orElseThrow(ReceiptsService::unknown);
          MovementDecision decision =
              known
                  .decision()
                  .filter(made -> made.outcome() != Outcome.TO_IDENTIFY)
                  .orElseThrow(ReceiptsService::nothingToTakeBack);
          Optional<Long> account =
              decision.account().flatMap(n -> account(company, n)).map(CustomerAccount::id);
          facts.reconsider(company, movement, why, actor);
          account.ifPresent(id -> unlearn(company, known, decision, id, actor));
        });
  }

  /** What a movement has taught goes with it; what a person has said otherwise stays. */
  private void unlearn(
      Company company, Movement movement, MovementDecision decision, long account, String actor) {
    String iban = movement.line().counterparty().iban();
    if (iban.isEmpty()) return;
    boolean declared =
        facts.declaredIbans(company, Set.of(iban)).getOrDefault(iban, Set.of()).contains(account);
    boolean taught =
        decision.rule().equals(Rules.PERSON)
            || (decision.rule().equals(Rules.REFERENCE) && !declared);
    if (taught) facts.forgetIban(company, account, iban, actor);
  }

  private Movement waiting(Company company, long movement) {
    return queries
        .waiting(company, movement)
        .map(Waiting::movement)
        .orElseThrow(
            () ->
                new InvalidRequest(
                    "Ce mouvement n'attend pas d'être identifié : il l'est déjà, ou n'existe pas.",
                    "This movement does not wait to be identified: it is already, or does not"
                        + " exist."));
  }

  private Optional<CustomerAccount> account(Company company, String number) {
    return ledger.customer(company, number, LocalDate.now(clock)).map(CustomerBalance::account);
  }

  private static String reason(String reason) {
    String stripped = reason.strip();
    if (stripped.isEmpty()) {
      throw new InvalidRequest("Un motif est demandé.", "A reason is needed.");
    }
    if (stripped.length() > LONGEST_REASON) {
      throw new InvalidRequest(
          "Le motif dépasse " + LONGEST_REASON + " caractères.",
          "The reason is longer than " + LONGEST_REASON + " characters.");
    }
    return stripped;
  }

  private static InvalidRequest unknown() {
    return new InvalidRequest(
        InvalidRequest.Kind.NOT_FOUND, new Words("Mouvement inconnu.", "Unknown movement."));
  }

  private static InvalidRequest nothingToTakeBack() {
    return new InvalidRequest(
        "Rien n'a été décidé sur ce mouvement.", "Nothing was decided on this movement.");
  }
}
