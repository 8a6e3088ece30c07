package org.encours.bank.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.encours.api.bank.BankFacts.Cited;
import org.encours.api.bank.BankFacts.Payer;
import org.encours.api.bank.Movement;
import org.encours.api.document.BankLine;
import org.encours.api.document.Counterparty;
import org.encours.api.document.PaymentReferences;
import org.encours.api.document.ReturnReason;
import org.encours.bank.internal.domain.Amounts;
import org.encours.bank.internal.domain.Finding;
import org.encours.bank.internal.domain.Identification;
import org.encours.bank.internal.domain.PayerDirectory;
import org.encours.bank.internal.domain.Payment;

/** What holds of the identification of any payment. */
class IdentificationPropertiesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 9);
  private static final List<String> NAMES =
      List.of("Dupont SARL", "Durand", "Martin Jean", "Dupont et Fils", "Garage Martin", "");
  private static final List<String> PIECES =
      List.of("FA2026-001", "FA2026-002", "FA2026-003", "26000123", "2026");
  private static final List<String> IBANS = List.of("FR1", "FR2", "");
  private static final List<Long> AMOUNTS = List.of(10_000L, 20_000L, 30_000L);
  private static final long TWIN = 1_000;

  private static <T> T any(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Up to four customers with invoices and known accounts. */
  private static MemoryBank bank(Random random) {
    MemoryBank bank = new MemoryBank();
    for (long id = 1; id <= 1 + random.nextInt(4); id++) {
      bank.payers.put(id, new Payer(id, "C" + id, any(random, NAMES)));
    }
    List<Payer> payers = List.copyOf(bank.payers.values());
    for (int i = random.nextInt(5); i > 0; i--) {
      long amount = any(random, AMOUNTS);
      long open = random.nextInt(4) == 0 ? 0 : amount;
      bank.debits.add(
          new Cited("", any(random, payers), 100 + i, any(random, PIECES), amount, open, DAY));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      bank.ibans.add(
          new MemoryBank.Known(
              any(random, List.of("FR1", "FR2")),
              any(random, payers).account(),
              random.nextBoolean()));
    }
    return bank;
  }

  private static Movement movement(Random random) {
    String text = random.nextInt(3) == 0 ? "" : "VIR " + any(random, PIECES);
    if (random.nextInt(4) == 0) text += " " + any(random, PIECES);
    BankLine line =
        new BankLine(
            1,
            0,
            true,
            DAY,
            DAY,
            any(random, AMOUNTS),
            "",
            "",
            PaymentReferences.NONE,
            new Counterparty(any(random, NAMES), any(random, IBANS), ""),
            text,
            ReturnReason.NONE);
    return new Movement(1, ScenarioRun.OWN_ACCOUNT, line, Optional.empty());
  }

  private static Finding find(MemoryBank bank, Movement movement, Payment.Purpose purpose) {
    PayerDirectory directory = new PayerDirectory(bank.payers(ScenarioRun.COMPANY));
    Payment payment = Payment.of(movement, purpose, true, directory);
    return new Identification(
            new EvidenceReader(bank, ScenarioRun.COMPANY).read(List.of(payment)),
            new Amounts(ScenarioRun.COMPANY.currency()))
        .find(payment);
  }

  /** Gives every customer a twin for whom everything speaks that speaks for the customer. */
  private static void giveTwins(MemoryBank bank) {
    for (Payer payer : List.copyOf(bank.payers.values())) {
      bank.payers.put(payer.account() + TWIN, twin(payer));
    }
    for (Cited debit : List.copyOf(bank.debits)) {
      bank.debits.add(
          new Cited(
              debit.reference(),
              twin(debit.payer()),
              debit.entry() + TWIN,
              debit.piece(),
              debit.amount(),
              debit.open(),
              debit.date()));
    }
    for (MemoryBank.Known known : List.copyOf(bank.ibans)) {
      bank.ibans.add(new MemoryBank.Known(known.iban(), known.account() + TWIN, known.declared()));
    }
  }

  private static Payer twin(Payer payer) {
    return new Payer(payer.account() + TWIN, payer.number() + "X", payer.name());
  }

  @Property
  void whatSpeaksForTwoCustomersAlikeNeverDecides(@ForAll long seed) {
    Random random = new Random(seed);
    MemoryBank bank = bank(random);
    Movement movement = movement(random);
    giveTwins(bank);
    for (Payment.Purpose purpose : Payment.Purpose.values()) {
      assertFalse(
          find(bank, movement, purpose) instanceof Finding.Certain,
          () -> purpose + " " + movement + " " + bank.payers + bank.debits + bank.ibans);
    }
  }

  @Property
  void theAnswerDoesNotDependOnTheOrder(@ForAll long seed) {
    Random random = new Random(seed);
    MemoryBank bank = bank(random);
    Movement movement = movement(random);
    Finding found = find(bank, movement, Payment.Purpose.RECEIPT);
    assertEquals(found, find(bank, movement, Payment.Purpose.RECEIPT));
    List<Payer> payers = new ArrayList<>(bank.payers.values());
    Collections.shuffle(payers, random);
    bank.payers.clear();
    payers.forEach(payer -> bank.payers.put(payer.account(), payer));
    Collections.shuffle(bank.debits, random);
    assertEquals(found, find(bank, movement, Payment.Purpose.RECEIPT));
  }

  @Property
  void anAmountAloneNeverDecides(@ForAll long seed) {
    Random random = new Random(seed);
    MemoryBank bank = bank(random);
    BankLine line = movement(random).line();
    BankLine bare =
        new BankLine(
            1,
            0,
            true,
            DAY,
            DAY,
            line.amount(),
            "",
            "",
            PaymentReferences.NONE,
            Counterparty.UNKNOWN,
            "VIREMENT",
            ReturnReason.NONE);
    Movement movement = new Movement(1, ScenarioRun.OWN_ACCOUNT, bare, Optional.empty());
    assertFalse(find(bank, movement, Payment.Purpose.RECEIPT) instanceof Finding.Certain);
  }

  @Property
  void candidatesAreFewAndDifferent(@ForAll long seed) {
    Random random = new Random(seed);
    Finding found = find(bank(random), movement(random), Payment.Purpose.RECEIPT);
    if (!(found instanceof Finding.Unclear unclear)) return;
    assertTrue(unclear.candidates().size() <= 5);
    long different = unclear.candidates().stream().map(guess -> guess.account()).distinct().count();
    assertEquals(unclear.candidates().size(), different);
  }

  /** Properties of payments that are never identified would say nothing. */
  @Property
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void thePaymentsGiveTheRulesSomethingToDo(@ForAll long seed) {
    Random random = new Random(seed);
    Finding found = find(bank(random), movement(random), Payment.Purpose.RECEIPT);
    String rule = found instanceof Finding.Certain ? found.rule() : "waits: " + found.rule();
    Statistics.label("rules").collect(rule);
    Statistics.label("rules")
        .coverage(
            coverage -> {
              for (String expected : List.of("reference", "iban", "name", "waits: contradiction")) {
                coverage.check(expected).percentage(share -> share > 1);
              }
            });
  }
}
