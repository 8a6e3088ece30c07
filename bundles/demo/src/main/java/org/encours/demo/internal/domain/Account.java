package org.encours.demo.internal.domain;

/** The accounts of the general ledger that the demo company uses (plan comptable général). */
enum Account {
  CAPITAL("101300", "Capital souscrit - appelé, versé"),
  LEGAL_RESERVE("106100", "Réserve légale"),
  OTHER_RESERVES("106800", "Autres réserves"),
  PROFIT("120000", "Résultat de l'exercice (bénéfice)"),
  LOSS("129000", "Résultat de l'exercice (perte)"),
  MACHINES("215400", "Matériel industriel"),
  VEHICLES("218200", "Matériel de transport"),
  DEPRECIATION("281540", "Amortissements du matériel industriel"),
  STOCK("370000", "Stocks de marchandises"),
  SUPPLIERS("401000", "Fournisseurs"),
  CUSTOMERS("411000", "Clients"),
  BILLS("413000", "Clients - Effets à recevoir"),
  DOUBTFUL("416000", "Clients douteux ou litigieux"),
  DEPOSITS("419100", "Clients - Avances et acomptes reçus sur commandes"),
  WAGES_DUE("421000", "Personnel - Rémunérations dues"),
  SOCIAL_DUE("431000", "Sécurité sociale"),
  TAX_DUE("444000", "État - Impôt sur les bénéfices"),
  VAT_DUE("445510", "TVA à décaisser"),
  VAT_DEDUCTIBLE("445660", "TVA déductible sur autres biens et services"),
  VAT_CREDIT("445670", "Crédit de TVA à reporter"),
  VAT_FULL("445710", "TVA collectée 20 %"),
  VAT_REDUCED("445711", "TVA collectée 5,5 %"),
  VAT_ON_DEPOSITS("445870", "TVA sur acomptes reçus"),
  ALLOWANCE("491000", "Dépréciations des comptes de clients"),
  BANK("512000", "Banque"),
  STOCK_CHANGE("603700", "Variation des stocks de marchandises"),
  ENERGY("606100", "Fournitures non stockables (eau, énergie)"),
  GOODS_BOUGHT("607000", "Achats de marchandises"),
  RENT("613200", "Locations immobilières"),
  FREIGHT("624100", "Transports sur achats"),
  BANK_FEES("627000", "Services bancaires et assimilés"),
  WAGES("641100", "Salaires, appointements"),
  SOCIAL("645100", "Cotisations à l'URSSAF"),
  DISCOUNTS("665000", "Escomptes accordés"),
  DEPRECIATION_COST("681120", "Dotations aux amortissements des immobilisations"),
  ALLOWANCE_COST("681740", "Dotations aux dépréciations des créances"),
  TAX("695000", "Impôts sur les bénéfices"),
  SERVICES_SOLD("706000", "Prestations de services"),
  GOODS_SOLD("707000", "Ventes de marchandises");

  private final String number;
  private final String label;

  Account(String number, String label) {
    this.number = number;
    this.label = label;
  }

  String number() {
    return number;
  }

  String label() {
    return label;
  }

  /** Whether the account is an expense or an income, closed into the result at the year end. */
  boolean isResult() {
    return number.startsWith("6") || number.startsWith("7");
  }

  /** Whether its lines name a customer or a supplier and are carried forward one by one. */
  boolean isDetailed() {
    return isCustomer() || this == SUPPLIERS;
  }

  /** Whether it is one of the accounts of the customers: 411, 413, 416 and 419. */
  boolean isCustomer() {
    return this == CUSTOMERS || this == BILLS || this == DOUBTFUL || this == DEPOSITS;
  }
}
