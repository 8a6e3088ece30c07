package org.encours.api.document;

/**
 * Why a payment was returned or refused.
 *
 * @param code ISO 20022 code ({@code AM04}) or the bank's own; empty together with the text: not a
 *     return
 * @param text further words of the bank, may be empty
 */
public record ReturnReason(String code, String text) {
  /** The payment was not returned. */
  public static final ReturnReason NONE = new ReturnReason("", "");

  public boolean isReturn() {
    return !code.isEmpty() || !text.isEmpty();
  }
}
