package org.encours.formatsbank.internal.domain;

import org.encours.api.Words;

/** What is said of an XML document that cannot be read. */
public final class XmlWords {
  public static final Words DOCTYPE =
      new Words(
          "le document contient une déclaration DOCTYPE, qui n'a pas sa place dans un message"
              + " bancaire et peut servir à une attaque : il n'est pas lu",
          "the document has a DOCTYPE declaration, which does not belong in a bank message and may"
              + " serve an attack: it is not read");
  public static final Words ENTITY =
      new Words(
          "le document renvoie à une entité qui n'existe pas",
          "the document refers to an entity that does not exist");
  public static final Words TOO_DEEP =
      new Words(
          "éléments imbriqués trop profondément : ce n'est pas un message bancaire",
          "elements nested too deeply: this is no bank message");
  public static final Words TOO_LONG =
      new Words(
          "un texte, une balise ou un commentaire dépasse 1 Mo",
          "a text, a tag or a comment exceeds 1 MB");
  public static final Words TOO_MANY_NAMES =
      new Words(
          "trop de noms d'éléments différents : ce n'est pas un message bancaire",
          "too many different element names: this is no bank message");
  public static final Words CUT_SHORT =
      new Words(
          "le document s'arrête avant sa fin : il est tronqué, demandez-le à nouveau à la banque",
          "the document ends before its end: it is cut short, ask the bank for it again");

  private XmlWords() {}

  /** The document breaks the rules of XML. */
  public static Words notWellFormed(String why) {
    return new Words(
        "le document XML est mal formé (" + why + ")",
        "the XML document is not well-formed (" + why + ")");
  }
}
