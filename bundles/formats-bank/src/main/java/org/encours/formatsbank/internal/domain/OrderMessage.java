package org.encours.formatsbank.internal.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.encours.api.Words;
import org.encours.api.document.DocumentHead;

/** ISO 20022 messages that hold nothing to import, and what to tell people who bring one. */
public final class OrderMessage {
  private static final Set<String> READ = Set.of("camt.052", "camt.053", "camt.054", "pain.002");
  private static final String FR =
      " : rien à importer. Déposez le relevé de la banque (camt.053, camt.054) ou son compte rendu"
          + " de rejets (pain.002)";
  private static final String EN =
      ": nothing to import. Drop the bank's statement (camt.053, camt.054) or its report on refusals"
          + " (pain.002)";
  private static final Words UNKNOWN =
      new Words("un message ISO 20022 d'un autre genre", "an ISO 20022 message of another kind");

  private static final Map<String, Words> NAMES =
      Map.ofEntries(
          name("pain.001", "un ordre de virement que vous envoyez", "a credit transfer order"),
          name("pain.007", "une demande d'annulation de prélèvements", "a payment reversal order"),
          name("pain.008", "un ordre de prélèvement que vous envoyez", "a direct debit order"),
          name("pain.009", "une demande de mandat", "a mandate request"),
          name("pain.010", "une modification de mandat", "a mandate amendment"),
          name("pain.011", "une révocation de mandat", "a mandate cancellation"),
          name("pain.012", "une réponse sur un mandat", "a mandate acceptance report"),
          name("pain.013", "une demande de paiement", "a request to pay"),
          name("pain.014", "une réponse à une demande de paiement", "a request to pay report"),
          name("camt.029", "une réponse à une demande d'annulation", "an investigation result"),
          name("camt.055", "une demande d'annulation de paiement", "a cancellation request"),
          name("camt.056", "une demande d'annulation entre banques", "an interbank recall"),
          name("camt.060", "une demande de relevé", "a request for a statement"),
          name("camt.086", "une facture de frais bancaires", "a bank fee statement"),
          name("acmt", "un message de gestion de compte", "an account management message"),
          name("pacs", "un message échangé entre banques", "a message between banks"));

  private OrderMessage() {}

  /** Why that document is not read; empty if it is none of these messages. */
  public static Optional<Words> reason(DocumentHead head) {
    return IsoMessage.name(head)
        .filter(message -> !READ.contains(message))
        .map(OrderMessage::reason);
  }

  private static Words reason(String message) {
    String family = message.substring(0, message.indexOf('.'));
    Words name = NAMES.getOrDefault(message, NAMES.getOrDefault(family, UNKNOWN));
    return new Words(
        "c'est " + name.fr() + " (" + message + ")" + FR,
        "this is " + name.en() + " (" + message + ")" + EN);
  }

  private static Map.Entry<String, Words> name(String message, String fr, String en) {
    return Map.entry(message, new Words(fr, en));
  }
}
