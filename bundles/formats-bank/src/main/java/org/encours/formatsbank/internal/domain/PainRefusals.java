package org.encours.formatsbank.internal.domain;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.LineError;
import org.encours.api.document.PaymentReferences;
import org.encours.api.document.PaymentRefusal;
import org.encours.api.document.ReturnReason;

/**
 * Makes refusals of the rejected payments of a status report; the others are only counted. A status
 * that stands once for a batch or the whole message holds for the payments that state none. Not
 * thread-safe.
 */
public final class PainRefusals implements ElementVisitor<PainPart> {
  private static final String REJECTED = "RJCT";
  private static final Words NO_REPORT =
      new Words(
          "le message pain.002 ne contient aucun compte rendu",
          "the pain.002 message contains no report");
  private static final Words WITHOUT_PAYMENTS =
      new Words(
          "l'ordre est refusé en entier, sans que la banque en nomme les opérations",
          "the whole order is refused, without the bank naming its payments");

  /** A status with its reason, as stated at one level. */
  private static final class Status {
    private String code = "";
    private String reason = "";
    private String words = "";
    private long payments;

    void clear() {
      code = "";
      reason = "";
      words = "";
      payments = 0;
    }

    void addWords(String more) {
      words = words.isEmpty() ? more : words + " " + more;
    }
  }

  private final DocumentSink sink;
  private final SeenTexts codes = new SeenTexts();
  private final TextLine composer = new TextLine();
  private final DateText dates = new DateText();
  private final AmountText amounts = new AmountText();
  private final Status ofMessage = new Status();
  private final Status ofBatch = new Status();
  private final Status ofPayment = new Status();
  private final CamtParty debtor = new CamtParty();

  private boolean inBatch;
  private boolean inPayment;
  private long reports;
  private long counted;
  private int batchLine;
  private int line;
  private String message = "";
  private String batch = "";
  private String instruction = "";
  private String endToEnd = "";
  private String uetr = "";
  private String mandate = "";
  private String creditor = "";
  private String bankReference = "";
  private String currency = "";
  private long amount;
  private boolean readable;
  private Optional<LocalDate> asked = Optional.empty();

  public PainRefusals(DocumentSink sink) {
    this.sink = sink;
  }

  @Override
  public void begin(PainPart part, ElementContent content) {
    switch (part) {
      case PAYMENT -> beginPayment(content.line());
      case BATCH -> {
        inBatch = true;
        batchLine = content.line();
        batch = "";
        ofBatch.clear();
      }
      default -> {
        reports++;
        line = content.line();
        message = "";
        ofMessage.clear();
        ofBatch.clear();
      }
    }
  }

  @Override
  public void end(PainPart part, ElementContent content) {
    switch (part) {
      case PAYMENT -> {
        inPayment = false;
        endPayment();
      }
      case BATCH -> {
        inBatch = false;
        boolean bare = ofBatch.code.equals(REJECTED) && ofBatch.payments == 0;
        if (bare) refuseWhole(batchLine, batch, ofBatch);
        ofMessage.payments += bare ? 1 : ofBatch.payments;
        ofBatch.clear();
      }
      default -> {
        if (ofMessage.code.equals(REJECTED) && ofMessage.payments == 0) {
          refuseWhole(line, "", ofMessage);
        }
      }
    }
  }

  @Override
  public void text(PainPart part, ElementContent content) {
    if (content.isEmpty() && part != PainPart.AMOUNT) return;
    switch (part) {
      case MESSAGE -> message = content.line(composer);
      case MESSAGE_STATUS -> ofMessage.code = code(content);
      case MESSAGE_REASON -> ofMessage.reason = code(content);
      case MESSAGE_WORDS -> ofMessage.addWords(content.line(composer));
      case BATCH_ID -> batch = content.line(composer);
      case BATCH_STATUS -> ofBatch.code = code(content);
      case BATCH_REASON -> ofBatch.reason = code(content);
      case BATCH_WORDS -> ofBatch.addWords(content.line(composer));
      default -> {
        if (inPayment) takePayment(part, content);
      }
    }
  }

  @Override
  public void conclude() throws DocumentRefused {
    if (reports == 0) throw BankWords.refused(0, NO_REPORT);
    sink.totals(new ControlTotals(counted, 0, 0, Optional.empty(), Optional.empty()));
  }

  private void beginPayment(int beginsAt) {
    inPayment = true;
    line = beginsAt;
    ofPayment.clear();
    debtor.clear();
    instruction = "";
    endToEnd = "";
    uetr = "";
    mandate = "";
    creditor = "";
    bankReference = "";
    currency = "";
    amount = 0;
    readable = true;
    asked = Optional.empty();
  }

  private void takePayment(PainPart part, ElementContent content) {
    switch (part) {
      case INSTRUCTION -> instruction = content.line(composer);
      case END_TO_END -> endToEnd = content.is("NOTPROVIDED") ? "" : content.line(composer);
      case UETR -> uetr = content.line(composer);
      case BANK_REFERENCE -> bankReference = content.line(composer);
      case STATUS -> ofPayment.code = code(content);
      case REASON -> ofPayment.reason = code(content);
      case WORDS -> ofPayment.addWords(content.line(composer));
      case AMOUNT -> takeAmount(content);
      case ASKED -> {
        boolean date = dates.readIso(content.chars(), content.from(), content.to());
        if (date) asked = Optional.of(dates.date());
        else fault("ReqdColltnDt", content, BankWords.NOT_A_DATE);
      }
      case MANDATE -> mandate = content.line(composer);
      case CREDITOR_REFERENCE -> creditor = content.line(composer);
      case DEBTOR_NAME -> debtor.name(content.line(composer));
      case ULTIMATE_DEBTOR -> debtor.ultimate(content.line(composer));
      case DEBTOR_IBAN -> debtor.iban(content.line(composer));
      case DEBTOR_ACCOUNT -> debtor.account(content.line(composer));
      default -> {}
    }
  }

  private void takeAmount(ElementContent content) {
    Optional<Currency> stated = Currencies.of(content.currency());
    if (stated.isEmpty()) {
      boolean missing = content.currency().isEmpty();
      fault("InstdAmt", content, missing ? BankWords.NO_CURRENCY : BankWords.NOT_A_CURRENCY);
      return;
    }
    Currency own = stated.get();
    AmountText.Outcome outcome =
        amounts.read(content.chars(), content.from(), content.to(), '.', Currencies.decimals(own));
    if (outcome == AmountText.Outcome.AMOUNT) {
      currency = own.getCurrencyCode();
      amount = amounts.minor();
    } else {
      fault("InstdAmt", content, BankWords.of(outcome, own));
    }
  }

  private void endPayment() {
    counted++;
    (inBatch ? ofBatch : ofMessage).payments++;
    Status effective = ofPayment;
    if (effective.code.isEmpty() && inBatch) effective = ofBatch;
    if (effective.code.isEmpty()) effective = ofMessage;
    if (!effective.code.equals(REJECTED) || !readable) return;
    Status reason = ofPayment.reason.isEmpty() ? effective : ofPayment;
    String own = instruction.isEmpty() ? uetr : instruction;
    PaymentReferences references =
        new PaymentReferences(endToEnd, own.isEmpty() ? bankReference : own, creditor, mandate);
    sink.refusal(
        new PaymentRefusal(
            line,
            message,
            references,
            amount,
            currency,
            asked,
            debtor.counterparty(),
            new ReturnReason(reason.reason, reason.words)));
  }

  /** One refusal stands for all its payments, so that somebody sees it. */
  private void refuseWhole(int at, String id, Status status) {
    counted++;
    sink.warning(new LineError(at, "", id.isEmpty() ? message : id, WITHOUT_PAYMENTS));
    debtor.clear();
    sink.refusal(
        new PaymentRefusal(
            at,
            message,
            new PaymentReferences("", id, "", ""),
            0,
            "",
            Optional.empty(),
            debtor.counterparty(),
            new ReturnReason(status.reason, status.words)));
  }

  private String code(ElementContent content) {
    return codes.of(content.chars(), content.from(), content.to());
  }

  private void fault(String column, ElementContent content, Words reason) {
    readable = false;
    sink.error(new LineError(content.line(), column, content.text(), reason));
  }
}
