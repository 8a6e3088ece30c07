package org.encours.demo.internal.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The stories that the demo company is there to show, placed by their distance from today: what
 * falls due tomorrow, what is late and since when, and every way in which a payment can be odd.
 */
final class Episodes {

  private final Horizon horizon;
  private final Behaviour behaviour;
  private final List<Sale> sales = new ArrayList<>();

  private Episodes(Horizon horizon, SplittableRandom random) {
    this.horizon = horizon;
    this.behaviour = new Behaviour(horizon, random);
  }

  static List<Sale> of(Horizon horizon, SplittableRandom random) {
    Episodes episodes = new Episodes(horizon, random);
    episodes.aroundToday();
    episodes.late();
    episodes.oddPayments();
    episodes.creditNotes();
    episodes.instalments();
    episodes.returnedDebits();
    episodes.specialAccounts();
    episodes.subscriptions();
    episodes.onlyInTheStatement();
    return episodes.sales;
  }

  /** Unpaid, due tomorrow, due today, late since today, late since yesterday: on any calendar. */
  private void aroundToday() {
    exactly("CORMERAI", 29, 1_162_885, "Centre d'usinage, solde");
    exactly("LETABLIA", 29, 203_285, "Établis hêtre massif");
    exactly("MONTREVE", 29, 700_950, "Compresseur à vis");
    exactly("VALDORIE", 30, 402_745, "Aspiration centralisée");
    exactly("HERVIEUX", 30, 166_675, "Scie à ruban");
    exactly("TRANSVIL", 31, 641_680, "Pont élévateur poids lourds");
    exactly("MECAGRIB", 31, 259_615, "Presse hydraulique d'atelier");
    exactly("BRETPOID", 32, 886_020, "Fosse et crics de fosse");
    exactly("AUTORIVE", 32, 143_875, "Postes à souder MIG");
  }

  private void late() {
    unpaid("ENTREGUI", 41, 448_460, "Armoires et rayonnages");
    unpaid("SCIERIEV", 47, 762_065, "Scie à ruban");
    unpaid("GEIQATEL", 55, 318_475, "Établis et servantes");
    unpaid("MACONBIH", 64, 373_090, "Outillage et consommables");
    unpaid("RESTAURO", 73, 159_320, "Poste à souder TIG");
    unpaid("NAUTIMEC", 86, 535_635, "Palan et portique");
    unpaid("SCIERIEV", 95, 622_420, "Affûteuse automatique");
    unpaid("ENTREGUI", 104, 297_420, "Perceuses à colonne");
    unpaid("GEIQATEL", 117, 388_770, "Tour parallèle d'occasion");
    unpaid("PENHOUET", 131, 17_900, "Jeu de clés dynamométriques");
    unpaid("MACONBIH", 205, 478_575, "Bétonnière et vibrateurs");
    unpaid("PLASTURG", 75, 845_280, "Presse - LITIGE quantités, avoir à établir");
    tell(
        "BATIRENO",
        98,
        582_690,
        "Rayonnages",
        pay(60, 8, 10, "{piece} SAUF LITIGE CASSE TRANSPORT"));
    unpaid("CYCLESEL", 20, 439_280, "Équipement d'atelier cycles");
    unpaid("CYCLESEL", 12, 109_395, "Pieds d'atelier et outillage");
    unpaid("CYCLESEL", 5, 224_355, "Aménagement du second atelier");
  }

  /** The amount of the anonymous payment is one that no ordinary invoice can have. */
  private void oddPayments() {
    Step.PayRest paidOnce = rest(72, Citation.SHORT);
    tell("ESTUAMAI", 105, 265_605, "Aspiration", paidOnce, pay(66, 1, 1, "{piece}"));
    tell("DELOUVRI", 95, 201_550, "Outillage", new Step.Pay(ago(63), 1, 1, 6_300, "{piece}"));
    tell("FERRONNE", 80, 124_298, "Enclume et étaux", rest(45, Citation.ANONYMOUS));
    tell("ALLAIREM", 90, 107_031, "Consommables", new Step.Pay(ago(58), 1, 1, -37, "{piece}"));
    tell("COMPTOIR", 52, 252_845, "Forets", pay(43, 98, 100, "{piece} ESC 2 PCT"));
    tell("AERONOVA", 84, 685_030, "Rayonnages", rest(47, Citation.ORDER));
    tell("ATELERDR", 77, 287_825, "Perceuse radiale", rest(44, Citation.TRUNCATED));
    tell("BRASSERI", 130, 700_400, "Ligne d'air", deposit(170), rest(96, Citation.EXACT));
    exactlyPaid("BRASSERI", -20, 914_600, "Compresseur sur mesure", deposit(24));
  }

  private void creditNotes() {
    tell("NEGOMETA", 100, 491_980, "Rayonnages", credit(88, 150, "remise qualité"), rest(65));
    tell("QUINCAIL", 74, 229_300, "Outillage", credit(60, 220, "retour de marchandise"), rest(40));
    tell("GRANDLAN", 60, 327_195, "Presse", credit(50, 1000, "facturée à tort"));
    tell("CONSTRUC", 104, 447_100, "Soudage", credit(80, 100, "remise"), monthEnd(74));
    tell("CONSTRUC", 100, 291_115, "Consommables", monthEnd(70));
    tell(
        "NEGOMETA",
        340,
        518_700,
        "Armoires",
        credit(322, 80, "remise de fin de chantier"),
        rest(305));
    tell("TOLKERVA", 64, 367_715, "Cisaille", rest(31), credit(20, 60, "ristourne commerciale"));
  }

  /** A plan half kept, and the group that the former software had lettered although unbalanced. */
  private void instalments() {
    tell(
        "MIROITER",
        120,
        1_040_400,
        "Table de découpe",
        pay(85, 1, 3, "{piece} ECHEANCE 1/3"),
        pay(52, 1, 3, "{piece} ECHEANCE 2/3"));
    LocalDate reference = horizon.letteredUntil();
    LocalDate lastAutumn = LocalDate.of(horizon.year() - 1, 11, 30);
    if (reference.isAfter(lastAutumn)) {
      reference = lastAutumn;
    }
    LocalDate resumed = latest(reference.plusDays(18), horizon.letteredUntil().plusDays(3));
    add(
        "FONDERIE",
        bankDay(reference.minusDays(45)),
        918_000,
        "Four de fusion d'occasion",
        new Step.Pay(bankDay(reference.minusDays(12)), 1, 3, 0, "{piece} ACOMPTE 1/3"),
        new Step.Pay(bankDay(resumed), 1, 3, 0, "{piece} 2/3"),
        new Step.PayOff(bankDay(resumed.plusDays(30)), "{piece} SOLDE"));
  }

  private void returnedDebits() {
    tell("GARBELAI", 150, 121_785, "Valise diagnostic", collect(120), returned(115), collect(103));
    tell("PNEUSLOI", 89, 235_090, "Démonte-pneus", collect(58), returned(53), collect(41));
  }

  /** Insolvency, a dormant customer, bills of exchange. */
  private void specialAccounts() {
    Step doubtful = new Step.Doubtful(ago(118));
    habitual("TOLDROUE", 335, 381_990, "Plieuse d'occasion");
    habitual("TOLDROUE", 276, 163_970, "Outillage et consommables");
    tell("TOLDROUE", 212, 541_345, "Cisaille guillotine", doubtful);
    tell("TOLDROUE", 181, 241_510, "Cintreuse de profilés", doubtful);
    tell("TOLDROUE", 157, 149_480, "Postes à souder MIG", doubtful);
    for (int month = 1; month <= 3; month++) {
      LocalDate day = LocalDate.of(horizon.year() - 1, month, 9);
      Customer sculptor = Customers.at("SCULPTUR");
      List<Step> steps = behaviour.steps(sculptor, bankDay(day));
      add("SCULPTUR", bankDay(day), 61_200L + 14_815L * month, "Outillage", steps.get(0));
    }
    habitual("PAPETMAI", 22, 415_105, "Servantes et rayonnages");
    habitual("PAPETMAI", 62, 319_435, "Compresseur à vis");
  }

  /** The same amount every month; the first payer slows down, so that equal invoices pile up. */
  private void subscriptions() {
    for (YearMonth month : horizon.months()) {
      LocalDate day = FrenchCalendar.firstBankDay(month);
      if (horizon.isPast(day)) {
        int delay = day.isBefore(horizon.daysAgo(135)) ? 33 : 88;
        subscription("PRESSING", day, 41_250, delay, Citation.NONE);
        subscription("LABODENT", day, 28_900, 62, Citation.NONE);
        subscription("ASSOATEL", day, 36_500, 30, Citation.MONTH);
      }
    }
  }

  private void subscription(String code, LocalDate day, long net, int delay, Citation citation) {
    LocalDate paid = FrenchCalendar.bankDayOnOrAfter(day.plusDays(delay));
    Step payment = new Step.PayRest(paid, citation);
    sales.add(
        new Sale(
            Customers.at(code),
            day,
            net,
            Product.MAINTENANCE,
            Product.MAINTENANCE.names().get(0),
            List.of(payment)));
  }

  /** Payments and a return of the last days, in the bank statement and not in the books yet. */
  private void onlyInTheStatement() {
    tell("BELLEROC", 36, 813_720, "Table élévatrice", inStatement(2, Citation.EXACT));
    tell("DISTRIOU", 41, 385_115, "Outillage", inStatement(3, Citation.EXACT));
    tell("DISTRIOU", 37, 243_295, "Consommables", inStatement(3, Citation.EXACT));
    tell("GARPONTR", 39, 160_453, "Cric rouleur", inStatement(4, Citation.ANONYMOUS));
    LocalDate collected = horizon.daysOfBank(9);
    Step back = new Step.Return(horizon.daysOfBank(4));
    LocalDate invoiced = FrenchCalendar.bankDayOnOrBefore(collected.minusDays(30));
    Step debit = new Step.Collect(collected);
    add("GARETOIL", invoiced, 146_565, "Équilibreuse", debit);
    add("MOTOCULT", invoiced, 191_195, "Banc de rodage", debit, back);
    add("SCIPRESS", invoiced, 93_465, "Rayonnages de cave", debit);
  }

  private Step inStatement(int bankDaysAgo, Citation citation) {
    return new Step.PayRest(horizon.daysOfBank(bankDaysAgo), citation);
  }

  private void unpaid(String code, int daysAgo, long netCents, String subject) {
    tell(code, daysAgo, netCents, subject);
  }

  private void exactly(String code, int daysAgo, long netCents, String subject) {
    exactlyPaid(code, daysAgo, netCents, subject);
  }

  private void exactlyPaid(String code, int daysAgo, long netCents, String subject, Step... steps) {
    add(code, horizon.daysAgo(daysAgo), netCents, subject, steps);
  }

  private void tell(String code, int daysAgo, long netCents, String subject, Step... steps) {
    add(code, ago(daysAgo), netCents, subject, steps);
  }

  private void habitual(String code, int daysAgo, long netCents, String subject) {
    List<Step> steps = behaviour.steps(Customers.at(code), ago(daysAgo));
    add(code, ago(daysAgo), netCents, subject, steps.toArray(Step[]::new));
  }

  private void add(String code, LocalDate day, long netCents, String subject, Step... steps) {
    Customer customer = Customers.at(code);
    sales.add(new Sale(customer, day, netCents, Product.GOODS, subject, List.of(steps)));
  }

  private LocalDate ago(int days) {
    return horizon.bankDayAgo(days);
  }

  private static LocalDate bankDay(LocalDate day) {
    return FrenchCalendar.bankDayOnOrAfter(day);
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private Step pay(int daysAgo, int part, int parts, String motif) {
    return new Step.Pay(ago(daysAgo), part, parts, 0, motif);
  }

  private Step.PayRest rest(int daysAgo) {
    return rest(daysAgo, Citation.EXACT);
  }

  private Step.PayRest rest(int daysAgo, Citation citation) {
    return new Step.PayRest(ago(daysAgo), citation);
  }

  private Step monthEnd(int dueDaysAgo) {
    LocalDate paid = FrenchCalendar.lastBankDay(YearMonth.from(horizon.daysAgo(dueDaysAgo)));
    return new Step.PayRest(paid, Citation.STATEMENT);
  }

  private Step credit(int daysAgo, int permille, String reason) {
    return new Step.CreditNote(ago(daysAgo), permille, reason);
  }

  private Step deposit(int daysAgo) {
    return new Step.Deposit(ago(daysAgo), 300);
  }

  private Step collect(int daysAgo) {
    return new Step.Collect(ago(daysAgo));
  }

  private Step returned(int daysAgo) {
    return new Step.Return(ago(daysAgo));
  }
}
