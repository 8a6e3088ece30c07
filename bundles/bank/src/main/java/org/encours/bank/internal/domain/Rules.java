package org.encours.bank.internal.domain;

/** Names of the rules that decide on movements, as the store keeps them: never change one. */
public final class Rules {
  /** The documents cited. */
  public static final String REFERENCE = "reference";

  /** The payer's account. */
  public static final String IBAN = "iban";

  /** The payer's name, confirmed by the amount. */
  public static final String NAME = "name";

  /** Of a return: the receipt that came back is known. */
  public static final String EARLIER = "earlier";

  /** A person has said so. */
  public static final String PERSON = "person";

  /** Waits: clues point to several customers. */
  public static final String SEVERAL = "several-accounts";

  /** Waits: clues contradict each other. */
  public static final String CONTRADICTION = "contradiction";

  /** Waits: what is cited is settled. */
  public static final String SETTLED = "settled";

  /** Waits: no clue, or none that suffices. */
  public static final String UNCLEAR = "unclear";

  /** Waits: another currency than the ledger's. */
  public static final String CURRENCY = "currency";

  /** Waits: the ledger should show it, and does not. */
  public static final String LEDGER_COVERS = "ledger-covers";

  /** A payment of the company itself that came back. */
  public static final String OWN_PAYMENT = "own-payment";

  /** A transfer between accounts of the company. */
  public static final String OWN_ACCOUNT = "own-account";

  /** Money that went out. */
  public static final String PAID_OUT = "paid-out";

  /** No money moved. */
  public static final String NO_AMOUNT = "no-amount";

  private Rules() {}
}
