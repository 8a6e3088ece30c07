package org.encours.formatsinvoices.internal;

import org.encours.api.Words;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.LineError;

/** Why a file cannot be read at all. */
final class Refusals {
  static final Words EMPTY = new Words("le fichier est vide", "the file is empty");
  static final Words NOT_XML =
      new Words("ce n'est pas un document XML bien formé", "this is not well-formed XML");
  static final Words CUT_SHORT =
      new Words(
          "le document XML est incomplet : sa fin manque",
          "the XML document is incomplete: its end is missing");
  static final Words DOCTYPE =
      new Words(
          "le document XML déclare un DOCTYPE, qui est refusé",
          "the XML document declares a DOCTYPE, which is refused");
  static final Words UNKNOWN_ENCODING =
      new Words("l'encodage déclaré n'est pas connu", "the declared encoding is not known");
  static final Words WRONG_BYTES =
      new Words(
          "le fichier contient des octets qui ne sont pas de l'encodage déclaré",
          "the file has bytes that are not of the declared encoding");
  static final Words XML_TOO_LARGE =
      new Words("le document XML dépasse 64 Mo", "the XML document exceeds 64 MB");
  static final Words MARKUP_TOO_LONG =
      new Words(
          "une balise ou un commentaire est démesuré", "a tag or a comment is excessively long");
  static final Words TOO_DEEP =
      new Words("les éléments sont trop imbriqués", "elements are nested too deeply");
  static final Words TOO_MANY_NAMES =
      new Words(
          "trop de noms d'éléments différents pour une facture",
          "too many different element names for an invoice");
  static final Words TOO_MANY_ELEMENTS =
      new Words(
          "trop d'éléments dans l'en-tête de la facture",
          "too many elements in the heading of the invoice");
  static final Words TEXT_TOO_LONG =
      new Words("un texte est démesuré", "a text is excessively long");
  static final Words NOT_AN_INVOICE =
      new Words(
          "ce document XML n'est pas une facture UBL ni CII",
          "this XML document is not a UBL or CII invoice");
  static final Words SEVERAL_DOCUMENTS =
      new Words(
          "l'enveloppe contient plusieurs documents : remettez-les un par un",
          "the envelope holds several documents: hand them over one by one");
  static final Words NOT_A_PDF = new Words("ce n'est pas un PDF", "this is not a PDF");
  static final Words PDF_TOO_LARGE = new Words("le PDF dépasse 50 Mo", "the PDF exceeds 50 MB");
  static final Words PDF_DAMAGED =
      new Words(
          "le PDF est abîmé ou incomplet : on ne peut pas y chercher de facture",
          "the PDF is damaged or incomplete: no invoice can be looked for in it");
  static final Words PDF_LOCKED =
      new Words("le PDF est protégé par un mot de passe", "the PDF is protected with a password");
  static final Words PDF_EXCESSIVE =
      new Words(
          "la structure du PDF est démesurée : il n'est pas lu plus loin",
          "the structure of the PDF is excessive: it is not read further");
  static final Words PDF_WITHOUT_DATA =
      new Words(
          "PDF sans données de facture : ni factur-x.xml, ni zugferd-invoice.xml, ni xrechnung.xml"
              + " à l'intérieur ; demandez la facture en Factur-X, UBL ou CII",
          "PDF without invoice data: neither factur-x.xml, zugferd-invoice.xml nor xrechnung.xml"
              + " inside; ask for the invoice in Factur-X, UBL or CII");
  static final Words PDF_ORDER =
      new Words(
          "ce PDF contient une commande Order-X, pas une facture",
          "this PDF holds an Order-X order, not an invoice");

  private Refusals() {}

  static DocumentRefused of(Words reason) {
    return at(0, "", reason);
  }

  static DocumentRefused at(int line, String value, Words reason) {
    return new DocumentRefused(new LineError(line, "", value, reason));
  }
}
