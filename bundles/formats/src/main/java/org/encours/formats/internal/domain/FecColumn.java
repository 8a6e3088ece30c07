package org.encours.formats.internal.domain;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The columns of a FEC, in the order of article A47 A-1 VII of the LPF, then the two that the text
 * allows instead of {@code Debit} and {@code Credit}.
 */
enum FecColumn {
  JOURNAL_CODE("JournalCode"),
  JOURNAL_LIB("JournalLib"),
  ECRITURE_NUM("EcritureNum"),
  ECRITURE_DATE("EcritureDate"),
  COMPTE_NUM("CompteNum"),
  COMPTE_LIB("CompteLib"),
  COMP_AUX_NUM("CompAuxNum"),
  COMP_AUX_LIB("CompAuxLib"),
  PIECE_REF("PieceRef"),
  PIECE_DATE("PieceDate"),
  ECRITURE_LIB("EcritureLib"),
  DEBIT("Debit"),
  CREDIT("Credit"),
  ECRITURE_LET("EcritureLet"),
  DATE_LET("DateLet"),
  VALID_DATE("ValidDate"),
  MONTANT_DEVISE("Montantdevise"),
  IDEVISE("Idevise"),
  MONTANT("Montant"),
  SENS("Sens");

  private static final Map<String, FecColumn> BY_NAME = byName();
  private static final Pattern UNIMPORTANT = Pattern.compile("[\\p{M}\\p{Z}\\p{Cntrl}_]+");

  private final String title;

  FecColumn(String title) {
    this.title = title;
  }

  /** The name as the text of the law spells it. */
  String title() {
    return title;
  }

  /** The column of that name, whatever its case, padding and accents. */
  static Optional<FecColumn> named(String name) {
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    String plain = UNIMPORTANT.matcher(decomposed).replaceAll("");
    return Optional.ofNullable(BY_NAME.get(plain.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, FecColumn> byName() {
    Map<String, FecColumn> names = new HashMap<>();
    for (FecColumn column : values()) names.put(column.title.toLowerCase(Locale.ROOT), column);
    return names;
  }
}
