package org.encours.bank.internal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.bank.BankFacts.Earlier;
import org.encours.api.bank.BankFacts.Payer;
import org.encours.bank.internal.domain.CitedDocuments.Cite;

/**
 * Finds the customer of a payment: by the documents it cites, by the payer's account, by the
 * payer's name together with the amount. Whatever contradicts makes it wait for a person; so does
 * every clue that points to two customers.
 *
 * <p>The answer depends on the payment and the evidence alone, not on their order.
 */
public final class Identification {
  private final Evidence evidence;
  private final Explanations explanations;

  public Identification(Evidence evidence, Amounts amounts) {
    this.evidence = evidence;
    this.explanations = new Explanations(amounts);
  }

  /** Whose payment it is. */
  public Finding find(Payment payment) {
    CitedDocuments cited = CitedDocuments.of(payment, evidence);
    return byReference(payment, cited)
        .or(() -> byEarlier(payment, cited))
        .or(() -> byIban(payment, cited))
        .or(() -> byName(payment, cited))
        .orElseGet(() -> nobody(payment, cited));
  }

  private Optional<Finding> byReference(Payment payment, CitedDocuments cited) {
    List<Cite> telling = cited.telling(payment);
    List<Payer> payers = CitedDocuments.payers(telling);
    if (payers.isEmpty()) return Optional.empty();
    Words cites = explanations.cites(telling, payment.isReturn());
    if (payers.size() > 1) {
      return unclear(payment, cited, Rules.SEVERAL, Explanations.join(cites, OF_SEVERAL));
    }
    Payer payer = payers.get(0);
    Optional<Words> against = againstReference(payment, cited, payer);
    if (against.isPresent()) {
      Words why = Explanations.but(cites, against.get());
      return unclear(payment, cited, Rules.CONTRADICTION, why);
    }
    return certain(payer, Rules.REFERENCE, cites);
  }

  private static final Words OF_SEVERAL =
      new Words("ces pièces sont de plusieurs clients", "these documents are several customers'");

  /**
   * What speaks against the customer whose documents are cited: the payer's account and name are
   * another customer's; or one of the two is, and the amount does not settle what is cited, or
   * would settle something of the other customer just as well.
   */
  private Optional<Words> againstReference(Payment payment, CitedDocuments cited, Payer payer) {
    List<Payer> ofIban = evidence.ofIban(payment);
    NameFits names = payment.names();
    Optional<Payer> account = ofIban.size() == 1 ? Optional.of(ofIban.get(0)) : Optional.empty();
    account = account.filter(other -> differs(other, payer));
    if (account.filter(names::isStrict).isPresent()) {
      String other = account.get().name();
      return Optional.of(
          new Words(
              "L'IBAN et le nom du payeur sont ceux de " + other,
              "The payer's IBAN and name are those of " + other));
    }
    if (names.isAny(payer)) return Optional.empty();
    List<Payer> others = new ArrayList<>(names.strict());
    account.ifPresent(others::add);
    boolean paidTwice = CitedDocuments.payers(cited.settled()).stream().anyMatch(names::isStrict);
    boolean strong = cited.telling(payment).stream().anyMatch(cite -> !cite.reference().isWeak());
    boolean confirmed =
        payment.isReturn()
            || (CitedDocuments.settlesExactly(payment, cited.open())
                && !evidence.amountFitsAny(payment, others));
    if (others.isEmpty() || (strong && confirmed && !paidTwice)) return Optional.empty();
    return Optional.of(
        names.strict().isEmpty()
            ? ibanOf(others.get(0))
            : Explanations.named(payment, names.strict().get(0)));
  }

  private static Words ibanOf(Payer payer) {
    return new Words(
        "L'IBAN du payeur est connu pour " + payer.name(),
        "The payer's IBAN is known for " + payer.name());
  }

  private Optional<Finding> byEarlier(Payment payment, CitedDocuments cited) {
    if (!payment.isReturn()) return Optional.empty();
    List<Payer> payers =
        evidence.earlier(payment).stream()
            .map(Earlier::payer)
            .distinct()
            .sorted(PayerDirectory.BY_NUMBER)
            .toList();
    if (payers.isEmpty()) return Optional.empty();
    if (payers.stream().map(Payer::account).distinct().count() > 1) {
      return unclear(payment, cited, Rules.SEVERAL, EARLIER_OF_SEVERAL);
    }
    Payer payer = payers.get(0);
    return certain(
        payer,
        Rules.EARLIER,
        new Words(
            "Un règlement antérieur de " + payer.name() + " porte la même référence",
            "An earlier payment of " + payer.name() + " bears the same reference"));
  }

  private static final Words EARLIER_OF_SEVERAL =
      new Words(
          "Des règlements antérieurs de plusieurs clients portent la même référence",
          "Earlier payments of several customers bear the same reference");

  private Optional<Finding> byIban(Payment payment, CitedDocuments cited) {
    List<Payer> payers = evidence.ofIban(payment);
    if (payers.size() != 1) return Optional.empty();
    Payer payer = payers.get(0);
    Words iban = ibanOf(payer);
    if (isOfOthersOnly(payer, cited.settled())) {
      return unclear(
          payment,
          cited,
          Rules.CONTRADICTION,
          Explanations.but(iban, explanations.settled(cited.settled())));
    }
    NameFits names = payment.names();
    boolean another = !names.strict().isEmpty() && !names.isStrict(payer);
    boolean fits =
        payment.name().isEmpty()
            || names.isAny(payer)
            || PayerName.of(payment.name()).fit(PayerName.of(payer.name())) != NameFit.NONE;
    if (another) {
      Words named = Explanations.named(payment, names.strict().get(0));
      return unclear(payment, cited, Rules.CONTRADICTION, Explanations.but(iban, named));
    }
    if (!fits && !evidence.isDeclared(payment, payer)) {
      Words otherName =
          new Words(
              "Le nom du payeur « " + payment.name() + " » n'est pas le sien",
              "The payer's name “" + payment.name() + "” is not this customer's");
      return unclear(payment, cited, Rules.CONTRADICTION, Explanations.but(iban, otherName));
    }
    return certain(payer, Rules.IBAN, iban);
  }

  private Optional<Finding> byName(Payment payment, CitedDocuments cited) {
    Optional<Payer> unique = payment.names().unique();
    if (unique.isEmpty()) return Optional.empty();
    Payer payer = unique.get();
    Words named = Explanations.named(payment, payer);
    if (isOfOthersOnly(payer, cited.settled())) {
      Words settled = explanations.settled(cited.settled());
      return unclear(payment, cited, Rules.CONTRADICTION, Explanations.but(named, settled));
    }
    List<Payer> ofIban = evidence.ofIban(payment);
    List<Payer> others = ofIban.stream().filter(other -> differs(other, payer)).toList();
    boolean foreignIban = !ofIban.isEmpty() && others.size() == ofIban.size();
    if (foreignIban || (!payment.isReturn() && evidence.amountFitsAny(payment, others))) {
      return unclear(payment, cited, Rules.CONTRADICTION, Explanations.but(named, SHARED));
    }
    if (payment.isReturn()) return certain(payer, Rules.NAME, named);
    if (!evidence.amountFits(payment, payer)) {
      return unclear(payment, cited, Rules.NAME, Explanations.but(named, NO_AMOUNT));
    }
    String piece =
        evidence.debits(payment, payer).size() == 1
            ? evidence.debits(payment, payer).get(0).piece()
            : "";
    return certain(
        payer, Rules.NAME, Explanations.join(named, explanations.amountOf(payment, piece)));
  }

  private static final Words SHARED =
      new Words(
          "L'IBAN du payeur est connu pour d'autres clients",
          "The payer's IBAN is known for other customers");
  private static final Words NO_AMOUNT =
      new Words(
          "Le montant n'est ni celui d'une seule facture ouverte ni celui du solde",
          "The amount is neither that of one open invoice alone nor that of the balance");

  private Finding nobody(Payment payment, CitedDocuments cited) {
    if (!cited.settled().isEmpty()) {
      Words settled = explanations.settled(cited.settled());
      return unclear(payment, cited, Rules.SETTLED, settled).orElseThrow();
    }
    boolean several = evidence.ofIban(payment).size() > 1;
    boolean namesakes = payment.names().strict().size() > 1 || payment.names().crowded();
    Words why = several ? IBAN_OF_SEVERAL : namesakes ? NAMESAKES : NO_CLUE;
    String rule = several || namesakes ? Rules.SEVERAL : Rules.UNCLEAR;
    return unclear(payment, cited, rule, why).orElseThrow();
  }

  private static final Words IBAN_OF_SEVERAL =
      new Words(
          "L'IBAN du payeur sert à plusieurs clients", "The payer's IBAN serves several customers");
  private static final Words NAMESAKES =
      new Words("Plusieurs clients portent ce nom", "Several customers bear this name");
  private static final Words NO_CLUE =
      new Words(
          "Ni pièce citée, ni IBAN connu, ni nom sans équivoque",
          "No cited document, no known IBAN, no unequivocal name");

  private static boolean isOfOthersOnly(Payer payer, List<Cite> settled) {
    return !settled.isEmpty() && settled.stream().allMatch(cite -> differs(cite.payer(), payer));
  }

  private static boolean differs(Payer one, Payer other) {
    return one.account() != other.account();
  }

  private static Optional<Finding> certain(Payer payer, String rule, Words why) {
    return Optional.of(new Finding.Certain(payer, rule, Explanations.sentence(why)));
  }

  private Optional<Finding> unclear(Payment payment, CitedDocuments cited, String rule, Words why) {
    return Optional.of(
        new Finding.Unclear(
            rule,
            Explanations.sentence(why),
            Candidates.of(payment, evidence, cited, explanations)));
  }
}
