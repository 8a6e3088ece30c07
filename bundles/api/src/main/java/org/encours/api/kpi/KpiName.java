package org.encours.api.kpi;

import org.encours.api.Words;

/** The key figures. Formulas as credit managers and accountants know them. */
public enum KpiName {
  DSO(
      "dso",
      Unit.DAYS,
      new Words("Délai moyen de règlement (DSO)", "Days sales outstanding (DSO)"),
      new Words(
          "encours clients TTC ÷ ventes TTC × jours", "receivables ÷ sales × days, VAT included")),
  DSO_COUNT_BACK(
      "dsoCountBack",
      Unit.DAYS,
      new Words("DSO par épuisement des ventes", "DSO, count-back method"),
      new Words(
          "l’encours est épuisé par les ventes mensuelles, de la plus récente à la plus ancienne,"
              + " le dernier mois au prorata",
          "monthly sales are taken from the receivables, the latest first, the last month pro"
              + " rata")),
  BPDSO(
      "bpdso",
      Unit.DAYS,
      new Words("Meilleur DSO possible (BPDSO)", "Best possible DSO (BPDSO)"),
      new Words("encours non échu ÷ ventes TTC × jours", "current receivables ÷ sales × days")),
  ADD(
      "add",
      Unit.DAYS,
      new Words("Jours de retard dans le DSO (ADD)", "Average days delinquent (ADD)"),
      new Words("DSO − BPDSO", "DSO − BPDSO")),
  CEI(
      "cei",
      Unit.PERCENT,
      new Words("Efficacité du recouvrement (CEI)", "Collection effectiveness index (CEI)"),
      new Words(
          "(encours d’ouverture + ventes − encours de clôture) ÷ (encours d’ouverture + ventes −"
              + " encours non échu de clôture) × 100",
          "(opening receivables + sales − closing receivables) ÷ (opening receivables + sales −"
              + " closing current receivables) × 100")),
  MEAN_DAYS_LATE(
      "meanDaysLate",
      Unit.DAYS,
      new Words("Retard moyen des factures réglées", "Mean days late of paid items"),
      new Words(
          "jours de retard des factures soldées sur la période ÷ leur nombre ; avant l’échéance,"
              + " 0 jour",
          "days late of the items settled in the period ÷ their number; before the due date,"
              + " 0 days")),
  OPEN_DISPUTED(
      "openDisputeRate",
      Unit.PERCENT,
      new Words("Part de l’encours en litige", "Disputed part of the receivables"),
      new Words("encours en litige ÷ encours × 100", "open disputed ÷ open total × 100")),
  INVOICES_DISPUTED(
      "invoiceDisputeRate",
      Unit.PERCENT,
      new Words("Litiges par facture émise", "Disputes per invoice issued"),
      new Words(
          "litiges ouverts ÷ factures émises sur la période × 100",
          "disputes opened ÷ invoices issued in the period × 100"));

  private final String code;
  private final Unit unit;
  private final Words title;
  private final Words formula;

  /** What a figure counts. */
  public enum Unit {
    DAYS,
    PERCENT
  }

  KpiName(String code, Unit unit, Words title, Words formula) {
    this.code = code;
    this.unit = unit;
    this.title = title;
    this.formula = formula;
  }

  /** Name in the API. */
  public String code() {
    return code;
  }

  public Unit unit() {
    return unit;
  }

  public Words title() {
    return title;
  }

  public Words formula() {
    return formula;
  }
}
