package org.encours.formatstables.internal;

import static org.encours.formatstables.internal.Tables.EUR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.document.Coded;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LetterMark;
import org.encours.api.document.Piece;
import org.encours.api.document.Posting;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.Lettering;
import org.encours.api.lettering.LetteringBatch;
import org.encours.api.lettering.LetteringChange;
import org.encours.api.lettering.LetteringWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The CSV of letterings. */
class LetteringCsvWriterTest {
  private static final Instant MADE = Instant.parse("2026-06-30T10:00:00Z");
  private static final String TITLES =
      "\uFEFFStatut;N° lettrage;Lettrage;Date lettrage;Partiel;Compte général;Compte client;"
          + "Nom du client;Journal;N° écriture;Date;N° pièce;Libellé;Débit;Crédit;Devise;"
          + "Montant lettré;Écart du lettrage;Nature de l'écart;Origine;Règle;Auteur;"
          + "Enregistré le;Motif du délettrage\r\n";

  private static LedgerLine line(String label, long amount) {
    return new LedgerLine(
        1,
        new Coded("BQ", ""),
        "12",
        LocalDate.of(2026, 1, 31),
        new Coded("411000", ""),
        new Coded("C1", "Durand"),
        new Piece("FA1", Optional.empty()),
        label,
        new Posting(amount, amount < 0, 0, ""),
        new LetterMark("AAB", Optional.of(LocalDate.of(2026, 2, 1))),
        Optional.empty());
  }

  private static LetteringChange change(LedgerLine line, Optional<Lettering.Undone> undone) {
    return new LetteringChange(
        7,
        line,
        line.posting().amount(),
        false,
        Optional.of(new Difference(Difference.Kind.BANK_FEES, 250)),
        new Decision(Decision.Origin.RULE, "difference", 1, "run/3", Words.same("test")),
        MADE,
        undone);
  }

  private static String write(LetteringChange... changes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LetteringWriter.Sheet sheet = new LetteringCsvWriter().begin(out, EUR);
    for (LetteringChange change : changes) sheet.line(change);
    sheet.end();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("Une écriture lettrée : tout ce qu'il faut pour la lettrer ailleurs")
  void lettered() throws IOException {
    assertEquals(
        TITLES
            + "lettré;7;AAB;01/02/2026;non;411000;C1;Durand;BQ;12;31/01/2026;FA1;Virement;;"
            + "1234,50;EUR;-1234,50;2,50;frais bancaires;automatique;difference;run/3;"
            + "2026-06-30T10:00:00Z;\r\n",
        write(change(line("Virement", -123450), Optional.empty())));
  }

  @Test
  @DisplayName("Une écriture délettrée : par qui, quand, pourquoi")
  void unlettered() throws IOException {
    Lettering.Undone undone =
        new Lettering.Undone(Instant.parse("2026-07-01T08:00:00Z"), "paul", "=erreur");
    String written = write(change(line("Facture", 100), Optional.of(undone)));
    assertTrue(written.contains("\r\ndélettré;7;AAB;"), written);
    assertTrue(written.endsWith(";paul;2026-07-01T08:00:00Z;'=erreur\r\n"), written);
  }

  @Test
  @DisplayName("Un libellé qui commence comme une formule reçoit une apostrophe")
  void neutralised() throws IOException {
    String written = write(change(line("@SUM(A1)", 100), Optional.empty()));
    assertTrue(written.contains(";'@SUM(A1);1,00;;"), written);
  }

  @Test
  @DisplayName("Les noms des fichiers se classent dans l'ordre des lots")
  void names() {
    LetteringWriter writer = new LetteringCsvWriter();
    String ninth = writer.filename("732829320", new LetteringBatch("x", 1, 9, 0, 1, MADE, false));
    String tenth = writer.filename("732829320", new LetteringBatch("x", 1, 10, 1, 2, MADE, false));
    assertEquals("732829320-lettrages-00000009-2026-06-30.csv", ninth);
    assertTrue(ninth.compareTo(tenth) < 0);
  }
}
