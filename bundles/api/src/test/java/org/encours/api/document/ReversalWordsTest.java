package org.encours.api.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReversalWordsTest {
  @ParameterizedTest
  @CsvSource({
    "Extourne FA-12,true",
    "EXTOURNÉ,true",
    "od contre-passation mars,true",
    "Contrepassation,true",
    "FA12/ANNULATION,true",
    "annulé,true",
    "Storno Rechnung,true",
    "Reversal of FA1,true",
    "Reversement TVA,false",
    "Abonnement annuel,false",
    "Facture,false",
    "Avoir - annulation FA1,false",
    "Note de crédit annulation,false",
    "Savoir-faire annulé,true"
  })
  void whatMarksAReversal(String label, boolean marks) {
    assertEquals(marks, ReversalWords.mark(label));
    if (marks || !ReversalWords.markCreditNote(label)) {
      boolean pattern =
          Pattern.compile(ReversalWords.PATTERN).matcher(label.toUpperCase(Locale.ROOT)).find();
      assertEquals(marks, pattern, "the same words for the database");
    }
  }
}
