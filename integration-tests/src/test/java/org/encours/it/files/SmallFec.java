package org.encours.it.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Small FEC files, written as an accountant would jot them down. */
final class SmallFec {
  static final String HEADER =
      "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\t"
          + "CompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\t"
          + "ValidDate\tMontantdevise\tIdevise";

  /** The 18 columns, made of the fields noted and the name of the customer. */
  private static final String COLUMNS =
      "%1$s\tJournal %1$s\t%2$s\t%3$s\t%4$s\tCompte %4$s\t%5$s\t%12$s\t%6$s\t%3$s\t%7$s\t%8$s\t%9$s"
          + "\t%10$s\t%11$s\t%3$s\t\t";

  private static final int NOTED = 11;

  private SmallFec() {}

  /**
   * A file of these lines: {@code journal; number; date; account; customer; piece; label; debit;
   * credit; code; date of lettering}, the last two only if lettered.
   */
  static byte[] of(String... lines) {
    StringBuilder text = new StringBuilder(HEADER).append("\r\n");
    for (String line : lines) text.append(line(line)).append("\r\n");
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** An invoice of 120.00, with its counterparts. */
  static byte[] invoice(String customer, String piece) {
    return of(
        "VT;1;20230105;411000;" + customer + ";" + piece + ";Facture " + piece + ";120,00;0,00",
        "VT;1;20230105;707000;;" + piece + ";Facture " + piece + ";0,00;100,00",
        "VT;1;20230105;445710;;" + piece + ";Facture " + piece + ";0,00;20,00");
  }

  private static String line(String noted) {
    List<String> fields = new ArrayList<>(List.of(noted.split("\\s*;\\s*", -1)));
    while (fields.size() < NOTED) fields.add("");
    String customer = fields.get(4);
    fields.add(customer.isEmpty() ? "" : "Société " + customer);
    return COLUMNS.formatted(fields.toArray());
  }
}
