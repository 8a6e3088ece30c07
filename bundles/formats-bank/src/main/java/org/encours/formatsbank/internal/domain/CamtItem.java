package org.encours.formatsbank.internal.domain;

import java.util.Currency;
import org.encours.api.document.Counterparty;
import org.encours.api.document.PaymentReferences;
import org.encours.api.document.ReturnReason;

/** One payment of an entry (TxDtls), while it is read. Reused. Not thread-safe. */
final class CamtItem {
  private static final int OTHER_AMOUNTS = 3;

  private final CamtTexts.Stated amount = new CamtTexts.Stated();
  private final CamtTexts.Stated[] others = new CamtTexts.Stated[OTHER_AMOUNTS];
  private int othersStated;
  private int line;
  private int side;
  private String endToEnd;
  private String transaction;
  private String uetr;
  private String instruction;
  private String mandate;
  private String bankReference;
  private String creditorReference;
  private String domain;
  private String family;
  private String subFamily;
  private String proprietary;
  private final CamtParty debtor = new CamtParty();
  private final CamtParty creditor = new CamtParty();
  private String returnCode;
  private String returnText;
  private String text;

  CamtItem() {
    for (int i = 0; i < others.length; i++) others[i] = new CamtTexts.Stated();
    clear(0);
  }

  /** Begins anew. */
  void clear(int beginsAt) {
    line = beginsAt;
    amount.clear();
    othersStated = 0;
    side = 0;
    endToEnd = "";
    transaction = "";
    uetr = "";
    instruction = "";
    mandate = "";
    bankReference = "";
    creditorReference = "";
    domain = "";
    family = "";
    subFamily = "";
    proprietary = "";
    debtor.clear();
    creditor.clear();
    returnCode = "";
    returnText = "";
    text = "";
  }

  /**
   * Takes a text of the item.
   *
   * @param wording where free text is collected
   * @return whether it could be understood
   */
  boolean take(CamtPart part, ElementContent content, CamtTexts texts, TextLine wording) {
    switch (part) {
      case ITEM_END_TO_END -> endToEnd = texts.reference(content);
      case ITEM_TRANSACTION -> transaction = texts.reference(content);
      case ITEM_UETR -> uetr = texts.reference(content);
      case ITEM_INSTRUCTION -> instruction = texts.reference(content);
      case ITEM_MANDATE -> mandate = texts.reference(content);
      case ITEM_BANK_REFERENCE -> bankReference = texts.reference(content);
      case ITEM_CHEQUE, ITEM_TEXT -> wording.add(content.chars(), content.from(), content.to());
      case ITEM_AMOUNT -> {
        return texts.amount(part, content, amount);
      }
      case ITEM_OTHER_AMOUNT -> {
        // In whatever currency, so that it is nobody's concern if it cannot be read.
        boolean room = othersStated < others.length;
        if (room && texts.amount(content, others[othersStated]).isEmpty()) othersStated++;
      }
      case ITEM_SIDE -> {
        side = texts.side(part, content);
        return side != 0;
      }
      case ITEM_DOMAIN -> domain = texts.code(content);
      case ITEM_FAMILY -> family = texts.code(content);
      case ITEM_SUB_FAMILY -> subFamily = texts.code(content);
      case ITEM_PROPRIETARY -> proprietary = texts.code(content);
      case DEBTOR_NAME -> debtor.name(texts.line(content));
      case DEBTOR_IBAN -> debtor.iban(texts.line(content));
      case DEBTOR_ACCOUNT -> debtor.account(texts.line(content));
      case ULTIMATE_DEBTOR -> debtor.ultimate(texts.line(content));
      case CREDITOR_NAME -> creditor.name(texts.line(content));
      case CREDITOR_IBAN -> creditor.iban(texts.line(content));
      case CREDITOR_ACCOUNT -> creditor.account(texts.line(content));
      case ULTIMATE_CREDITOR -> creditor.ultimate(texts.line(content));
      case CREDITOR_REFERENCE -> {
        if (creditorReference.isEmpty()) creditorReference = texts.line(content);
        else wording.add(content.chars(), content.from(), content.to());
      }
      case RETURN_CODE -> returnCode = texts.code(content);
      case RETURN_TEXT ->
          returnText =
              returnText.isEmpty() ? texts.line(content) : returnText + " " + texts.line(content);
      default -> {
        return true;
      }
    }
    return true;
  }

  /** The item ends; its free text is complete. */
  void end(TextLine wording) {
    text = wording.toString();
  }

  /** Characters kept. */
  int size() {
    return 200 + text.length() + returnText.length() + debtor.size() + creditor.size();
  }

  int line() {
    return line;
  }

  String text() {
    return text;
  }

  String bankReference() {
    return bankReference;
  }

  /** Whether it states an amount in that currency. */
  boolean isIn(Currency currency) {
    if (amount.isIn(currency)) return true;
    for (int i = 0; i < othersStated; i++) {
      if (others[i].isIn(currency)) return true;
    }
    return false;
  }

  /** The amount it states in that currency, never negative; see {@link #isIn}. */
  long amount(Currency currency) {
    if (amount.isIn(currency)) return amount.minor();
    for (int i = 0; i < othersStated; i++) {
      if (others[i].isIn(currency)) return others[i].minor();
    }
    return 0;
  }

  /** 1 for a credit, −1 for a debit. */
  int side(int ofEntry) {
    return side == 0 ? ofEntry : side;
  }

  String code(CamtTexts texts, String ofEntry) {
    if (!domain.isEmpty()) return texts.code(domain, family, subFamily);
    if (!ofEntry.isEmpty()) return ofEntry;
    return proprietary;
  }

  PaymentReferences references() {
    String own = transaction;
    if (own.isEmpty()) own = uetr;
    if (own.isEmpty()) own = instruction;
    boolean none =
        endToEnd.isEmpty() && own.isEmpty() && creditorReference.isEmpty() && mandate.isEmpty();
    return none
        ? PaymentReferences.NONE
        : new PaymentReferences(endToEnd, own, creditorReference, mandate);
  }

  ReturnReason returned() {
    boolean none = returnCode.isEmpty() && returnText.isEmpty();
    return none ? ReturnReason.NONE : new ReturnReason(returnCode, returnText);
  }

  /**
   * The other side: who paid, for money that came in, else who was paid. Where a payment came back,
   * banks keep the parts of the first way, so that the holder itself may stand there.
   *
   * @param holder number of the account reported on
   */
  Counterparty counterparty(boolean cameIn, String holder) {
    CamtParty other = cameIn ? debtor : creditor;
    CamtParty own = cameIn ? creditor : debtor;
    boolean returned = !returnCode.isEmpty() || !returnText.isEmpty();
    boolean swapped = other.isAt(holder) || (returned && other.isUnknown());
    return swapped ? own.counterparty() : other.counterparty();
  }
}
