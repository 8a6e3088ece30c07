package org.encours.formatsbank.internal.domain;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.LineError;

/** Understands the texts of a CAMT report and says what cannot be understood. */
final class CamtTexts {
  private final DocumentSink sink;
  private final SeenTexts codes = new SeenTexts();
  private final TextLine composer = new TextLine();
  private final DateText dates = new DateText();
  private final AmountText amounts = new AmountText();
  private char[] joined = new char[64];
  private String lastCurrencyCode = "";
  private Optional<Currency> lastCurrency = Optional.empty();
  private String lastDomain = "";
  private String lastFamily = "";
  private String lastSubFamily = "";
  private String lastCode = "";

  CamtTexts(DocumentSink sink) {
    this.sink = sink;
  }

  /** An amount with its currency. */
  static final class Stated {
    private Optional<Currency> currency = Optional.empty();
    private long minor;

    void clear() {
      currency = Optional.empty();
    }

    /** Empty if there is no readable amount. */
    Optional<Currency> currency() {
      return currency;
    }

    long minor() {
      return minor;
    }

    boolean isIn(Currency wanted) {
      return currency.isPresent() && currency.get() == wanted;
    }
  }

  /** Reads an amount; what is wrong with it otherwise. */
  Optional<Words> amount(ElementContent content, Stated into) {
    into.clear();
    if (content.currency().isEmpty()) return Optional.of(BankWords.NO_CURRENCY);
    Optional<Currency> currency = currency(content.currency());
    if (currency.isEmpty()) return Optional.of(BankWords.NOT_A_CURRENCY);
    AmountText.Outcome outcome =
        amounts.read(
            content.chars(),
            content.from(),
            content.to(),
            '.',
            Currencies.decimals(currency.get()));
    if (outcome != AmountText.Outcome.AMOUNT) {
      return Optional.of(BankWords.of(outcome, currency.get()));
    }
    into.currency = currency;
    into.minor = amounts.minor();
    return Optional.empty();
  }

  /** Reads an amount; says what is wrong with it otherwise. */
  boolean amount(CamtPart part, ElementContent content, Stated into) {
    Optional<Words> fault = amount(content, into);
    if (fault.isEmpty()) return true;
    String shown = content.isEmpty() ? content.currency() : content.text();
    sink.error(new LineError(content.line(), part.column(), shown, fault.get()));
    return false;
  }

  /** A currency, if there is one of that code. */
  Optional<Currency> currency(String code) {
    if (!code.equals(lastCurrencyCode)) {
      lastCurrencyCode = code;
      lastCurrency = Currencies.of(code);
    }
    return lastCurrency;
  }

  /** Reads a date; says so if it is none. */
  Optional<LocalDate> date(CamtPart part, ElementContent content) {
    if (dates.readIso(content.chars(), content.from(), content.to())) {
      return Optional.of(dates.date());
    }
    error(part, content, BankWords.NOT_A_DATE);
    return Optional.empty();
  }

  /** 1 for a credit, −1 for a debit; 0 if it is neither, which is said. */
  int side(CamtPart part, ElementContent content) {
    if (content.is("CRDT")) return 1;
    if (content.is("DBIT")) return -1;
    error(part, content, BankWords.NOT_A_SIDE);
    return 0;
  }

  /** A short text that recurs. */
  String code(ElementContent content) {
    return codes.of(content.chars(), content.from(), content.to());
  }

  /** A name or a reference. */
  String line(ElementContent content) {
    return content.line(composer);
  }

  /** A reference; the words for none are none. */
  String reference(ElementContent content) {
    if (content.is("NOTPROVIDED") || content.is("NOT PROVIDED")) return "";
    return content.line(composer);
  }

  /** {@code PMNT/RCDT/ESCT}. */
  String code(String domain, String family, String subFamily) {
    // Codes are one string each, so that most are told by identity.
    if (domain == lastDomain && family == lastFamily && subFamily == lastSubFamily) return lastCode;
    lastDomain = domain;
    lastFamily = family;
    lastSubFamily = subFamily;
    lastCode = joined(domain, family, subFamily);
    return lastCode;
  }

  private String joined(String domain, String family, String subFamily) {
    int length = domain.length() + family.length() + subFamily.length() + 2;
    if (length > joined.length) joined = new char[length];
    int at = put(domain, 0);
    if (!family.isEmpty()) at = put(family, slash(at));
    if (!subFamily.isEmpty()) at = put(subFamily, slash(at));
    return codes.of(joined, 0, at);
  }

  void error(CamtPart part, ElementContent content, Words reason) {
    sink.error(new LineError(content.line(), part.column(), content.text(), reason));
  }

  private int slash(int at) {
    joined[at] = '/';
    return at + 1;
  }

  private int put(String text, int at) {
    text.getChars(0, text.length(), joined, at);
    return at + text.length();
  }
}
