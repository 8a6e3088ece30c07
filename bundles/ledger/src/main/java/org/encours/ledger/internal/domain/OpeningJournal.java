package org.encours.ledger.internal.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.encours.api.document.Coded;

/** Recognises the journals that carry balances forward ("à-nouveaux"). */
public final class OpeningJournal {
  private static final Set<String> CODES = Set.of("AN", "ANO", "RAN", "ANX", "ANC", "NOUV", "OUV");
  private static final Pattern LABEL =
      Pattern.compile(
          "\\bA ?NOUVEAUX?( [0-9]+)?$|\\bREPORTS? (A )?NOUVEAUX?\\b"
              + "|\\bBILAN (D )?(OUVERTURE|DEBUT)\\b|\\bOUVERTURE\\b");

  private OpeningJournal() {}

  /** Whether the journal's code or label says so. */
  public static boolean is(Coded journal) {
    String label =
        Normalizer.normalize(journal.label(), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^A-Z0-9]+", " ");
    return CODES.contains(journal.code().toUpperCase(Locale.ROOT)) || LABEL.matcher(label).find();
  }
}
