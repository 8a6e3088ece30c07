package org.encours.formatsbank.internal.domain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encours.api.document.DocumentRefused;

/**
 * The fields of SWIFT messages one after the other, whatever lies around them: blocks in braces,
 * transport lines, control characters. Not thread-safe.
 */
final class MtFields {
  /** The end of a message. */
  static final String END = "-";

  private static final int MOST_LINES = 2_000;
  // Texts may have times at the beginning of a line, so that a tag of two digits must be a known
  // one.
  private static final Pattern TAG =
      Pattern.compile(
          "\\s{0,3}:(20|21|25|28|61|64|65|86|13|[0-9]{2}[A-Z]|NS):(.*)", Pattern.DOTALL);
  private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0b-\\x1f]+");

  private final TextLines in;
  private Optional<MtField> next = Optional.empty();
  private int begun;
  private String tag = "";
  private List<String> lines = new ArrayList<>();
  private boolean exhausted;

  MtFields(TextLines in) {
    this.in = in;
  }

  /** The next field, or the end of a message, whose tag is {@link #END}; empty after the last. */
  Optional<MtField> next() throws IOException, DocumentRefused {
    if (next.isPresent()) {
      Optional<MtField> end = next;
      next = Optional.empty();
      return end;
    }
    while (!exhausted) {
      if (!in.next()) {
        exhausted = true;
        return close();
      }
      Optional<MtField> complete = take(CONTROLS.matcher(in.text()).replaceAll(""));
      if (complete.isPresent()) return complete;
    }
    return Optional.empty();
  }

  private Optional<MtField> take(String line) throws DocumentRefused {
    if (isEnd(line)) {
      MtField end = new MtField(in.number(), END, List.of(""));
      Optional<MtField> before = close();
      if (before.isEmpty()) return Optional.of(end);
      next = Optional.of(end);
      return before;
    }
    Matcher matcher = TAG.matcher(line);
    if (matcher.matches()) {
      Optional<MtField> before = close();
      begun = in.number();
      tag = matcher.group(1);
      lines.add(matcher.group(2));
      return before;
    }
    if (line.startsWith("{") && line.contains(":")) return close();
    if (!tag.isEmpty()) {
      if (lines.size() == MOST_LINES) throw BankWords.refused(begun, BankWords.FIELD_TOO_LONG);
      lines.add(line);
    }
    return Optional.empty();
  }

  private Optional<MtField> close() {
    if (tag.isEmpty()) return Optional.empty();
    while (lines.size() > 1 && lines.get(lines.size() - 1).isBlank()) {
      lines.remove(lines.size() - 1);
    }
    MtField field = new MtField(begun, tag, lines);
    tag = "";
    lines = new ArrayList<>();
    return Optional.of(field);
  }

  private static boolean isEnd(String line) {
    return line.startsWith("-}") || line.strip().equals("-");
  }
}
