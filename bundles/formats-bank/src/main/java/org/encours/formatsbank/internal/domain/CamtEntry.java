package org.encours.formatsbank.internal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.encours.api.document.BankLine;
import org.encours.api.document.Counterparty;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.PaymentReferences;
import org.encours.api.document.ReturnReason;

/** One entry of an account (Ntry), while it is read. Reused. Not thread-safe. */
final class CamtEntry {
  /** Most items of a batch that are told apart, and most characters kept of them. */
  static final int MOST_ITEMS = 50_000;

  private static final int MOST_SIZE = 40_000_000;
  private static final int KEPT = 100;
  // Stands where an entry has no single item; never written to.
  private static final CamtItem NO_ITEM = new CamtItem();
  private static final ReturnReason REVERSED = new ReturnReason("RVSL", "");

  private final CamtTexts texts;
  private final CamtTexts.Stated amount = new CamtTexts.Stated();
  private final CamtTexts.Stated counterValue = new CamtTexts.Stated();
  private final CamtTexts.Stated candidate = new CamtTexts.Stated();
  private final List<CamtItem> items = new ArrayList<>();
  private final TextLine wording = new TextLine();
  private int count;
  private long size;
  private int line;
  private boolean readable;
  private boolean cut;
  private boolean reversed;
  private boolean booked;
  private int side;
  private Optional<LocalDate> bookedOn = Optional.empty();
  private Optional<LocalDate> valueOn = Optional.empty();
  private String reference = "";
  private String bankReference = "";
  private String domain = "";
  private String family = "";
  private String subFamily = "";
  private String proprietary = "";
  private String text = "";

  CamtEntry(CamtTexts texts) {
    this.texts = texts;
  }

  /** An entry begins. */
  void begin(int beginsAt) {
    if (items.size() > KEPT) items.subList(KEPT, items.size()).clear();
    amount.clear();
    counterValue.clear();
    count = 0;
    size = 0;
    line = beginsAt;
    readable = true;
    cut = false;
    reversed = false;
    booked = true;
    side = 0;
    bookedOn = Optional.empty();
    valueOn = Optional.empty();
    reference = "";
    bankReference = "";
    domain = "";
    family = "";
    subFamily = "";
    proprietary = "";
    text = "";
  }

  /** An item of the entry begins. */
  void beginItem(int beginsAt) {
    wording.clear();
    if (!isCountable()) return;
    if (count == items.size()) items.add(new CamtItem());
    items.get(count).clear(beginsAt);
  }

  /** An item of the entry ends. */
  void endItem() {
    cut |= wording.isCut();
    if (isCountable()) {
      CamtItem item = items.get(count);
      item.end(wording);
      size += item.size();
    }
    count++;
  }

  /** Takes a text of the entry or its item. */
  void take(CamtPart part, ElementContent content) {
    if (part.compareTo(CamtPart.ITEM) > 0) {
      if (isCountable()) {
        readable &= items.get(count).take(part, content, texts, wording);
      }
      return;
    }
    switch (part) {
      case ENTRY_AMOUNT -> readable &= texts.amount(part, content, amount);
      case ENTRY_SIDE -> {
        side = texts.side(part, content);
        readable &= side != 0;
      }
      case ENTRY_REVERSAL -> reversed = content.is("true") || content.is("1");
      case ENTRY_STATUS -> {
        if (!content.isEmpty()) booked = content.is("BOOK");
      }
      case BOOKED_ON -> {
        if (!content.isEmpty()) bookedOn = date(part, content);
      }
      case VALUE_ON -> {
        if (!content.isEmpty()) valueOn = date(part, content);
      }
      case ENTRY_REFERENCE -> reference = texts.reference(content);
      case BANK_REFERENCE -> bankReference = texts.reference(content);
      case ENTRY_TEXT -> text = texts.line(content);
      case ENTRY_COUNTER_VALUE -> takeCounterValue(content);
      case DOMAIN -> domain = texts.code(content);
      case FAMILY -> family = texts.code(content);
      case SUB_FAMILY -> subFamily = texts.code(content);
      case PROPRIETARY -> proprietary = texts.code(content);
      default -> {}
    }
  }

  int line() {
    return line;
  }

  /** Whether everything in it could be understood; what could not, has been said. */
  boolean isReadable() {
    return readable;
  }

  /** Whether some text was left out. */
  boolean isCut() {
    return cut;
  }

  /** Whether it states an amount. */
  boolean hasAmount() {
    return amount.currency().isPresent();
  }

  /** Whether it states its side. */
  boolean hasSide() {
    return side != 0;
  }

  /** The currency of its amount. */
  Optional<Currency> currency() {
    return amount.currency();
  }

  /** Whether it has more items than can be told apart. */
  boolean isTooLarge() {
    return count > MOST_ITEMS || size > MOST_SIZE;
  }

  Optional<LocalDate> day() {
    return bookedOn.isPresent() ? bookedOn : valueOn;
  }

  /** Whether its amount is known in the currency of the account. */
  boolean isIn(Currency account) {
    if (amount.isIn(account)) return true;
    boolean converted = counterValue.isIn(account) || isSingleIn(account);
    // Some banks fill the counter-value with zero when they do not know it.
    return converted && (amountIn(account) != 0 || amount.minor() == 0);
  }

  /**
   * Passes on what the entry is: its items, if they make it up, else the whole.
   *
   * @param day the day it is booked on
   * @param holder number of the account
   */
  void emit(BankTotals totals, Currency account, LocalDate day, String holder)
      throws DocumentRefused {
    long whole = side * amountIn(account);
    LocalDate value = valueOn.orElse(day);
    String code = domain.isEmpty() ? proprietary : texts.code(domain, family, subFamily);
    boolean itemised = count > 1 && !isTooLarge() && isMadeUp(account, whole);
    if (!itemised) {
      totals.take(whole(whole, day, value, code, holder));
      return;
    }
    String ofBank = bankReference.isEmpty() ? reference : bankReference;
    for (int i = 0; i < count; i++) {
      CamtItem item = items.get(i);
      long part = item.side(side) * item.amount(account);
      totals.take(
          new BankLine(
              item.line(),
              i + 1,
              booked,
              day,
              value,
              part,
              item.code(texts, code),
              ofBank,
              item.references(),
              item.counterparty(part >= 0, holder),
              joined(item.text()),
              returned(item.returned())));
    }
  }

  private BankLine whole(long whole, LocalDate day, LocalDate value, String code, String holder) {
    boolean single = count == 1;
    CamtItem item = single ? items.get(0) : NO_ITEM;
    String ofBank = bankReference;
    if (ofBank.isEmpty()) ofBank = item.bankReference();
    if (ofBank.isEmpty()) ofBank = reference;
    Counterparty party = single ? item.counterparty(whole >= 0, holder) : Counterparty.UNKNOWN;
    return new BankLine(
        line,
        0,
        booked,
        day,
        value,
        whole,
        item.code(texts, code),
        ofBank,
        single ? item.references() : PaymentReferences.NONE,
        party,
        joined(single ? item.text() : textOfAll()),
        returned(item.returned()));
  }

  private String textOfAll() {
    if (count == 0 || isTooLarge()) return "";
    wording.clear();
    for (int i = 0; i < count; i++) wording.add(items.get(i).text());
    return wording.toString();
  }

  private String joined(String ofItem) {
    if (ofItem.isEmpty()) return text;
    if (text.isEmpty() || ofItem.contains(text)) return ofItem;
    return ofItem + " " + text;
  }

  private ReturnReason returned(ReturnReason ofItem) {
    return reversed && !ofItem.isReturn() ? REVERSED : ofItem;
  }

  private boolean isMadeUp(Currency account, long whole) {
    long sum = 0;
    for (int i = 0; i < count; i++) {
      CamtItem item = items.get(i);
      if (!item.isIn(account)) return false;
      long part = item.side(side) * item.amount(account);
      long next = sum + part;
      if (((sum ^ next) & (part ^ next)) < 0) return false;
      sum = next;
    }
    return sum == whole;
  }

  private boolean isCountable() {
    return count < MOST_ITEMS && size <= MOST_SIZE;
  }

  private boolean isSingleIn(Currency account) {
    return count == 1 && items.get(0).isIn(account);
  }

  private long amountIn(Currency account) {
    if (amount.isIn(account)) return amount.minor();
    if (counterValue.isIn(account)) return counterValue.minor();
    return items.get(0).amount(account);
  }

  /** Of several, the first that is not in the currency of the amount itself. */
  private void takeCounterValue(ElementContent content) {
    if (counterValue.currency().isPresent()) return;
    if (texts.amount(content, candidate).isPresent()) return;
    if (hasAmount() && candidate.isIn(amount.currency().orElseThrow())) return;
    texts.amount(content, counterValue);
  }

  private Optional<LocalDate> date(CamtPart part, ElementContent content) {
    Optional<LocalDate> date = texts.date(part, content);
    readable &= date.isPresent();
    return date;
  }
}
