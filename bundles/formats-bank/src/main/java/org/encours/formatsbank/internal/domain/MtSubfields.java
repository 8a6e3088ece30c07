package org.encours.formatsbank.internal.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Field 86 in numbered subfields (German banks and others; DFÜ agreement, annex 3): three digits of
 * the transaction, a sign, then {@code ?00} wording, {@code ?20–29, 60–63} purpose with SEPA keys,
 * {@code ?30 ?31} bank and account, {@code ?32 ?33} name, {@code ?34} reason of a return.
 */
final class MtSubfields {
  private static final Pattern BEGINNING =
      Pattern.compile("\\s*([0-9]{3})\\s*([?>+^~@&$])([0-9]{2}).*", Pattern.DOTALL);
  private static final Pattern KEY =
      Pattern.compile(
          "(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|IBAN|BIC|COAM|OAMT|PURP|RREF|SQTP|BREF)\\+");
  private static final int FULL_SUBFIELD = 27;

  private enum Key {
    EREF,
    KREF,
    MREF,
    CRED,
    DEBT,
    SVWZ,
    ABWA,
    ABWE,
    IBAN,
    BIC,
    COAM,
    OAMT,
    PURP,
    RREF,
    SQTP,
    BREF
  }

  private final StringBuilder purpose = new StringBuilder();
  private final StringBuilder name = new StringBuilder();
  private String wording = "";
  private String account = "";
  private String iban = "";
  private String reason = "";
  private int lastLength = FULL_SUBFIELD;

  private MtSubfields() {}

  static boolean isKnown(String text) {
    return BEGINNING.matcher(text).matches();
  }

  static MtDetails read(String text) {
    Matcher beginning = BEGINNING.matcher(text);
    if (!beginning.matches()) return MtDetails.NONE;
    MtSubfields subfields = new MtSubfields();
    String sign = Pattern.quote(beginning.group(2));
    String body = text.substring(beginning.start(2));
    for (String part : body.split(sign + "(?=[0-9]{2})")) {
      if (part.length() >= 2) subfields.take(part.substring(0, 2), part.substring(2));
    }
    return subfields.details(beginning.group(1));
  }

  private void take(String number, String value) {
    switch (number) {
      case "00" -> wording = TextLine.of(value);
      case "31" -> account = Iban.compact(value.strip());
      case "38" -> iban = Iban.compact(value.strip());
      case "32", "33" -> append(name, value);
      case "34" -> reason = value.strip();
      default -> {
        char group = number.charAt(0);
        if (group == '2' || group == '6') append(purpose, value);
      }
    }
  }

  /** A subfield that is full goes on in the next one; the words of a shorter one end with it. */
  private void append(StringBuilder whole, String value) {
    boolean glued = lastLength >= FULL_SUBFIELD || KEY.matcher(value).lookingAt();
    if (whole.length() > 0 && !glued && !value.startsWith(" ")) whole.append(' ');
    whole.append(value);
    lastLength = value.length();
  }

  private MtDetails details(String transaction) {
    Map<Key, String> keys = new EnumMap<>(Key.class);
    String free = keys(keys);
    String text = TextLine.of(free + " " + keys.getOrDefault(Key.SVWZ, ""));
    String party = TextLine.of(name.toString());
    String other = keys.getOrDefault(Key.ABWA, keys.getOrDefault(Key.ABWE, ""));
    if (party.isEmpty()) party = other;
    else if (!other.isEmpty() && !text.contains(other)) text = (text + " " + other).strip();
    boolean cameBack = MtReturns.isReturn(transaction);
    return new MtDetails(
        provided(keys.getOrDefault(Key.EREF, "")),
        "",
        provided(keys.getOrDefault(Key.MREF, "")),
        party,
        account(keys),
        wording.isEmpty() || text.contains(wording) ? text : (text + " " + wording).strip(),
        transaction,
        cameBack ? MtReturns.reason(reason) : "",
        cameBack ? (text.isEmpty() ? wording : text) : "");
  }

  private String account(Map<Key, String> keys) {
    if (Iban.hasForm(account) || iban.isEmpty()) {
      String keyed = Iban.compact(keys.getOrDefault(Key.IBAN, ""));
      return !Iban.hasForm(account) && Iban.hasForm(keyed) ? keyed : account;
    }
    return iban;
  }

  /** Sorts the purpose by its keys; returns what stands before the first. */
  private String keys(Map<Key, String> found) {
    Matcher matcher = KEY.matcher(purpose);
    int from = 0;
    String key = "";
    String free = "";
    while (true) {
      boolean more = matcher.find();
      String value =
          TextLine.of(purpose.substring(from, more ? matcher.start() : purpose.length()));
      if (key.isEmpty()) free = value;
      else found.putIfAbsent(Key.valueOf(key), value);
      if (!more) return free;
      key = matcher.group(1);
      from = matcher.end();
    }
  }

  private static String provided(String reference) {
    return reference.equals("NOTPROVIDED") ? "" : reference;
  }
}
