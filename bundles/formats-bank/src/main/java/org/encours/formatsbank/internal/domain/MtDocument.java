package org.encours.formatsbank.internal.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encours.api.Words;
import org.encours.api.document.BankLine;
import org.encours.api.document.Counterparty;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.DocumentReader.Recognition;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.LineError;
import org.encours.api.document.PaymentReferences;
import org.encours.api.document.Reading;
import org.encours.api.document.ReturnReason;
import org.encours.api.document.StatementBalance;
import org.encours.api.document.StatementHead;

/**
 * A file of SWIFT customer statements: MT940, or MT942 for reports within the day. Not thread-safe.
 */
public final class MtDocument {
  private static final Pattern BALANCE =
      Pattern.compile("(R?[CD])([0-9]{6})([A-Z]{3})?\\s*([0-9]{1,30}(?:[,.][0-9]{0,30})?)");
  private static final Pattern FLOOR = Pattern.compile("([A-Z]{3}).*");
  private static final Pattern CURRENCY_BEHIND = Pattern.compile("(.*[0-9])/?([A-Z]{3})");
  private static final Pattern NUMBER = Pattern.compile("([0-9]{1,18})(?:/.*)?");
  private static final Pattern REPORT_OF_DAY =
      Pattern.compile("(?m)^\\s{0,3}:(?:34F|13D?|90[CD]):|\\{2:[IO]942");
  private static final Pattern STATEMENT_OF_DAY = Pattern.compile("(?m)^\\s{0,3}:6[02][FM]:");
  private static final Words NOT_A_BALANCE =
      new Words(
          "n'est pas un solde (sens, date AAMMJJ, devise, montant)",
          "is not a balance (side, date YYMMDD, currency, amount)");
  private static final Words NO_STATEMENT_OPEN =
      new Words("mouvement hors d'un relevé", "movement outside a statement");
  private static final Words UNUSUAL_CURRENCY =
      new Words(
          "le relevé ne dit pas sa devise : celle du grand livre est supposée",
          "the statement does not state its currency: that of the ledger is assumed");

  private final boolean withinDay;
  private final MtFields fields;
  private final DocumentSink sink;
  private final BankTotals totals;
  private final Currency usual;
  private final DateText dates = new DateText();
  private final AmountText amounts = new AmountText();

  private int statements;
  private boolean open;
  private boolean headGiven;
  private boolean closed;
  private int line;
  private String id = "";
  private String account = "";
  private Optional<Long> number = Optional.empty();
  private Optional<Currency> stated = Optional.empty();
  private Currency currency;
  private Optional<StatementBalance> opening = Optional.empty();
  private Optional<StatementBalance> closing = Optional.empty();
  private Optional<MtMovement> movement = Optional.empty();
  private MtDetails details = MtDetails.NONE;

  private MtDocument(boolean withinDay, MtFields fields, Reading reading, DocumentSink sink) {
    this.withinDay = withinDay;
    this.fields = fields;
    this.sink = sink;
    totals = new BankTotals(sink);
    usual = reading.currency();
    currency = usual;
  }

  /**
   * Certain if it has the fields of a statement at the beginnings of lines.
   *
   * @param withinDay whether an MT942 is looked for, else an MT940
   */
  public static Recognition recognise(DocumentHead head, boolean withinDay) {
    String text = new String(head.bytes(), StandardCharsets.ISO_8859_1);
    boolean fields = hasField(text, "20:") && (hasField(text, "25:") || hasField(text, "25P:"));
    if (!fields) return Recognition.NO;
    boolean ofDay = STATEMENT_OF_DAY.matcher(text).find();
    boolean within = !ofDay && REPORT_OF_DAY.matcher(text).find();
    if (withinDay) return within ? Recognition.CERTAIN : Recognition.NO;
    if (within) return Recognition.NO;
    boolean moves = hasField(text, "61:");
    if (ofDay) return Recognition.CERTAIN;
    return moves || hasField(text, "28C:") ? Recognition.POSSIBLE : Recognition.NO;
  }

  /**
   * Reads the statements to their end.
   *
   * @param withinDay whether it is an MT942
   * @throws DocumentRefused if they cannot be read on
   * @throws IOException if the content cannot be fetched
   */
  public static void read(
      InputStream content, boolean withinDay, Reading reading, DocumentSink sink)
      throws IOException, DocumentRefused {
    MtFields fields = new MtFields(new TextLines(content, 0));
    MtDocument document = new MtDocument(withinDay, fields, reading, sink);
    for (Optional<MtField> field = fields.next(); field.isPresent(); field = fields.next()) {
      document.take(field.get());
    }
    document.conclude();
  }

  private static boolean hasField(String text, String tag) {
    int at = text.indexOf(":" + tag);
    while (at > 0 && text.charAt(at - 1) > ' ') at = text.indexOf(":" + tag, at + 1);
    return at >= 0;
  }

  private void take(MtField field) throws DocumentRefused {
    switch (field.tag()) {
      case "20" -> begin(field);
      case MtFields.END -> endStatement();
      case "25", "25P" -> takeAccount(field);
      case "28", "28C" -> {
        Matcher matcher = NUMBER.matcher(field.first());
        if (matcher.matches()) number = Optional.of(Long.parseLong(matcher.group(1)));
      }
      case "60F", "60M" -> opening = balance(field);
      case "62F", "62M" -> {
        finishMovement();
        closing = balance(field);
        closed = true;
      }
      case "34F" -> {
        Matcher matcher = FLOOR.matcher(field.first());
        if (matcher.matches() && stated.isEmpty()) stated = Currencies.of(matcher.group(1));
      }
      case "61" -> takeMovement(field);
      case "86" -> takeDetails(field);
      case "NS" -> {
        if (movement.isPresent()) details = details.with(TextLine.of(field.joined()));
      }
      case "64", "65", "90C", "90D" -> finishMovement();
      default -> {}
    }
  }

  private void begin(MtField field) throws DocumentRefused {
    endStatement();
    open = true;
    headGiven = false;
    closed = false;
    line = field.line();
    id = field.first();
    account = "";
    number = Optional.empty();
    stated = Optional.empty();
    currency = usual;
    opening = Optional.empty();
    closing = Optional.empty();
    totals.begin();
  }

  private void takeAccount(MtField field) {
    account = Iban.compact(field.first());
    Matcher matcher = CURRENCY_BEHIND.matcher(account);
    if (!Iban.hasForm(account) && matcher.matches()) {
      Optional<Currency> behind = Currencies.of(matcher.group(2));
      if (behind.isPresent()) account = matcher.group(1);
      stated = behind;
    }
  }

  private Optional<StatementBalance> balance(MtField field) {
    Matcher matcher = BALANCE.matcher(field.first());
    if (!matcher.matches() || !dates.readValueDate(matcher.group(2), 0)) {
      fault(field, field.first(), NOT_A_BALANCE);
      return Optional.empty();
    }
    LocalDate day = dates.date();
    String code = Optional.ofNullable(matcher.group(3)).orElse("");
    if (!code.isEmpty() && !headGiven) {
      stated = Currencies.of(code);
      if (stated.isEmpty()) fault(field, code, BankWords.NOT_A_CURRENCY);
    }
    Currency own = headGiven ? currency : stated.orElse(usual);
    String digits = matcher.group(4).replace('.', ',');
    AmountText.Outcome outcome = amounts.read(digits, ',', Currencies.decimals(own));
    if (outcome != AmountText.Outcome.AMOUNT) {
      fault(field, matcher.group(4), BankWords.of(outcome, own));
      return Optional.empty();
    }
    boolean positive = matcher.group(1).equals("C") || matcher.group(1).equals("RD");
    long amount = positive ? amounts.minor() : -amounts.minor();
    return Optional.of(new StatementBalance(day, amount, true));
  }

  private void takeMovement(MtField field) throws DocumentRefused {
    finishMovement();
    if (!open) {
      fault(field, field.first(), NO_STATEMENT_OPEN);
      return;
    }
    giveHead();
    details = MtDetails.NONE;
    MtMovement.Outcome outcome = MtMovement.of(field, currency, dates, amounts);
    if (outcome instanceof MtMovement.Read read) movement = Optional.of(read.movement());
    else if (outcome instanceof MtMovement.Fault wrong) {
      fault(field, wrong.value(), wrong.reason());
    }
  }

  /** Behind the closing balance it speaks of the whole statement. */
  private void takeDetails(MtField field) {
    if (movement.isEmpty() || closed) return;
    if (details.equals(MtDetails.NONE)) details = MtDetails.of(field);
    else details = details.with(TextLine.of(field.joined()));
  }

  private void giveHead() {
    if (headGiven) return;
    headGiven = true;
    statements++;
    currency = stated.orElse(usual);
    if (stated.isEmpty()) sink.warning(new LineError(line, "", "", UNUSUAL_CURRENCY));
    if (account.isEmpty()) sink.error(new LineError(line, ":25:", "", BankWords.NO_ACCOUNT));
    StatementHead.Kind kind =
        withinDay ? StatementHead.Kind.INTRADAY : StatementHead.Kind.STATEMENT;
    sink.statement(
        new StatementHead(
            line,
            kind,
            id,
            number,
            account,
            currency,
            "",
            Optional.empty(),
            closing.map(StatementBalance::date)));
  }

  private void finishMovement() throws DocumentRefused {
    if (movement.isEmpty()) return;
    MtMovement moved = movement.get();
    movement = Optional.empty();
    boolean booked = !withinDay && !moved.isExpected();
    String end = details.endToEnd().isEmpty() ? moved.reference() : details.endToEnd();
    PaymentReferences references =
        new PaymentReferences(end, "", details.creditor(), details.mandate());
    totals.take(
        new BankLine(
            moved.line(),
            0,
            booked,
            moved.bookedOn(),
            moved.valueOn(),
            moved.amount(),
            details.code().isEmpty() ? moved.type() : moved.type() + "/" + details.code(),
            moved.bankReference(),
            references.equals(PaymentReferences.NONE) ? PaymentReferences.NONE : references,
            party(),
            details.with(moved.details()).text(),
            returned(moved)));
  }

  private Counterparty party() {
    String number = details.account();
    if (details.name().isEmpty() && number.isEmpty()) return Counterparty.UNKNOWN;
    boolean iban = Iban.hasForm(number);
    return new Counterparty(details.name(), iban ? number : "", iban ? "" : number);
  }

  private ReturnReason returned(MtMovement moved) {
    if (!details.reason().isEmpty() || !details.reasonText().isEmpty()) {
      return new ReturnReason(details.reason(), details.reasonText());
    }
    if (moved.type().equals("NRTI")) return new ReturnReason("NRTI", "");
    return moved.isReversal() ? new ReturnReason(moved.mark(), "") : ReturnReason.NONE;
  }

  private void endStatement() throws DocumentRefused {
    if (!open) return;
    finishMovement();
    open = false;
    if (account.isEmpty() && !headGiven && opening.isEmpty() && closing.isEmpty()) return;
    giveHead();
    totals.end(line, !withinDay, currency, opening, closing);
  }

  private void conclude() throws DocumentRefused {
    endStatement();
    if (statements == 0) throw BankWords.refused(0, BankWords.NO_STATEMENT);
    sink.totals(totals.total());
  }

  private void fault(MtField field, String value, Words reason) {
    totals.incomplete();
    sink.error(new LineError(field.line(), ":" + field.tag() + ":", value, reason));
  }
}
