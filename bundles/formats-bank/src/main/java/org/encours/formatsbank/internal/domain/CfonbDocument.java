package org.encours.formatsbank.internal.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.DocumentReader.Recognition;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.LineError;
import org.encours.api.document.Reading;
import org.encours.api.document.StatementBalance;
import org.encours.api.document.StatementHead;

/**
 * A file of CFONB statements: per account and period a record 01 (old balance), records 04
 * (movements) each with records 05 (further texts), a record 07 (new balance). Not thread-safe.
 */
public final class CfonbDocument {
  private static final Words IS_240 =
      new Words(
          "c'est un fichier CFONB 240 (opérations de banque), pas un relevé de compte : demandez à"
              + " la banque le relevé CFONB 120 ou camt.053",
          "this is a CFONB 240 file (bank operations), not an account statement: ask the bank for"
              + " the CFONB 120 or camt.053 statement");
  private static final Words OTHER_RECORD =
      new Words(
          "n'est pas un enregistrement de relevé CFONB 120 (01, 04, 05 ou 07)",
          "is not a record of a CFONB 120 statement (01, 04, 05 or 07)");
  private static final Words NOT_OPEN =
      new Words(
          "enregistrement sans relevé ouvert par un enregistrement 01",
          "record without a statement opened by a record 01");
  private static final Words OTHER_ACCOUNT =
      new Words(
          "enregistrement d'un autre compte que celui du relevé",
          "record of another account than the statement's");
  private static final Words WITHOUT_MOVEMENT =
      new Words(
          "complément (05) sans mouvement (04) avant lui",
          "further text (05) without a movement (04) before it");
  private static final Words NOT_CLOSED =
      new Words(
          "le relevé n'a pas de nouveau solde (enregistrement 07) : il est peut-être tronqué",
          "the statement has no new balance (record 07): it may be cut short");
  private static final int LENGTH_OF_240 = 240;

  private final TextLines lines;
  private final DocumentSink sink;
  private final BankTotals totals;
  private final DateText dates = new DateText();
  private final Currency usual;

  private int statements;
  private Optional<CfonbRecord> open = Optional.empty();
  private Optional<CfonbOperation> operation = Optional.empty();
  private Optional<StatementBalance> opening = Optional.empty();
  private boolean afterFault;
  private Currency currency;

  private CfonbDocument(TextLines lines, Reading reading, DocumentSink sink) {
    this.lines = lines;
    this.sink = sink;
    totals = new BankTotals(sink);
    usual = reading.currency();
    currency = usual;
  }

  /**
   * Certain if the first line is a record 01; possible if it is one of the 240 character format,
   * which {@link #read} refuses by its name.
   */
  public static Recognition recognise(DocumentHead head) {
    String text = new String(head.bytes(), StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00EF\u00BB\u00BF")) text = text.substring(3);
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    if (first.startsWith("01") && CfonbRecord.isKnown(first)) return Recognition.CERTAIN;
    return is240(first) ? Recognition.POSSIBLE : Recognition.NO;
  }

  /**
   * Reads the statements to their end.
   *
   * @throws DocumentRefused if they cannot be read on
   * @throws IOException if the content cannot be fetched
   */
  public static void read(InputStream content, Reading reading, DocumentSink sink)
      throws IOException, DocumentRefused {
    TextLines lines = new TextLines(content, CfonbRecord.LENGTH);
    CfonbDocument document = new CfonbDocument(lines, reading, sink);
    while (lines.next()) document.take();
    document.conclude();
  }

  private static boolean is240(String first) {
    return first.length() >= LENGTH_OF_240 - 10
        && first.length() <= LENGTH_OF_240 + 10
        && first.startsWith("31")
        && first.substring(2, 14).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private void take() throws DocumentRefused {
    String text = lines.text();
    if (text.isBlank() || text.equals("\u001A")) return;
    if (statements == 0 && is240(text)) throw BankWords.refused(lines.number(), IS_240);
    CfonbRecord record = new CfonbRecord(lines.number(), text);
    if (!CfonbRecord.isKnown(text)) {
      boolean detail = text.startsWith("05") && operation.isPresent();
      if (detail) operation.get().take(record);
      else fault("", text, OTHER_RECORD);
      return;
    }
    switch (record.code()) {
      case "01" -> begin(record);
      case "04" -> movement(record);
      case "05" -> detail(record);
      default -> end(record);
    }
  }

  private void begin(CfonbRecord record) throws DocumentRefused {
    if (open.isPresent()) unclosed();
    statements++;
    open = Optional.of(record);
    currency = currency(record);
    totals.begin();
    opening = balance(record);
    sink.statement(
        new StatementHead(
            record.line(),
            StatementHead.Kind.STATEMENT,
            "",
            Optional.empty(),
            account(record),
            currency,
            "",
            Optional.empty(),
            Optional.empty()));
  }

  private Currency currency(CfonbRecord record) {
    Optional<Currency> stated = Currencies.of(record.currency());
    if (stated.isEmpty()) fault("devise", record.currency(), BankWords.NOT_A_CURRENCY);
    return stated.orElse(usual);
  }

  private static String account(CfonbRecord record) {
    return Iban.french(record.bank(), record.branch(), record.account())
        .orElse((record.bank() + " " + record.branch() + " " + record.account()).strip());
  }

  private void movement(CfonbRecord record) throws DocumentRefused {
    finishOperation();
    afterFault = true;
    if (!isOfStatement(record)) return;
    Optional<CfonbRecord.Amount> amount = record.amount(Currencies.decimals(currency));
    if (amount.isEmpty() || !amount.get().signed()) {
      fault("montant", record.amountText(), BankWords.NOT_AN_AMOUNT);
      return;
    }
    if (!dates.readDayFirst(record.text(), CfonbRecord.dateAt())) {
      fault("date", datePart(record), BankWords.NOT_A_DATE);
      return;
    }
    LocalDate bookedOn = dates.date();
    boolean valued = dates.readDayFirst(record.text(), CfonbRecord.valueDateAt());
    LocalDate valueOn = valued ? dates.date() : bookedOn;
    afterFault = false;
    operation = Optional.of(new CfonbOperation(record, bookedOn, valueOn, amount.get().minor()));
  }

  private void detail(CfonbRecord record) {
    if (operation.isPresent()) operation.get().take(record);
    else if (!afterFault) fault("", record.text(), WITHOUT_MOVEMENT);
  }

  private void end(CfonbRecord record) throws DocumentRefused {
    finishOperation();
    if (!isOfStatement(record)) return;
    close(balance(record));
  }

  private void close(Optional<StatementBalance> closing) throws DocumentRefused {
    totals.end(lines.number(), true, currency, opening, closing);
    open = Optional.empty();
  }

  private void unclosed() throws DocumentRefused {
    finishOperation();
    sink.warning(new LineError(open.orElseThrow().line(), "", "", NOT_CLOSED));
    close(Optional.empty());
  }

  private Optional<StatementBalance> balance(CfonbRecord record) {
    Optional<CfonbRecord.Amount> amount = record.amount(Currencies.decimals(currency));
    if (amount.isEmpty()) {
      fault("montant", record.amountText(), BankWords.NOT_AN_AMOUNT);
      return Optional.empty();
    }
    if (!dates.readDayFirst(record.text(), CfonbRecord.dateAt())) {
      fault("date", datePart(record), BankWords.NOT_A_DATE);
      return Optional.empty();
    }
    return Optional.of(
        new StatementBalance(dates.date(), amount.get().minor(), amount.get().signed()));
  }

  /** Whether the record belongs to the open statement; said otherwise. */
  private boolean isOfStatement(CfonbRecord record) {
    if (open.isEmpty()) {
      fault("", record.text(), NOT_OPEN);
      return false;
    }
    CfonbRecord first = open.get();
    boolean same =
        first.branch().equals(record.branch())
            && first.account().equals(record.account())
            && first.currency().equals(record.currency());
    if (!same) fault("compte", record.account(), OTHER_ACCOUNT);
    return same;
  }

  private void finishOperation() throws DocumentRefused {
    if (operation.isPresent()) totals.take(operation.get().line());
    operation = Optional.empty();
  }

  private void conclude() throws DocumentRefused {
    if (open.isPresent()) unclosed();
    if (statements == 0) throw BankWords.refused(0, BankWords.NO_STATEMENT);
    sink.totals(totals.total());
  }

  private void fault(String column, String value, Words reason) {
    totals.incomplete();
    sink.error(new LineError(lines.number(), column, value.strip(), reason));
  }

  private static String datePart(CfonbRecord record) {
    int from = CfonbRecord.dateAt();
    return record.text().substring(from, Math.min(record.text().length(), from + 6));
  }
}
