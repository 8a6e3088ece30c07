package org.encours.api.journal;

/** The kinds of events that the product itself writes; bundles may add kinds of their own. */
public final class EventKinds {
  /** A file was taken in. Subject {@code import/<id>}. */
  public static final String IMPORT_RECEIVED = "import.received";

  /**
   * A file is in the ledger. Data: {@code kind} of document, its {@code family} (LEDGER, BANK,
   * INVOICE), {@code lastEntry}, {@code newEntries}.
   */
  public static final String IMPORT_COMPLETED = "import.completed";

  /** A file was refused, nothing of it is in the ledger. */
  public static final String IMPORT_REJECTED = "import.rejected";

  /** A file was known already. */
  public static final String IMPORT_DUPLICATE = "import.duplicate";

  /** A company was created. Subject {@code company/<siren>}. */
  public static final String COMPANY_CREATED = "company.created";

  /**
   * A lettering run ended, at its end or because a person stopped it; dry runs leave no event.
   * Subject {@code lettering-run/<id>}. Data: {@code state}, {@code letterings}.
   */
  public static final String LETTERING_RUN_COMPLETED = "lettering-run.completed";

  /** A person asked a lettering run to stop. Subject {@code lettering-run/<id>}. */
  public static final String LETTERING_RUN_CANCELLED = "lettering-run.cancelled";

  /**
   * A company's lettering policy was chosen. Subject {@code company/<siren>}. Data: the policy, its
   * amounts in minor units.
   */
  public static final String LETTERING_POLICY_CHOSEN = "lettering-policy.chosen";

  /** Items were lettered by a person. Subject {@code lettering/<id>}. */
  public static final String LETTERED = "lettering.lettered";

  /** A lettering was undone. Subject {@code lettering/<id>}. Data: {@code reason}. */
  public static final String UNLETTERED = "lettering.unlettered";

  /** A proposal was rejected. Subject {@code proposal/<id>}. */
  public static final String PROPOSAL_REJECTED = "proposal.rejected";

  /** What was learnt of an account is to be forgotten. Subject {@code customer/<account>}. */
  public static final String HABITS_RESET = "habits.reset";

  /**
   * A person decided whose lettering holds. Subject {@code lettering-conflict/<id>}. Data: {@code
   * keep}, and {@code lettering} if the ERP's was taken over.
   */
  public static final String CONFLICT_DECIDED = "lettering-conflict.decided";

  /** A bank movement was identified, set aside or taken back. Subject {@code movement/<id>}. */
  public static final String MOVEMENT_DECIDED = "movement.decided";

  /** Bank receipts were identified and stand in the ledger. Data: {@code lastEntry}. */
  public static final String RECEIPTS_RECORDED = "receipts.recorded";

  /**
   * Terms of payment were declared. Subject {@code company/<siren>} or {@code customer/<account>}.
   * Data: {@code from}, {@code terms} in French words or empty, {@code changed} open entries.
   */
  public static final String TERMS_DECLARED = "terms.declared";

  /** An identifier was stated for a customer. Subject {@code customer/<account>}. */
  public static final String IDENTIFIER_STATED = "identifier.stated";

  /** An identifier was withdrawn. Subject {@code customer/<account>}. Data: {@code reason}. */
  public static final String IDENTIFIER_WITHDRAWN = "identifier.withdrawn";

  /** A contact was stated. Subject {@code customer/<account>}. Data: {@code contact}. */
  public static final String CONTACT_STATED = "contact.stated";

  /** A contact was ended. Subject {@code customer/<account>}. Data: {@code contact}. */
  public static final String CONTACT_ENDED = "contact.ended";

  /** Two accounts are one person's. Subject {@code merge/<id>}. Data: both accounts. */
  public static final String PERSONS_MERGED = "person.merged";

  /** A merge was taken back. Subject {@code merge/<id>}. Data: {@code reason}. */
  public static final String MERGE_UNDONE = "person.separated";

  /** A mapping of tables was saved. Subject {@code company/<siren>}. Data: {@code name}. */
  public static final String TABLE_MAPPING_SAVED = "table-mapping.saved";

  /** A mapping of tables is no longer used. Subject {@code company/<siren>}. Data: {@code name}. */
  public static final String TABLE_MAPPING_RETIRED = "table-mapping.retired";

  /**
   * A person set a note by hand. Subject {@code customer/<account>}. Data: {@code note}, {@code
   * reason}, {@code until}.
   */
  public static final String NOTE_SET = "note.set";

  /**
   * How chances become notes was chosen. Subject {@code company/<siren>}. Data: {@code upTo},
   * {@code largeAtRisk} in minor units.
   */
  public static final String NOTE_BOUNDS_CHOSEN = "note-bounds.chosen";

  /**
   * A limit was decided, or that there is none. Subject {@code customer/<account>}. Data: {@code
   * limit}, {@code scope}, {@code from}, {@code reason}.
   */
  public static final String CREDIT_LIMIT_DECIDED = "credit-limit.decided";

  /** A customer was held. Subject {@code customer/<account>}. Data: {@code reason}. */
  public static final String CREDIT_HELD = "credit-hold.set";

  /** A customer was released. Subject {@code customer/<account>}. Data: {@code reason}. */
  public static final String CREDIT_RELEASED = "credit-hold.released";

  /** An order, a delivery or a bill was declared. Subject {@code customer/<account>}. */
  public static final String COMMITMENT_DECLARED = "commitment.declared";

  /** Cover was stated. Subject {@code customer/<account>}. */
  public static final String COVER_STATED = "cover.stated";

  /**
   * The outside said something about a customer. Subject {@code customer/<account>}. Data: {@code
   * kind}, {@code effective}, {@code source}; of insolvency proceedings their {@code stage}.
   */
  public static final String CREDIT_FACT_RECORDED = "credit-fact.recorded";

  /** A company's credit policy was chosen. Subject {@code company/<siren>}. */
  public static final String CREDIT_POLICY_CHOSEN = "credit-policy.chosen";

  private EventKinds() {}
}
