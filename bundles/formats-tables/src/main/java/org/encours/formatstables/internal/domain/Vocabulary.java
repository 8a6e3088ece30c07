package org.encours.formatstables.internal.domain;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.encours.api.document.TableMapping.Field;

/**
 * What titles of columns usually mean, in French and English. A title is compared by its words,
 * without accents, case, punctuation and small words; "N°" and its like become "num".
 */
final class Vocabulary {
  private static final Set<String> NUMBER_WORDS =
      Set.of("n", "n°", "no", "nº", "nr", "num", "numero", "number", "#");
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "d", "de", "du", "des", "la", "le", "les", "l", "en", "the", "of", "in", "a", "eur", "€",
          "euro", "euros");

  /** Titles that mean one thing, whatever stands beside them. */
  private static final Map<Field, List<String>> CLEAR = new EnumMap<>(Field.class);

  /** Titles that mean it if nothing better is there, in this order of fields. */
  private static final List<Map.Entry<Field, List<String>>> POSSIBLE =
      List.of(
          Map.entry(
              Field.ACCOUNT,
              List.of("compte", "account", "client", "customer", "tiers", "code", "debtor")),
          Map.entry(Field.LEDGER_ACCOUNT, List.of("compte", "account", "general")),
          Map.entry(Field.NAME, List.of("client", "customer", "tiers", "intitule", "societe")),
          Map.entry(
              Field.DATE,
              List.of("datefacture", "invoicedate", "datepiece", "datedocument", "documentdate")),
          Map.entry(
              Field.PIECE_DATE,
              List.of("datefacture", "invoicedate", "datepiece", "datedocument", "documentdate")),
          Map.entry(
              Field.AMOUNT,
              List.of("solde", "balance", "total", "restedu", "resteapayer", "montantht")),
          Map.entry(Field.LABEL, List.of("commentaire", "objet", "nature", "comment", "text")));

  static {
    CLEAR.put(
        Field.ACCOUNT,
        List.of(
            "compteauxiliaire",
            "auxiliaire",
            "compteaux",
            "numcompteauxiliaire",
            "compauxnum",
            "codeclient",
            "clientcode",
            "codetiers",
            "comptetiers",
            "compteclient",
            "numcompteclient",
            "numclient",
            "clientnum",
            "numtiers",
            "refclient",
            "referenceclient",
            "idclient",
            "identifiantclient",
            "codeauxiliaire",
            "codedebiteur",
            "customeraccount",
            "customercode",
            "customerid",
            "customernum",
            "numcustomer",
            "accountcustomer",
            "debtoraccount",
            "debtornum"));
    CLEAR.put(
        Field.NAME,
        List.of(
            "raisonsociale",
            "nom",
            "nomclient",
            "clientnom",
            "nomtiers",
            "denomination",
            "denominationsociale",
            "intituleclient",
            "libelleclient",
            "libelletiers",
            "libelleauxiliaire",
            "compauxlib",
            "intitulecompte",
            "libellecompte",
            "name",
            "customername",
            "clientname",
            "company",
            "companyname",
            "accountname"));
    CLEAR.put(
        Field.LEDGER_ACCOUNT,
        List.of(
            "comptegeneral",
            "comptenum",
            "comptecollectif",
            "collectif",
            "comptecomptable",
            "numcomptegeneral",
            "generalaccount",
            "ledgeraccount",
            "generalledgeraccount",
            "glaccount",
            "controlaccount"));
    CLEAR.put(
        Field.JOURNAL,
        List.of("journal", "codejournal", "journalcode", "jnl", "jrn", "jal", "cjournal"));
    CLEAR.put(
        Field.NUMBER,
        List.of(
            "numecriture",
            "ecriture",
            "ecriturenum",
            "numouvement",
            "nummouvement",
            "mouvement",
            "entry",
            "numentry",
            "entrynum",
            "numtransaction",
            "transaction"));
    CLEAR.put(
        Field.DATE,
        List.of(
            "date",
            "datecomptable",
            "dateecriture",
            "ecrituredate",
            "dateoperation",
            "datemouvement",
            "datecomptabilisation",
            "entrydate",
            "postingdate",
            "bookingdate",
            "transactiondate"));
    CLEAR.put(
        Field.PIECE,
        List.of(
            "numfacture",
            "facture",
            "facturenum",
            "numpiece",
            "piece",
            "pieceref",
            "piecenum",
            "refpiece",
            "referencepiece",
            "reffacture",
            "referencefacture",
            "numdocument",
            "document",
            "documentnum",
            "invoice",
            "numinvoice",
            "invoicenum",
            "invoiceid",
            "reference",
            "ref",
            "voucher"));
    CLEAR.put(Field.PIECE_DATE, List.of("piecedate"));
    CLEAR.put(
        Field.DUE_DATE,
        List.of(
            "dateecheance",
            "echeance",
            "echeancefacture",
            "duedate",
            "due",
            "datedue",
            "dateexigibilite",
            "maturity",
            "maturitydate",
            "paymentduedate"));
    CLEAR.put(
        Field.LABEL,
        List.of(
            "libelle",
            "libelleecriture",
            "ecriturelib",
            "libellemouvement",
            "designation",
            "description",
            "label",
            "wording",
            "narrative"));
    CLEAR.put(
        Field.DEBIT, List.of("debit", "montantdebit", "debitamount", "mouvementdebit", "debiteur"));
    CLEAR.put(
        Field.CREDIT,
        List.of("credit", "montantcredit", "creditamount", "mouvementcredit", "crediteur"));
    CLEAR.put(
        Field.AMOUNT,
        List.of(
            "montant",
            "montantttc",
            "ttc",
            "totalttc",
            "amount",
            "montanttotal",
            "totalamount",
            "grossamount",
            "montantsigne"));
    CLEAR.put(Field.SIDE, List.of("sens", "dc", "debitcredit", "side", "sign", "drcr"));
    CLEAR.put(Field.CURRENCY, List.of("devise", "codedevise", "currency", "monnaie"));
    CLEAR.put(
        Field.LETTER,
        List.of(
            "lettrage",
            "lettre",
            "codelettrage",
            "ecriturelet",
            "let",
            "lettering",
            "letter",
            "matching",
            "matchcode"));
    CLEAR.put(
        Field.LETTER_DATE, List.of("datelettrage", "datelet", "letteringdate", "matchingdate"));
  }

  private Vocabulary() {}

  /** How many of these titles are known to mean something. */
  static long known(List<String> titles) {
    return titles.stream().filter(title -> isKnown(key(title))).count();
  }

  private static boolean isKnown(String key) {
    return CLEAR.values().stream().anyMatch(words -> words.contains(key))
        || POSSIBLE.stream().anyMatch(entry -> entry.getValue().contains(key));
  }

  /**
   * What the titles seem to mean, each field and each column once.
   *
   * @param monotonous titles of columns that have the same value in every row
   */
  static Map<Field, String> suggest(List<String> titles, Set<String> monotonous) {
    Map<Field, String> found = new EnumMap<>(Field.class);
    Set<String> taken = new HashSet<>();
    CLEAR.forEach((field, words) -> claim(field, words, titles, found, taken));
    boolean twoSides = found.containsKey(Field.DEBIT) && found.containsKey(Field.CREDIT);
    if (twoSides) {
      taken.remove(found.remove(Field.AMOUNT));
      found.remove(Field.SIDE);
    }
    for (Map.Entry<Field, List<String>> possible : POSSIBLE) {
      Field field = possible.getKey();
      boolean amountIsThere = found.containsKey(Field.DEBIT) || found.containsKey(Field.CREDIT);
      if (found.containsKey(field) || (field == Field.AMOUNT && amountIsThere)) continue;
      // A collective account is no customer's.
      Set<String> barred = new HashSet<>(taken);
      if (field == Field.ACCOUNT && titles.size() > monotonous.size()) barred.addAll(monotonous);
      int before = found.size();
      claim(field, possible.getValue(), titles, found, barred);
      if (found.size() > before) taken.add(found.get(field));
    }
    return found;
  }

  private static void claim(
      Field field,
      List<String> words,
      List<String> titles,
      Map<Field, String> found,
      Set<String> taken) {
    for (String word : words) {
      Optional<String> title =
          titles.stream()
              .filter(candidate -> !taken.contains(candidate) && key(candidate).equals(word))
              .findFirst();
      if (title.isPresent()) {
        found.put(field, title.get());
        taken.add(title.get());
        return;
      }
    }
  }

  /** The words that matter of a title, run together. */
  static String key(String title) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    StringBuilder all = new StringBuilder();
    StringBuilder key = new StringBuilder();
    for (String word : plain.split("[^\\p{L}\\p{N}°º#€]+")) {
      if (word.isEmpty()) continue;
      all.append(word);
      if (NUMBER_WORDS.contains(word)) key.append("num");
      else if (word.startsWith("n°")) key.append("num").append(word.substring(2));
      else if (!SMALL_WORDS.contains(word)) key.append(word);
    }
    // "D/C" consists of small words only.
    boolean small = key.length() < 2;
    return small ? all.toString() : key.toString();
  }
}
