package org.encours.ledger.internal.domain;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.encours.api.Words;
import org.encours.api.document.LineError;

/** Which company a document belongs to. */
public sealed interface Destination {

  /** The company is clear. */
  record Known(String siren) implements Destination {}

  /** It is not, or must not be. */
  record Unclear(Optional<String> siren, LineError why) implements Destination {}

  /**
   * What is known of it.
   *
   * @param sender the company for which it was handed over
   * @param document the company that the document names
   * @param owners the companies of its bank accounts, by account; accounts never seen are missing
   * @param accounts number of its bank accounts
   * @param boughtBy companies that are buyers of its invoices and known here
   * @param sellerKnown whether the company that the document names is known here
   */
  record Clues(
      Optional<String> sender,
      Optional<String> document,
      Map<String, String> owners,
      int accounts,
      List<String> boughtBy,
      boolean sellerKnown) {}

  /** Decides, or says what prevents it. */
  static Destination of(Clues clues) {
    Optional<String> sender = clues.sender();
    Optional<String> named = clues.document();
    if (!clues.boughtBy().isEmpty() && !clues.sellerKnown()) {
      return unclear(
          sender,
          "Facture d'achat : le vendeur n'est pas une de vos sociétés. Encours suit les factures"
              + " de vos clients.",
          "Purchase invoice: the seller is none of your companies. Encours follows the invoices of"
              + " your customers.");
    }
    if (sender.isPresent() && named.isPresent() && !sender.equals(named)) {
      if (!isSiren(named.get())) return new Known(sender.get());
      return unclear(
          sender,
          "Le fichier nomme la société "
              + named.get()
              + " mais il a été remis pour "
              + sender.get()
              + ".",
          "The file names company "
              + named.get()
              + " but was handed over for "
              + sender.get()
              + ".");
    }
    if (sender.isPresent()) return new Known(sender.get());
    if (named.isPresent()) return new Known(named.get());
    return clues.accounts() > 0 ? ofBankAccounts(clues) : nowhere();
  }

  private static Destination ofBankAccounts(Clues clues) {
    TreeSet<String> companies = new TreeSet<>(clues.owners().values());
    if (companies.size() > 1) {
      return unclear(
          Optional.empty(),
          "Relevé de comptes de plusieurs sociétés ("
              + String.join(", ", companies)
              + ") : demandez à la banque un fichier par société.",
          "Statement of accounts of several companies ("
              + String.join(", ", companies)
              + "): ask the bank for one file per company.");
    }
    if (companies.isEmpty() || clues.owners().size() < clues.accounts()) {
      return unclear(
          Optional.empty(),
          "Compte bancaire inconnu : déposez ce premier relevé dans in/<siren>/, le compte sera"
              + " reconnu ensuite.",
          "Unknown bank account: drop this first statement into in/<siren>/, the account will be"
              + " recognised from then on.");
    }
    return new Known(companies.first());
  }

  private static Destination nowhere() {
    return unclear(
        Optional.empty(),
        "Société inconnue : nommez le fichier SirenFECAAAAMMJJ.txt ou déposez-le dans in/<siren>/.",
        "Unknown company: name the file SirenFECYYYYMMDD.txt or drop it into in/<siren>/.");
  }

  /** Why a document read in one currency cannot go to a ledger kept in another. */
  static LineError otherCurrency(Currency kept) {
    return LineError.ofDocument(
        "La comptabilité de cette société est tenue en "
            + kept
            + " : remettez le fichier avec son numéro de société.",
        "The ledger of this company is kept in "
            + kept
            + ": hand the file over with its company number.");
  }

  private static boolean isSiren(String number) {
    return number.matches("[0-9]{9}");
  }

  private static Destination unclear(Optional<String> siren, String fr, String en) {
    return new Unclear(siren, new LineError(0, "", "", new Words(fr, en)));
  }
}
