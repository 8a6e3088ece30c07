package org.encours.bank.internal.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The payer's name inside the wording of a French bank: VIR SEPA RECU DUPONT ET FILS FA-12. */
final class WordedName {
  private static final Pattern MARKED =
      Pattern.compile(
          "(?:/DE|\\bEMETTEUR|\\bDONNEUR D.?ORDRE|\\bVIR(?:EMENT)?(?: [A-Z]+){0,3} DE)\\b[ :./]*(.+)");
  private static final Pattern WORDED =
      Pattern.compile(
          "^(?:VIR|VIREMENT|VRT|VIRT)\\b(?:[ ./-]*\\b(?:SEPA|RECU|RECUS|REC|INST|INSTANTANE|INSTANTANEE"
              + "|IMMEDIAT|EUROPEEN|FAVEUR|DE|DU|TIERS|EN EUROS|EUR)\\b)*+[ :./-]*(.+)");
  private static final Pattern END =
      Pattern.compile(
          "[/;:|]|\\b(?:MOTIF|REF|REFERENCE|LIB|LIBELLE|ID|FACT|FACTURE|FACTURES|FAC|FA|REGLEMENT|RGLT"
              + "|REGLT|PAIEMENT|ECHEANCE|ACOMPTE|SOLDE|POUR|BQ|NO|RCN|NPY|RUM|ICS|LE|DATE)\\b"
              + "|\\S*\\d\\S*");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private WordedName() {}

  /** The part of a wording that names the payer; what follows the name may still be in it. */
  static Optional<String> in(String text) {
    String plain = BLANKS.matcher(PayerName.plain(text)).replaceAll(" ").strip();
    Matcher marked = MARKED.matcher(plain);
    if (marked.find()) return beforeEnd(marked.group(1));
    Matcher worded = WORDED.matcher(plain);
    return worded.find() ? beforeEnd(worded.group(1)) : Optional.empty();
  }

  private static Optional<String> beforeEnd(String text) {
    Matcher end = END.matcher(text);
    String name = (end.find() ? text.substring(0, end.start()) : text).strip();
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }
}
