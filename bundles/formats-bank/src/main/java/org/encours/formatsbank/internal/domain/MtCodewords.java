package org.encours.formatsbank.internal.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Field 86 in code words between slashes (Dutch banks, SWIFT's own practice): {@code
 * /EREF/…/IBAN/…/NAME/…/REMI/…}. Values may hold slashes themselves; only known words begin a new
 * one.
 */
final class MtCodewords {
  private static final Pattern KNOWN =
      Pattern.compile(
          "\\s*/(TRTP|EREF|BENM|ORDP|CNTP|REMI|NAME|IBAN|RTRN|PREF|MARF|TRCD|CSID)/.*",
          Pattern.DOTALL);
  private static final Pattern WORD =
      Pattern.compile(
          "/(TRTP|TRCD|IBAN|BIC|NAME|REMI|EREF|MARF|CSID|BENM|ORDP|CNTP|ADDR|ISDT|RTRN|PREF|PURP"
              + "|CDCD|ULTD|ULTC|ULTB|SVCL|RCMT|CHGS|OCMT|EXCH)/");
  private static final Pattern STRUCTURED = Pattern.compile("STRD/[A-Z]{0,4}/(.*)");
  private static final Pattern REASON = Pattern.compile("[A-Z]{2}[0-9]{2}|[A-Z]{4}");

  private enum Word {
    TRTP,
    TRCD,
    IBAN,
    BIC,
    NAME,
    REMI,
    EREF,
    MARF,
    CSID,
    BENM,
    ORDP,
    CNTP,
    ADDR,
    ISDT,
    RTRN,
    PREF,
    PURP,
    CDCD,
    ULTD,
    ULTC,
    ULTB,
    SVCL,
    RCMT,
    CHGS,
    OCMT,
    EXCH
  }

  private MtCodewords() {}

  static boolean isKnown(String text) {
    return KNOWN.matcher(text).matches();
  }

  static MtDetails read(String text) {
    Map<Word, String> words = words(text);
    String name = value(words, Word.NAME);
    String account = value(words, Word.IBAN);
    String[] party = value(words, Word.CNTP).split("/", -1);
    if (party.length >= 3) {
      account = account.isEmpty() ? party[0] : account;
      name = name.isEmpty() ? party[2].strip() : name;
    }
    String remittance = value(words, Word.REMI);
    String creditor = "";
    Matcher structured = STRUCTURED.matcher(remittance);
    if (structured.matches()) {
      creditor = bare(structured.group(1));
      remittance = "";
    } else if (remittance.startsWith("USTD/")) {
      remittance = bare(remittance.substring("USTD/".length()));
    }
    String returned = bare(value(words, Word.RTRN));
    boolean coded = returned.length() >= 4 && REASON.matcher(returned.substring(0, 4)).matches();
    return new MtDetails(
        reference(value(words, Word.EREF)),
        creditor,
        reference(value(words, Word.MARF)),
        name,
        Iban.compact(account),
        (remittance + " " + value(words, Word.TRTP)).strip(),
        "",
        coded ? returned.substring(0, 4) : "",
        coded ? bare(returned.substring(4)) : returned);
  }

  private static Map<Word, String> words(String text) {
    Map<Word, String> found = new EnumMap<>(Word.class);
    Matcher matcher = WORD.matcher(text);
    boolean more = matcher.find();
    while (more) {
      Word word = Word.valueOf(matcher.group(1));
      int from = matcher.end();
      // The slash that ends a value may be the one that begins the next word.
      more = matcher.find(from - 1);
      int to = more ? Math.max(from, matcher.start()) : text.length();
      found.putIfAbsent(word, TextLine.of(text.substring(from, to)));
    }
    return found;
  }

  private static String value(Map<Word, String> words, Word word) {
    return words.getOrDefault(word, "");
  }

  private static String reference(String value) {
    String reference = bare(value);
    return reference.equals("NOTPROVIDED") ? "" : reference;
  }

  private static String bare(String value) {
    return value.replaceAll("^[/\\s]+|[/\\s]+$", "");
  }
}
