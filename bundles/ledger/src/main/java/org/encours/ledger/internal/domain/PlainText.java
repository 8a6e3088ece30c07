package org.encours.ledger.internal.domain;

import org.encours.api.document.Coded;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LetterMark;
import org.encours.api.document.Piece;

/**
 * Texts as every file format can hold them: control characters and column separators become blanks.
 * What is kept is then what an export writes, and a re-import recognises it.
 */
public final class PlainText {
  private PlainText() {}

  /** The line with plain texts; the same object if they are plain already. */
  public static LedgerLine of(LedgerLine line) {
    if (isPlain(line)) return line;
    return new LedgerLine(
        line.line(),
        of(line.journal()),
        of(line.number()),
        line.date(),
        of(line.account()),
        of(line.auxiliary()),
        new Piece(of(line.piece().reference()), line.piece().date(), line.piece().due()),
        of(line.label()),
        line.posting(),
        new LetterMark(of(line.letter().code()), line.letter().date()),
        line.validated());
  }

  private static boolean isPlain(LedgerLine line) {
    return isPlain(line.journal())
        && isPlain(line.number())
        && isPlain(line.account())
        && isPlain(line.auxiliary())
        && isPlain(line.piece().reference())
        && isPlain(line.label())
        && isPlain(line.letter().code());
  }

  private static boolean isPlain(Coded coded) {
    return isPlain(coded.code()) && isPlain(coded.label());
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isForeign(text.charAt(i))) return false;
    }
    return true;
  }

  private static Coded of(Coded coded) {
    return new Coded(of(coded.code()), of(coded.label()));
  }

  private static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      plain.append(isForeign(text.charAt(i)) ? ' ' : text.charAt(i));
    }
    return plain.toString().strip();
  }

  private static boolean isForeign(char c) {
    return c == '|' || Character.isISOControl(c);
  }
}
