package org.encours.it.files;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A FEC as one would read it with a spreadsheet: everything in memory, amounts as decimals. Shares
 * nothing with the product, whose figures it judges.
 */
record NaiveFec(List<Line> lines) {
  private static final List<String> CUSTOMER_ACCOUNTS = List.of("411", "413", "416", "419");

  /** A line of the file; texts without the blanks around them. */
  record Line(
      String ledgerAccount,
      String auxiliary,
      String piece,
      BigDecimal debit,
      BigDecimal credit,
      String letter,
      String letterDate) {

    /** The customer: the auxiliary account, or the ledger's own where there is none. */
    String account() {
      return auxiliary.isEmpty() ? ledgerAccount : auxiliary;
    }

    BigDecimal balance() {
      return debit.subtract(credit);
    }

    boolean isCustomer() {
      return CUSTOMER_ACCOUNTS.stream().anyMatch(ledgerAccount::startsWith);
    }

    boolean isLettered() {
      return !letter.isEmpty();
    }
  }

  static NaiveFec read(byte[] content) {
    String text = text(content);
    if (text.startsWith("\uFEFF")) text = text.substring(1);
    List<String> records = text.lines().filter(line -> !line.isBlank()).toList();
    String header = records.get(0).toLowerCase(Locale.ROOT);
    String separator = header.contains("\t") ? "\t" : header.contains("|") ? "\\|" : ";";
    List<String> names = Arrays.stream(header.split(separator, -1)).map(String::strip).toList();
    return new NaiveFec(
        records.stream()
            .skip(1)
            .map(line -> fields(names, line.split(separator, -1)))
            .filter(fields -> !fields.get("comptenum").isEmpty())
            .map(NaiveFec::line)
            .toList());
  }

  /** Lines of customers only. */
  NaiveFec customers() {
    return new NaiveFec(lines.stream().filter(Line::isCustomer).toList());
  }

  BigDecimal debit() {
    return sum(Line::debit);
  }

  BigDecimal credit() {
    return sum(Line::credit);
  }

  BigDecimal balance() {
    return debit().subtract(credit());
  }

  /** What every customer owes; those who owe nothing are left out. */
  Map<String, BigDecimal> balances() {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (Line line : lines) sums.merge(line.account(), line.balance(), BigDecimal::add);
    sums.values().removeIf(sum -> sum.signum() == 0);
    return sums;
  }

  /** Groups of lines with the same code on the same account. */
  long groups() {
    return lines.stream()
        .filter(Line::isLettered)
        .map(line -> List.of(line.ledgerAccount(), line.account(), line.letter()))
        .distinct()
        .count();
  }

  private BigDecimal sum(Function<Line, BigDecimal> side) {
    return lines.stream().map(side).reduce(new BigDecimal("0.00"), BigDecimal::add);
  }

  private static Map<String, String> fields(List<String> names, String[] values) {
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      fields.putIfAbsent(names.get(i), i < values.length ? values[i].strip() : "");
    }
    return fields;
  }

  private static Line line(Map<String, String> fields) {
    return new Line(
        fields.get("comptenum"),
        fields.get("compauxnum"),
        fields.get("pieceref"),
        side(fields, "debit", "D"),
        side(fields, "credit", "C"),
        fields.get("ecriturelet"),
        fields.get("datelet"));
  }

  private static BigDecimal side(Map<String, String> fields, String column, String side) {
    if (fields.containsKey(column)) return amount(fields.get(column));
    boolean stands = fields.get("sens").equalsIgnoreCase(side);
    return amount(stands ? fields.get("montant") : "0");
  }

  private static BigDecimal amount(String text) {
    String plain = text.replace(',', '.').replace("+", "").replaceAll("\\h", "");
    return new BigDecimal(plain.isEmpty() ? "0" : plain).setScale(2, RoundingMode.UNNECESSARY);
  }

  private static String text(byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      return new String(content, Charset.forName("ISO-8859-15"));
    }
  }
}
