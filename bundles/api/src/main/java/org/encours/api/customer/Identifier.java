package org.encours.api.customer;

import java.util.Objects;

/**
 * A number under which a legal person is known.
 *
 * @param kind what kind of number
 * @param value the number, as written or in its normal form
 * @param register of {@link Kind#OTHER}: which register, "RNE Tunis" for example; else empty
 */
public record Identifier(Kind kind, String value, String register) {

  /** Kinds of numbers. */
  public enum Kind {
    /** French register number of a legal person, nine digits. */
    SIREN,
    /** French number of an establishment, fourteen digits: the SIREN and five more. */
    SIRET,
    /** VAT number with its country's letters. */
    VAT,
    /** Any other register's number. */
    OTHER
  }

  public Identifier {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(register, "register");
  }

  public static Identifier siren(String value) {
    return new Identifier(Kind.SIREN, value, "");
  }

  public static Identifier siret(String value) {
    return new Identifier(Kind.SIRET, value, "");
  }

  public static Identifier vat(String value) {
    return new Identifier(Kind.VAT, value, "");
  }

  public static Identifier other(String register, String value) {
    return new Identifier(Kind.OTHER, value, register);
  }
}
