package org.encours.formatsbank.internal.domain;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encours.api.document.DocumentHead;

/** Tells ISO 20022 messages by their beginning. */
public final class IsoMessage {
  private static final Pattern NAMESPACE =
      Pattern.compile(
          "xmlns(?::[\\w.-]{1,80})?\\s{0,20}=\\s{0,20}[\"'][^\"'<>]{0,200}?\\b"
              + "(pain|camt|pacs|admi|acmt|head|auth|remt|reda)\\.(\\d{3})\\.\\d{3}\\.\\d{2}");
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

  /** Whether it is that CAMT report: by its element, or by the namespace of its document. */
  public static boolean isReport(DocumentHead head, CamtKind kind) {
    return xml(head).filter(text -> has(text, kind.message(), kind.body())).isPresent();
  }

  /** Whether it is a status report on payments, pain.002. */
  public static boolean isStatusReport(DocumentHead head) {
    return xml(head)
        .filter(
            text -> has(text, "pain.002", "CstmrPmtStsRpt", "PmtStsRpt", "pain.002.001.02"))
        .isPresent();
  }

  /** The name of the message that the document declares: {@code pain.001}. */
  public static Optional<String> declared(DocumentHead head) {
    return xml(head).filter(text -> !isSchema(text)).flatMap(IsoMessage::declared);
  }

  private static boolean has(String text, String message, String... bodies) {
    if (isSchema(text)) return false;
    for (String body : bodies) {
      int at = text.indexOf(body);
      while (at > 0) {
        char before = text.charAt(at - 1);
        boolean opens = before == '<' || (before == ':' && text.lastIndexOf('<', at) > at - 90);
        int after = at + body.length();
        boolean ends = after == text.length() || " \t\r\n/>V".indexOf(text.charAt(after)) >= 0;
        if (opens && ends) return true;
        at = text.indexOf(body, after);
      }
    }
    return declared(text).filter(message::equals).isPresent();
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
