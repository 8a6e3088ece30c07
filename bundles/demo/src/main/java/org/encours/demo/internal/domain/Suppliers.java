package org.encours.demo.internal.domain;

import java.util.List;

/** The suppliers of the demo company. Every name is invented. */
final class Suppliers {

  static final Party LANDLORD = new Party("FBAILLEU", "SCI des Ateliers du Bas-Chantenet");
  static final List<Party> GOODS =
      List.of(
          new Party("FMACHOUT", "Machinoutil Distribution SAS"),
          new Party("FACIERIE", "Aciéries de la Basse-Isle SA"),
          new Party("FHYDRAUL", "Hydraulyse Composants SARL"),
          new Party("FLEVAGEM", "Levagem Industrie SARL"));
  static final Party ENERGY = new Party("FENERGIE", "Énergie Ponant Entreprises SA");
  static final Party FREIGHT = new Party("FTRANSFR", "Transfret Loire-Armor SARL");

  private Suppliers() {}
}
