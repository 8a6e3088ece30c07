package org.encours.api.customer;

import java.util.Locale;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.ledger.Siren;

/**
 * An identifier in its normal form, and what its digits say.
 *
 * @param identifier in capitals, without blanks and dots (other registers: only trimmed)
 * @param verdict what checking has shown
 * @param remark the verdict in words; of a wrong number, what is wrong with it
 * @param siren the SIREN that it proves
 */
public record CheckedIdentifier(
    Identifier identifier, Verdict verdict, Words remark, Optional<String> siren) {
  /** Characters of a number that is kept, at the most. */
  public static final int LONGEST = 60;

  private static final Words RIGHT = new Words("clé vérifiée", "check digits right");

  /** Brings the identifier into its normal form and checks it. */
  public static CheckedIdentifier of(Identifier stated) {
    return switch (stated.kind()) {
      case SIREN -> siren(compact(stated.value()));
      case SIRET -> siret(compact(stated.value()));
      case VAT -> vat(compact(stated.value()));
      case OTHER -> other(stated);
    };
  }

  private static CheckedIdentifier siren(String value) {
    Identifier identifier = Identifier.siren(value);
    if (Siren.isValid(value)) return right(identifier, Optional.of(value));
    return value.matches("[0-9]{9}")
        ? wrong(identifier, "la clé du SIREN est fausse", "the check digit of the SIREN is wrong")
        : wrong(identifier, "un SIREN a neuf chiffres", "a SIREN has nine digits");
  }

  private static CheckedIdentifier siret(String value) {
    Identifier identifier = Identifier.siret(value);
    if (Siret.isValid(value)) return right(identifier, Optional.of(Siret.siren(value)));
    if (!value.matches("[0-9]{14}")) {
      return wrong(identifier, "un SIRET a quatorze chiffres", "a SIRET has fourteen digits");
    }
    return Siren.isValid(Siret.siren(value))
        ? wrong(identifier, "la clé du SIRET est fausse", "the check digit of the SIRET is wrong")
        : wrong(
            identifier,
            "le SIRET commence par un SIREN dont la clé est fausse",
            "the SIRET begins with a SIREN whose check digit is wrong");
  }

  private static CheckedIdentifier vat(String value) {
    Identifier identifier = Identifier.vat(value);
    return switch (VatNumber.check(value)) {
      case VALID -> right(identifier, VatNumber.siren(value));
      case UNVERIFIED ->
          new CheckedIdentifier(
              identifier,
              Verdict.UNVERIFIED,
              value.startsWith("FR")
                  ? new Words("clé à lettres, non vérifiable", "key with letters, not verifiable")
                  : new Words("numéro étranger, non vérifié", "foreign number, not verified"),
              Optional.empty());
      case WRONG ->
          value.matches("FR[0-9A-Z]{2}[0-9]{9}")
              ? wrong(
                  identifier,
                  "la clé du numéro de TVA, ou le SIREN qu'il contient, est fausse",
                  "the key of the VAT number, or the SIREN in it, is wrong")
              : wrong(
                  identifier,
                  "un numéro de TVA commence par les deux lettres de son pays ; français, il a deux"
                      + " caractères et neuf chiffres ensuite",
                  "a VAT number begins with its country's two letters; a French one has two"
                      + " characters and nine digits after them");
    };
  }

  private static CheckedIdentifier other(Identifier stated) {
    Identifier identifier = Identifier.other(stated.register().strip(), stated.value().strip());
    if (identifier.value().isEmpty() || identifier.value().length() > LONGEST) {
      return wrong(
          identifier, "le numéro est vide ou trop long", "the number is empty or too long");
    }
    return new CheckedIdentifier(
        identifier, Verdict.UNVERIFIED, new Words("non vérifié", "not verified"), Optional.empty());
  }

  private static CheckedIdentifier right(Identifier identifier, Optional<String> siren) {
    return new CheckedIdentifier(identifier, Verdict.VALID, RIGHT, siren);
  }

  private static CheckedIdentifier wrong(Identifier identifier, String fr, String en) {
    return new CheckedIdentifier(identifier, Verdict.WRONG, new Words(fr, en), Optional.empty());
  }

  private static String compact(String value) {
    return value.replaceAll("[\\s\\u00a0\\u202f.-]+", "").toUpperCase(Locale.ROOT);
  }
}
