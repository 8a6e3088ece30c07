package org.encours.formatsbank.internal.domain;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.document.BankLine;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.LineError;
import org.encours.api.document.Reading;
import org.encours.api.document.StatementHead;

/** Makes statements of the parts of a CAMT report. Not thread-safe. */
public final class CamtStatements implements ElementVisitor<CamtPart> {
  private final CamtKind kind;
  private final DocumentSink sink;
  private final Currency usual;
  private final CamtTexts texts;
  private final BankTotals totals;
  private final CamtEntry entry;

  private boolean inStatement;
  private boolean inEntry;
  private boolean inBalance;
  private boolean inMessage;
  private boolean headGiven;
  private boolean cutSaid;
  private int statements;
  private Optional<LocalDate> messageCreated = Optional.empty();

  private CamtBalances balances = new CamtBalances();
  private int line;
  private String id = "";
  private Optional<Long> number = Optional.empty();
  private Optional<LocalDate> created = Optional.empty();
  private Optional<LocalDate> from = Optional.empty();
  private Optional<LocalDate> to = Optional.empty();
  private String account = "";
  private String owner = "";
  private Optional<Currency> stated = Optional.empty();
  private Currency currency;

  public CamtStatements(CamtKind kind, Reading reading, DocumentSink sink) {
    this(kind, reading.currency(), sink);
  }

  private CamtStatements(CamtKind kind, Currency usual, DocumentSink sink) {
    this.kind = kind;
    this.sink = sink;
    this.usual = usual;
    currency = usual;
    texts = new CamtTexts(sink);
    totals = new BankTotals(sink);
    entry = new CamtEntry(texts);
  }

  /** Continues a statement elsewhere, whose entries depend on nothing that is still to come. */
  private CamtStatements(CamtStatements begun, DocumentSink sink) {
    this(begun.kind, begun.usual, sink);
    headGiven = true;
    account = begun.account;
    currency = begun.currency;
    to = begun.otherDay();
  }

  /**
   * Whether the entries that follow depend on nothing else any more: none is being read, and what
   * holds for all of them has been said.
   */
  public boolean isAmongEntries() {
    return inStatement && headGiven && !inEntry && !inBalance;
  }

  /** Reads entries of the present statement apart from it; see {@link #isAmongEntries}. */
  public PlainEntries plainEntries() {
    return new PlainEntries(lines -> new CamtStatements(this, lines));
  }

  /**
   * Takes movements that were read apart.
   *
   * @param lineBreaks how many lines of the document come before theirs
   */
  public void take(List<BankLine> read, int lineBreaks) throws DocumentRefused {
    for (BankLine line : read) totals.take(moved(line, lineBreaks));
  }

  private static BankLine moved(BankLine line, int lineBreaks) {
    return new BankLine(
        line.line() + lineBreaks,
        line.detail(),
        line.booked(),
        line.bookedOn(),
        line.valueOn(),
        line.amount(),
        line.code(),
        line.bankReference(),
        line.references(),
        line.counterparty(),
        line.text(),
        line.returned());
  }

  @Override
  public void begin(CamtPart part, ElementContent content) {
    switch (part) {
      case ENTRY -> {
        inEntry = true;
        entry.begin(content.line());
      }
      case ITEM -> entry.beginItem(content.line());
      case BALANCE -> {
        inBalance = true;
        balances.begin();
      }
      case MESSAGE -> inMessage = true;
      default -> beginStatement(content.line());
    }
  }

  @Override
  public void end(CamtPart part, ElementContent content) throws DocumentRefused {
    switch (part) {
      case ENTRY -> {
        inEntry = false;
        endEntry();
      }
      case ITEM -> entry.endItem();
      case BALANCE -> {
        inBalance = false;
        balances.end();
      }
      case MESSAGE -> inMessage = false;
      default -> endStatement();
    }
  }

  @Override
  public void text(CamtPart part, ElementContent content) {
    if (inEntry) {
      entry.take(part, content);
    } else if (inBalance) {
      balances.take(part, content, texts);
    } else if (!content.isEmpty()) {
      if (inMessage) messageCreated = texts.date(part, content);
      else takeHead(part, content);
    }
  }

  @Override
  public void conclude() throws DocumentRefused {
    if (statements == 0) throw BankWords.refused(0, noStatement());
    sink.totals(totals.total());
  }

  private Words noStatement() {
    return new Words(
        "le message " + kind.message() + " ne contient aucun relevé",
        "the " + kind.message() + " message contains no report");
  }

  private void beginStatement(int beginsAt) {
    inStatement = true;
    statements++;
    line = beginsAt;
    headGiven = false;
    balances = new CamtBalances();
    id = "";
    number = Optional.empty();
    created = messageCreated;
    from = Optional.empty();
    to = Optional.empty();
    account = "";
    owner = "";
    stated = Optional.empty();
    currency = usual;
    totals.begin();
  }

  private void takeHead(CamtPart part, ElementContent content) {
    switch (part) {
      case ID -> id = texts.line(content);
      case ELECTRONIC_NUMBER -> number = number(content);
      case LEGAL_NUMBER -> number = number.or(() -> number(content));
      case CREATED -> created = texts.date(part, content);
      case FROM -> from = texts.date(part, content);
      case TO -> to = texts.date(part, content);
      case ACCOUNT_IBAN -> account = Iban.compact(texts.line(content));
      case ACCOUNT_OTHER -> {
        if (account.isEmpty()) account = Iban.compact(texts.line(content));
      }
      case ACCOUNT_CURRENCY -> {
        stated = texts.currency(texts.code(content));
        if (stated.isEmpty()) texts.error(part, content, BankWords.NOT_A_CURRENCY);
      }
      case ACCOUNT_OWNER -> owner = texts.line(content);
      case ACCOUNT_NAME -> {
        if (owner.isEmpty()) owner = texts.line(content);
      }
      default -> {}
    }
  }

  private static Optional<Long> number(ElementContent content) {
    try {
      return Optional.of(Long.parseLong(content.text()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The head is complete at the first entry, or at the end; its currency may stand there only. */
  private void giveHead(Optional<Currency> ofEntry) {
    if (headGiven) return;
    headGiven = true;
    currency = stated.or(balances::currency).or(() -> ofEntry).orElse(usual);
    if (account.isEmpty()) sink.error(new LineError(line, "Acct", "", BankWords.NO_ACCOUNT));
    sink.statement(
        new StatementHead(line, kind.report(), id, number, account, currency, owner, from, to));
  }

  private void endEntry() throws DocumentRefused {
    giveHead(entry.currency());
    if (!entry.isReadable()) {
      totals.incomplete();
      return;
    }
    if (!entry.hasAmount()) {
      fault("Amt", "", BankWords.NO_AMOUNT);
    } else if (!entry.hasSide()) {
      fault("CdtDbtInd", "", BankWords.NOT_A_SIDE);
    } else if (!entry.isIn(currency)) {
      String code = entry.currency().orElseThrow().getCurrencyCode();
      fault("Amt", code, BankWords.otherCurrency(currency));
    } else {
      Optional<LocalDate> day = entry.day().or(this::otherDay);
      if (day.isEmpty()) fault("BookgDt", "", BankWords.NO_DATE);
      else emit(day.get());
    }
  }

  /** The day of entries that state none. */
  private Optional<LocalDate> otherDay() {
    return balances.day().or(() -> to).or(() -> created);
  }

  private void emit(LocalDate day) throws DocumentRefused {
    entry.emit(totals, currency, day, account);
    if (entry.isTooLarge()) {
      sink.warning(new LineError(entry.line(), "TxDtls", "", tooManyItems()));
    }
    if (entry.isCut() && !cutSaid) {
      cutSaid = true;
      sink.warning(new LineError(entry.line(), "", "", BankWords.TEXT_CUT));
    }
  }

  private static Words tooManyItems() {
    return new Words(
        "remise de plus de " + CamtEntry.MOST_ITEMS + " opérations : elle n'est pas détaillée",
        "batch of more than " + CamtEntry.MOST_ITEMS + " payments: it is not itemised");
  }

  private void fault(String column, String value, Words reason) {
    totals.incomplete();
    sink.error(new LineError(entry.line(), column, value, reason));
  }

  private void endStatement() throws DocumentRefused {
    inStatement = false;
    giveHead(Optional.empty());
    Optional<LocalDate> day = to.or(() -> created);
    // A report within the day may tell what is new since the one before, but all of the balances.
    totals.end(
        line,
        kind == CamtKind.CAMT_053,
        currency,
        balances.opening(currency, from.or(() -> day)),
        balances.closing(currency, day));
  }
}
