package org.encours.demo.internal.domain;

import java.util.List;

/** What is sold: account of the sale, rate of the VAT in thousandths, and what invoices call it. */
enum Product {
  GOODS(
      Account.GOODS_SOLD,
      Account.VAT_FULL,
      200,
      "Presse hydraulique d'atelier",
      "Établis et servantes",
      "Compresseur à vis",
      "Pont élévateur 2 colonnes",
      "Armoires et rayonnages",
      "Postes à souder MIG",
      "Perceuses à colonne",
      "Scie à ruban",
      "Aspiration centralisée",
      "Outillage et consommables",
      "Tour parallèle d'occasion"),
  SERVICES(
      Account.SERVICES_SOLD,
      Account.VAT_FULL,
      200,
      "Installation et mise en service",
      "Réparation et pièces",
      "Contrôle périodique des appareils",
      "Remise en conformité"),
  MAINTENANCE(Account.SERVICES_SOLD, Account.VAT_FULL, 200, "Contrat de maintenance"),
  BOOKS(
      Account.GOODS_SOLD,
      Account.VAT_REDUCED,
      55,
      "Manuels techniques d'atelier",
      "Ouvrages de formation");

  private final Account account;
  private final Account vatAccount;
  private final int vatPermille;
  private final List<String> names;

  Product(Account account, Account vatAccount, int vatPermille, String... names) {
    this.account = account;
    this.vatAccount = vatAccount;
    this.vatPermille = vatPermille;
    this.names = List.of(names);
  }

  Account account() {
    return account;
  }

  Account vatAccount() {
    return vatAccount;
  }

  List<String> names() {
    return names;
  }

  /** VAT on a net amount, in cents, rounded half up as French invoices are. */
  long vat(long netCents) {
    return Math.floorDiv(netCents * vatPermille + 500, 1000L);
  }

  /** The net part of an amount including VAT, in cents, rounded half up. */
  long net(long grossCents) {
    return Math.floorDiv(grossCents * 1000 + (1000L + vatPermille) / 2, 1000L + vatPermille);
  }
}
