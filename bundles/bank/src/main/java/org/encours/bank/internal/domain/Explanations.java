package org.encours.bank.internal.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.encours.api.Words;
import org.encours.api.bank.BankFacts.Payer;
import org.encours.bank.internal.domain.CitedDocuments.Cite;

/** Why a decision was taken, in words for people. */
final class Explanations {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int MOST_NAMED = 5;

  private final Amounts amounts;

  Explanations(Amounts amounts) {
    this.amounts = amounts;
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** What a payment cites: "Le libellé cite FA-12 (1 200,00 €) et FA-13 (80,00 €)". */
  Words cites(List<Cite> cites, boolean ofReturn) {
    List<Words> documents = new ArrayList<>();
    for (Cite cite : cites.stream().limit(MOST_NAMED).toList()) {
      Words amount = amounts.of(ofReturn ? cite.debit().amount() : cite.debit().open());
      documents.add(
          new Words(
              cite.debit().piece() + " (" + amount.fr() + ")",
              cite.debit().piece() + " (" + amount.en() + ")"));
    }
    int more = cites.size() - documents.size();
    if (more > 0) documents.add(new Words(more + " autres", more + " others"));
    Words source = cites.get(0).reference().source().words();
    return new Words(
        source.fr() + " cite " + listed(documents.stream().map(Words::fr).toList(), " et "),
        source.en() + " cites " + listed(documents.stream().map(Words::en).toList(), " and "));
  }

  private static String listed(List<String> parts, String and) {
    if (parts.size() == 1) return parts.get(0);
    return String.join(", ", parts.subList(0, parts.size() - 1))
        + and
        + parts.get(parts.size() - 1);
  }

  Words settled(List<Cite> cites) {
    List<String> pieces =
        cites.stream().map(cite -> cite.debit().piece()).distinct().limit(MOST_NAMED).toList();
    if (pieces.size() == 1) {
      return new Words(
          "La facture citée " + pieces.get(0) + " est déjà réglée",
          "The cited invoice " + pieces.get(0) + " is settled already");
    }
    return new Words(
        "Les factures citées " + listed(pieces, " et ") + " sont déjà réglées",
        "The cited invoices " + listed(pieces, " and ") + " are settled already");
  }

  Words unconfirmed(Cite cite) {
    return new Words(
        "Le nombre "
            + cite.debit().piece()
            + " est le numéro d'une pièce de ce client, mais ni le montant ni le nom ne le confirment",
        "The number "
            + cite.debit().piece()
            + " is a document of this customer, but neither amount nor name confirms it");
  }

  static Words named(Payment payment, Payer payer) {
    return new Words(
        "Le nom du payeur « " + payment.name() + " » est celui de " + payer.name(),
        "The payer's name “" + payment.name() + "” is that of " + payer.name());
  }

  static Words alike(Payment payment) {
    return new Words(
        "Le nom du payeur « " + payment.name() + " » ressemble à celui de ce client",
        "The payer's name “" + payment.name() + "” resembles this customer's");
  }

  Words amountOf(Payment payment, String piece) {
    Words amount = amounts.of(payment.amount());
    return piece.isEmpty()
        ? new Words(
            amount.fr() + " est le montant d'une facture ouverte ou de tout son solde",
            amount.en() + " is the amount of an open invoice or of the whole balance")
        : new Words(
            amount.fr() + " est le montant ouvert de " + piece,
            amount.en() + " is what is open of " + piece);
  }

  static Words join(Words first, Words second) {
    return new Words(first.fr() + " ; " + second.fr(), first.en() + "; " + second.en());
  }

  static Words but(Words first, Words second) {
    return new Words(
        first.fr() + ", mais " + lower(second.fr()), first.en() + ", but " + lower(second.en()));
  }

  static Words sentence(Words words) {
    return new Words(words.fr() + ".", words.en() + ".");
  }

  private static String lower(String text) {
    return text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
