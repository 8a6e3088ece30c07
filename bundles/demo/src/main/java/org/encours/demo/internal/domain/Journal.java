package org.encours.demo.internal.domain;

/** The journals of the demo company, in the order in which a day's entries are numbered. */
enum Journal {
  AN("A NOUVEAU"),
  VE("Ventes"),
  AC("Achats"),
  EF("Effets à recevoir"),
  BQ("Banque"),
  OD("Opérations diverses");

  private final String label;

  Journal(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
