package org.encours.formats.internal.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The customary name of a FEC: SIREN, {@code FEC}, closing date of the year. */
public final class FecFilename {
  // A longer number in front is no SIREN: its last nine digits would be someone else's.
  private static final Pattern NAME =
      Pattern.compile("(?<![0-9])([0-9]{9})FEC[0-9]{8}", Pattern.CASE_INSENSITIVE);

  private FecFilename() {}

  /** The SIREN that a file name tells, wherever it stands in it; its key is not checked. */
  public static Optional<String> siren(String filename) {
    Matcher name = NAME.matcher(filename);
    return name.find() ? Optional.of(name.group(1)) : Optional.empty();
  }

  /** The name of the FEC of a company for the year that ends on {@code closing}. */
  public static String of(String siren, LocalDate closing) {
    return siren + "FEC" + FecSheet.date(closing) + ".txt";
  }
}
