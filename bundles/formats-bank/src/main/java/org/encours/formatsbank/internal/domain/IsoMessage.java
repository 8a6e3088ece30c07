package org.encours.formatsbank.internal.domain;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encours.api.document.DocumentHead;

/** Tells ISO 20022 messages by their beginning. */
public final class IsoMessage {
  /** The status report on payments. */
  public static final String PAYMENT_STATUS = "pain.002";

  private static final Pattern NAMESPACE =
      Pattern.compile(
          "xmlns(?::[\\w.-]{1,80})?\\s{0,20}=\\s{0,20}[\"'][^\"'<>]{0,200}?\\b"
              + "(pain|camt|pacs|admi|acmt|head|auth|remt|reda)\\.(\\d{3})\\.\\d{3}\\.\\d{2}");
  private static final Map<String, String> BODIES =
      Map.of(
          CamtKind.CAMT_052.body(),
          CamtKind.CAMT_052.message(),
          CamtKind.CAMT_053.body(),
          CamtKind.CAMT_053.message(),
          CamtKind.CAMT_054.body(),
          CamtKind.CAMT_054.message(),
          "CstmrPmtStsRpt",
          PAYMENT_STATUS,
          "PmtStsRpt",
          PAYMENT_STATUS,
          "pain.002.001.01",
          PAYMENT_STATUS,
          "pain.002.001.02",
          PAYMENT_STATUS);
  private static final Pattern ROOT_TAG =
      Pattern.compile("<(?:[\\w.-]{1,80}:)?([A-Za-z_][\\w.-]{0,80})[\\s/>]");

  private IsoMessage() {}

  /** The beginning of an XML document as text; empty if it is something else. */
  private static Optional<String> xml(DocumentHead head) {
    String text = new String(head.bytes(), StandardCharsets.ISO_8859_1);
    if (text.indexOf('\0') >= 0) text = text.replace("\0", "");
    if (text.startsWith("\u00EF\u00BB\u00BF")) text = text.substring(3);
    else if (text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF")) {
      text = text.substring(2);
    }
    text = text.stripLeading();
    return text.startsWith("<") ? Optional.of(text) : Optional.empty();
  }

  /**
   * The name of the message: {@code camt.053}. The element that holds it decides; where there is
   * none at the beginning, the namespace that the document declares.
   */
  public static Optional<String> name(DocumentHead head) {
    return xml(head)
        .filter(text -> !isSchema(text))
        .flatMap(text -> byBody(text).or(() -> declared(text)));
  }

  private static Optional<String> byBody(String text) {
    return BODIES.entrySet().stream()
        .filter(body -> opens(text, body.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean opens(String text, String element) {
    int at = text.indexOf(element);
    while (at > 0) {
      char before = text.charAt(at - 1);
      boolean opens = before == '<' || (before == ':' && text.lastIndexOf('<', at) > at - 90);
      int after = at + element.length();
      boolean ends = after == text.length() || " \t\r\n/>V".indexOf(text.charAt(after)) >= 0;
      if (opens && ends) return true;
      at = text.indexOf(element, after);
    }
    return false;
  }

  private static boolean isSchema(String text) {
    Matcher tag = ROOT_TAG.matcher(text);
    return tag.find() && tag.group(1).equals("schema");
  }

  /** Envelopes have messages of their own (head.001), so that the last one counts. */
  private static Optional<String> declared(String text) {
    Matcher matcher = NAMESPACE.matcher(text);
    String found = "";
    while (matcher.find()) {
      if (!matcher.group(1).equals("head")) found = matcher.group(1) + "." + matcher.group(2);
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }
}
