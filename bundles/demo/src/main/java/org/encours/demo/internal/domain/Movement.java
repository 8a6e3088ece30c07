package org.encours.demo.internal.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * A movement of the bank account, whether or not it is in the books yet.
 *
 * @param party who pays or is paid, {@link Party#NONE} when the bank does not say
 * @param motif the words transmitted with it
 * @param contras the other side of the entry; the bank receives the opposite of their sum
 */
record Movement(LocalDate date, Kind kind, Party party, String motif, List<Contra> contras) {

  /**
   * A line of the entry beside that of the bank.
   *
   * @param cents debit positive, credit negative
   * @param settled what the line settles, where it is a line of a customer or supplier; a line that
   *     settles several makes them one
   */
  record Contra(Account account, Party party, String label, long cents, List<Matching> settled) {}

  /** How the money moved, with the words of French banks and the codes of ISO 20022. */
  enum Kind {
    TRANSFER_IN("VIR SEPA RECU", "RCDT", "ESCT"),
    CHEQUES("REMISE DE CHEQUE", "RCHQ", "CCHQ"),
    DEBITS_COLLECTED("REMISE PRLV SEPA", "IDDT", "ESDD"),
    DEBIT_RETURNED("REJET PRLV SEPA", "IDDT", "UPDD"),
    BILL_CASHED("EFFET ENCAISSE", "DRFT", "STAM"),
    TRANSFER_OUT("VIR SEPA EMIS", "ICDT", "ESCT"),
    DEBIT_PAID("PRLV SEPA", "RDDT", "ESDD"),
    FEES("FRAIS BANCAIRES", "MDOP", "CHRG");

    private final String label;
    private final String family;
    private final String subFamily;

    Kind(String label, String family, String subFamily) {
      this.label = label;
      this.family = family;
      this.subFamily = subFamily;
    }

    String label() {
      return label;
    }

    /** Whether the company pays, so that the other party is the creditor. */
    boolean isOwed() {
      return this == TRANSFER_OUT || this == DEBIT_PAID || this == FEES;
    }

    String family() {
      return family;
    }

    String subFamily() {
      return subFamily;
    }
  }

  /** What the bank account receives, in cents; negative when it pays. */
  long cents() {
    return -contras.stream().mapToLong(Contra::cents).reduce(0, Math::addExact);
  }

  /** The label of the bank's own line in the ledger. */
  String label() {
    String who = party.equals(Party.NONE) ? " " : " " + party.bankName() + " ";
    return kind.label() + who + motif;
  }
}
