package org.encours.api.bank;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.encours.api.Words;
import org.encours.api.document.Counterparty;
import org.encours.api.document.PaymentReferences;
import org.encours.api.ledger.Company;

/** Storage contract of bank movements. Thread-safe. */
public interface BankFacts {
  /** Actor of decisions that the rules make. */
  String RULES = "bank";

  /**
   * Keeps others from deciding on the company's movements and refusals until the current unit of
   * work ends; waits for those who do. What is read after it stays true until then.
   */
  void lockDecisions(Company company);

  /** Movements that nobody has looked at, oldest number first. */
  List<Movement> undecided(Company company, int limit);

  /**
   * Movements that wait and may have become clear since: those received in the given number of
   * days, oldest number first, after the given number.
   */
  List<Movement> waiting(Company company, int days, long after, int limit);

  /**
   * Debit entries whose document number, or the payment reference of whose invoice, is one of these
   * (see {@link References#canonical}); settled ones too.
   */
  List<Cited> cited(Company company, Set<String> canonical);

  /** The customers to whom each of these IBANs belongs. */
  Map<String, List<Payer>> ibans(Company company, Set<String> ibans);

  /** Of these IBANs, those that a person has said to be a customer's, and whose. */
  Map<String, Set<Long>> declaredIbans(Company company, Set<String> ibans);

  /** Every customer account that is not collective. Bounded by the number of accounts. */
  List<Payer> payers(Company company);

  /** What is open on these accounts, in minor units, net. */
  Map<Long, Long> open(Company company, Collection<Long> accounts);

  /**
   * Debits of these accounts of which exactly one of these amounts is open, in minor units; their
   * {@code reference} is empty.
   */
  List<Cited> openDebits(Company company, Collection<Long> accounts, Set<Long> amounts);

  /**
   * Of these amounts, in minor units, those that are open on one debit alone of all customer
   * accounts that are not collective, and that debit.
   */
  Map<Long, Cited> onlyOpenDebits(Company company, Set<Long> amounts);

  /** Earlier receipts with the same end-to-end or transaction reference or mandate. */
  List<Earlier> earlier(Company company, PaymentReferences references);

  /**
   * The movements of a company that the ledger itself shows, by the bank's reference as document
   * number and the amount, whole remittances included: they are decided {@code IN_LEDGER} in the
   * current unit of work.
   *
   * @return the movements decided
   */
  Set<Long> meetLedgerByReference(Company company, Collection<Long> movements);

  /**
   * Whether the ledger has an entry of its own for a movement that was identified with a customer
   * account: then the movement is decided {@code IN_LEDGER} in the current unit of work.
   */
  boolean meetLedgerOnAccount(Company company, long movement, long account);

  /**
   * The day up to which the ledger has the receipts of the bank: the latest entry of the books that
   * hold receipts.
   */
  Optional<LocalDate> ledgerUntil(Company company);

  /** Records decisions in the current unit of work, with the entries that stand in for receipts. */
  void decide(Company company, List<Decision> decisions, String actor);

  /**
   * Takes a decision back, in the current unit of work: the movement waits again, the entry that
   * stood in for it is withdrawn and its letterings are undone.
   */
  void reconsider(Company company, long movement, String reason, String actor);

  /** Refusals that nobody has looked at. */
  List<Refusal> undecidedRefusals(Company company, int limit);

  /** Records what a refusal does, in the current unit of work. */
  void decideRefusal(Company company, long refusal, Optional<Long> account, Words effect);

  /**
   * Undoes the lettering that holds the given credit, in the current unit of work, so that what it
   * had settled is open again, and keeps the rules from redoing it.
   *
   * @return whether it was lettered
   */
  boolean reopen(Company company, long credit, String reason);

  /**
   * Credits of a customer account of exactly this amount, settled or not, the latest first.
   *
   * @param amount minor units, positive
   * @param until latest accounting date
   */
  List<Credit> credits(Company company, long account, long amount, LocalDate until);

  /**
   * Remembers that an IBAN is a customer's. In the current unit of work.
   *
   * @param actor the person who says so, or {@code bank} if the rules have seen it
   */
  void rememberIban(Company company, long account, String iban, String actor);

  /** Takes back that an IBAN is a customer's, whoever said so. In the current unit of work. */
  void forgetIban(Company company, long account, String iban, String actor);

  /** Companies with movements or refusals that nobody has looked at. */
  List<Company> withUndecided();

  /**
   * A customer account.
   *
   * @param account its internal number
   * @param number its number
   * @param name the customer's name
   */
  record Payer(long account, String number, String name) {}

  /**
   * A debit whose number a payment cites.
   *
   * @param reference the canonical number it was found by
   * @param payer whose it is
   * @param entry the entry
   * @param piece its document number as written
   * @param amount minor units
   * @param open what is open of it
   * @param date accounting date
   */
  record Cited(
      String reference,
      Payer payer,
      long entry,
      String piece,
      long amount,
      long open,
      LocalDate date) {}

  /** An earlier receipt and the customer it was from. */
  record Earlier(long movement, Payer payer, long amount, LocalDate bookedOn, Counterparty party) {}

  /** A credit of the ledger. */
  record Credit(long entry, LocalDate date, long amount, boolean lettered, String piece) {}

  /** What becomes of a movement. */
  sealed interface Decision {
    long movement();

    String rule();

    Words explanation();

    /** A customer paid. */
    record Received(long movement, long account, String rule, Words explanation)
        implements Decision {}

    /**
     * A payment of the customer came back.
     *
     * @param credit the ledger's credit that it takes back, if it is known
     */
    record Returned(
        long movement, long account, Optional<Long> credit, String rule, Words explanation)
        implements Decision {}

    /**
     * A person has to look.
     *
     * @param candidates accounts that may be meant and why, the likeliest first
     */
    record Waits(long movement, List<Guess> candidates, String rule, Words explanation)
        implements Decision {
      public Waits {
        candidates = List.copyOf(candidates);
      }
    }

    /** Not the business of customers. */
    record NotCustomer(long movement, String rule, Words explanation) implements Decision {}
  }

  /** An account that may be meant, and what speaks for it. */
  record Guess(long account, Words why) {}
}
