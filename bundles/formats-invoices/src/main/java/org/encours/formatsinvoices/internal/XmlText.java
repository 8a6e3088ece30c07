package org.encours.formatsinvoices.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encours.api.document.DocumentRefused;

/**
 * The characters of an XML document: its encoding is that of its byte order mark, else the declared
 * one, else UTF-8. Bytes that do not fit are an error, never a question mark.
 */
final class XmlText {
  private static final int GLANCE = 512;
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']{1,60})[\"']");

  private XmlText() {}

  /**
   * @throws DocumentRefused if the encoding is not known
   * @throws java.nio.charset.CharacterCodingException later, when such bytes are read
   */
  static Reader open(InputStream content) throws IOException, DocumentRefused {
    byte[] first = content.readNBytes(GLANCE);
    if (first.length == 0) throw Refusals.of(Refusals.EMPTY);
    int mark = 0;
    Charset charset;
    if (starts(first, 0xEF, 0xBB, 0xBF)) {
      charset = StandardCharsets.UTF_8;
      mark = 3;
    } else if (starts(first, 0xFE, 0xFF) || starts(first, 0, '<')) {
      charset = StandardCharsets.UTF_16BE;
      mark = first[0] == 0 ? 0 : 2;
    } else if (starts(first, 0xFF, 0xFE) || starts(first, '<', 0)) {
      charset = StandardCharsets.UTF_16LE;
      mark = first[0] == '<' ? 0 : 2;
    } else {
      charset = declared(new String(first, StandardCharsets.ISO_8859_1));
    }
    InputStream all =
        new SequenceInputStream(
            new ByteArrayInputStream(Arrays.copyOfRange(first, mark, first.length)), content);
    return new InputStreamReader(
        all,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static Charset declared(String head) throws DocumentRefused {
    Matcher declaration = DECLARED.matcher(head);
    if (!declaration.find()) return StandardCharsets.UTF_8;
    String name = declaration.group(1).strip();
    try {
      Charset charset = Charset.forName(name);
      // The declaration could be read as ASCII, so that it cannot be true.
      if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
        return StandardCharsets.UTF_8;
      }
      return charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw Refusals.at(1, name, Refusals.UNKNOWN_ENCODING);
    }
  }

  private static boolean starts(byte[] bytes, int... signs) {
    if (bytes.length < signs.length) return false;
    for (int i = 0; i < signs.length; i++) {
      if (Byte.toUnsignedInt(bytes[i]) != signs[i]) return false;
    }
    return true;
  }
}
