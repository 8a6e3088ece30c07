package org.encours.formatstables.internal;

import static org.encours.formatstables.internal.Tables.TEXT;
import static org.encours.formatstables.internal.Tables.csv;
import static org.encours.formatstables.internal.Tables.entries;
import static org.encours.formatstables.internal.Tables.faults;
import static org.encours.formatstables.internal.Tables.mapping;
import static org.encours.formatstables.internal.Tables.usual;
import static org.encours.formatstables.internal.Tables.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encours.api.document.Coded;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.TableMapping;
import org.encours.api.document.TableMapping.Field;
import org.encours.api.document.TableMapping.Shape;
import org.encours.testkit.RecordedDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tables as accounting programs export them, and the entries that come of them. */
class CsvCasesTest {
  private static final String USUAL =
      """
      Compte;Date;Pièce;Échéance;Débit;Crédit
      411DUPONT;31/01/2024;FA1;29/02/2024;1 234,50;
      411DUPONT;15/02/2024;VIR1;;;1.000,00
      411MARTIN;01/03/2024;AV7;;-12,5;
      """;

  @Test
  @DisplayName("Débit et crédit, échéance, milliers séparés par une espace ou un point")
  void twoSides() throws Exception {
    RecordedDocument.Content read = csv(USUAL, usual());

    assertEquals(
        """
        2: 411DUPONT 2024-01-31 FA1 (due 2024-02-29) D 1234.50
        3: 411DUPONT 2024-02-15 VIR1 C 1000.00
        4: 411MARTIN 2024-03-01 AV7 D -12.50""",
        entries(read));
    assertEquals(List.of(), read.errors());
    assertEquals(
        List.of(
            new ControlTotals(
                3,
                122200,
                100000,
                Optional.of(LocalDate.of(2024, 1, 31)),
                Optional.of(LocalDate.of(2024, 3, 1)))),
        read.totals());
  }

  @Test
  @DisplayName("Sans compte général ni libellé : 411000, et la pièce pour libellé")
  void defaults() throws Exception {
    LedgerLine line = csv(USUAL, usual()).lines().get(0);

    assertEquals(new Coded("411000", "Clients"), line.account());
    assertEquals(new Coded("411DUPONT", ""), line.auxiliary());
    assertEquals("FA1", line.label());
    assertEquals("", line.letter().code());
  }

  @Test
  @DisplayName("Un seul montant signé ; le journal est le même partout")
  void signedAmount() throws Exception {
    TableMapping mapping =
        with(
            mapping(TEXT, "ACCOUNT", "Client", "DATE", "Date", "AMOUNT", "Solde"),
            Field.JOURNAL,
            "VT");
    RecordedDocument.Content read =
        csv("Client;Date;Solde\nC1;31/01/24;12,00-\nC2;31/01/24;(3,10)\nC3;1/2/24;5 €\n", mapping);

    assertEquals(
        """
        2: C1 2024-01-31  C 12.00
        3: C2 2024-01-31  C 3.10
        4: C3 2024-02-01  D 5.00""",
        entries(read));
    assertEquals("VT", read.lines().get(0).journal().code());
  }

  @Test
  @DisplayName("Un montant et son sens")
  void amountAndSide() throws Exception {
    TableMapping mapping =
        mapping(TEXT, "ACCOUNT", "Cpt", "DATE", "Date", "AMOUNT", "Montant", "SIDE", "Sens");
    RecordedDocument.Content read =
        csv(
            """
            Cpt;Date;Montant;Sens
            C1;31/01/2024;100,00;D
            C1;31/01/2024;40,00;C
            C1;31/01/2024;10,00;Crédit
            C1;31/01/2024;5,00;-1
            C1;31/01/2024;5,00;?
            """,
            mapping);

    assertEquals(
        """
        2: C1 2024-01-31  D 100.00
        3: C1 2024-01-31  C 40.00
        4: C1 2024-01-31  C 10.00
        5: C1 2024-01-31  C 5.00""",
        entries(read));
    assertEquals("6 Sens «?» n'indique pas le sens : D ou C", faults(read.errors()));
  }

  @Test
  @DisplayName("Les erreurs disent la ligne, la colonne, la valeur et la raison")
  void errors() throws Exception {
    RecordedDocument.Content read =
        csv(
            """
            Compte;Date;Pièce;Échéance;Débit;Crédit
            411A;31/02/2024;FA1;;10,00;
            411A;31/01/2024;FA2;demain;10,00;
            411A;31/01/2024;FA3;;1,234;
            411A;31/01/2024;FA4;;dix;
            411A;31/01/2024;FA5;;;
            ;31/01/2024;FA6;;1,00;
            411A;;FA7;;1,00;
            411A;31/01/2024;FA8;;99999999999999999999;
            411A;31/01/2024;FA9;;5,00;1,00
            """,
            usual());

    assertEquals(
        """
        2 Date «31/02/2024» n'est pas une date jj/mm/aaaa
        3 Échéance «demain» n'est pas une date jj/mm/aaaa
        4 Débit «1,234» a plus de décimales que n'en a la devise EUR
        5 Débit «dix» n'est pas un montant
        6 Débit «» ni débit ni crédit sur cette ligne
        7 Compte «» le compte client manque
        8 Date «» la date manque
        9 Débit «99999999999999999999» est un montant trop grand""",
        faults(read.errors()));
    assertEquals("10: 411A 2024-01-31 FA9 D 4.00", entries(read));
    assertEquals(
        "10 Crédit «1,00» débit et crédit sur la même ligne : leur différence est retenue",
        faults(read.warnings()));
    assertEquals(9, read.totals().get(0).lines());
  }

  @Test
  @DisplayName("Lignes vides, titres de groupe, totaux et pied de page ne sont pas des écritures")
  void rowsThatAreNoEntries() throws Exception {
    RecordedDocument.Content read =
        csv(
            """
            Compte;Date;Pièce;Échéance;Débit;Crédit

            DUPONT et Fils;;;;;
            411DUPONT;31/01/2024;FA1;;10,00;
            ;;;;;
            Total 411DUPONT;;;;10,00;
            TOTAL;31/01/2024;FA2;;20,00;
            ;;Total général;;30,00;
            ;;;;30,00;0,00
            Édité le 01/02/2024;;;;;
            """,
            usual());

    assertEquals(
        "4: 411DUPONT 2024-01-31 FA1 D 10.00\n7: TOTAL 2024-01-31 FA2 D 20.00", entries(read));
    assertEquals(List.of(), read.errors());
    assertEquals(
        """
        3  «DUPONT et Fils» ligne sans date ni montant, laissée de côté
        6  «Total 411DUPONT | 10,00» ligne de total ou de report, laissée de côté
        8  «Total général | 30,00» ligne de total ou de report, laissée de côté
        9  «30,00 | 0,00» ligne de total ou de report, laissée de côté
        10  «Édité le 01/02/2024» ligne sans date ni montant, laissée de côté""",
        faults(read.warnings()));
    assertEquals(3000, read.totals().get(0).debit());
  }

  @Test
  @DisplayName("Les comptes qui ne sont pas de clients comptent dans les totaux seulement")
  void otherAccounts() throws Exception {
    TableMapping mapping =
        mapping(
            TEXT,
            "LEDGER_ACCOUNT",
            "Compte général",
            "ACCOUNT",
            "Tiers",
            "DATE",
            "Date",
            "DEBIT",
            "Débit",
            "CREDIT",
            "Crédit");
    RecordedDocument.Content read =
        csv(
            """
            Compte général;Tiers;Date;Débit;Crédit
            411000;C1;31/01/2024;120,00;
            706000;;31/01/2024;;100,00
            445710;;31/01/2024;;20,00
            """,
            mapping);

    assertEquals("2: C1 2024-01-31  D 120.00", entries(read));
    assertEquals(3, read.totals().get(0).lines());
    assertEquals(12000, read.totals().get(0).debit());
    assertEquals(12000, read.totals().get(0).credit());
  }

  @Test
  @DisplayName("La devise doit être celle du grand livre")
  void currency() throws Exception {
    TableMapping mapping =
        mapping(TEXT, "ACCOUNT", "C", "DATE", "Date", "AMOUNT", "Montant", "CURRENCY", "Devise");
    RecordedDocument.Content read =
        csv(
            "C;Date;Montant;Devise\nC1;31/01/2024;1;EUR\nC1;31/01/2024;2;€\nC1;31/01/2024;3;\n"
                + "C1;31/01/2024;4;USD\n",
            mapping);

    assertEquals(3, read.lines().size());
    assertEquals("5 Devise «USD» n'est pas la devise du grand livre, EUR", faults(read.errors()));
  }

  @Test
  @DisplayName("Sans correspondance, le refus nomme les titres et demande de la définir")
  void noMapping() {
    DocumentRefused refused = assertThrows(DocumentRefused.class, () -> csv(USUAL));

    assertEquals(
        "Aucune correspondance de colonnes n'est définie pour cette société. Définissez-la pour"
            + " ce tableau. Titres trouvés en ligne 1 : « Compte », « Date », « Pièce »,"
            + " « Échéance », « Débit », « Crédit »",
        refused.error().reason().fr());
  }

  @Test
  @DisplayName("Si aucune ne convient, le refus dit ce qui manque à la plus proche")
  void noFittingMapping() {
    TableMapping far = mapping(TEXT, "ACCOUNT", "A", "DATE", "B", "AMOUNT", "C");
    TableMapping near = mapping(TEXT, "ACCOUNT", "Compte", "DATE", "Date", "AMOUNT", "Montant");
    DocumentRefused refused = assertThrows(DocumentRefused.class, () -> csv(USUAL, far, near));

    String reason = refused.error().reason().fr();
    assertTrue(reason.contains("La plus proche, « Ventes », attend aussi : « Montant »"), reason);
  }

  @Test
  @DisplayName("La dernière correspondance qui convient l'emporte")
  void latestFirst() throws Exception {
    TableMapping latest =
        mapping(
            TEXT, "ACCOUNT", "Compte", "DATE", "Échéance", "DEBIT", "Débit", "CREDIT", "Crédit");
    RecordedDocument.Content read =
        csv(
            "Compte;Date;Pièce;Échéance;Débit;Crédit\nC1;1/1/2024;F;2/1/2024;1;\n",
            latest,
            usual());

    assertEquals("2: C1 2024-01-02  D 1.00", entries(read));
  }

  @Test
  @DisplayName("Titres sur la troisième ligne, casse et accents différents, répétés")
  void titles() throws Exception {
    Shape third = new Shape("UTF-8", ';', "", 3, ',', "dd/MM/yyyy");
    TableMapping mapping =
        mapping(third, "ACCOUNT", "compte", "DATE", "DATE", "AMOUNT", "Montant (2)");
    RecordedDocument.Content read =
        csv("Export\n\nCOMPTE;Date;Montant;Montant\nC1;31/01/2024;1;2\n", mapping);

    assertEquals("4: C1 2024-01-31  D 2.00", entries(read));
  }

  @Test
  @DisplayName("Texte entre guillemets sur deux lignes")
  void quotes() throws Exception {
    TableMapping mapping =
        mapping(TEXT, "ACCOUNT", "C", "NAME", "Nom", "DATE", "Date", "AMOUNT", "Montant");
    RecordedDocument.Content read =
        csv(
            "C;Nom;Date;Montant\nC1;\"Ets \"\"Martin\"\";\nParis\";31/01/2024;1\n"
                + "C2;X;31/01/2024;2\n",
            mapping);

    assertEquals("Ets \"Martin\"; Paris", read.lines().get(0).auxiliary().label());
    assertEquals(4, read.lines().get(1).line());
  }

  @Test
  @DisplayName("Jeux de caractères : celui de la correspondance, le BOM et l'UTF-8 évident d'abord")
  void charsets() throws Exception {
    Charset windows = Charset.forName("windows-1252");
    Shape shape = new Shape("windows-1252", ';', "", 1, ',', "dd/MM/yyyy");
    String expected = entries(csv(USUAL, usual()));

    assertEquals(expected, entries(csv(USUAL, windows, usual(shape))));
    assertEquals(expected, entries(csv(USUAL, StandardCharsets.UTF_8, usual(shape))));
    assertEquals(expected, entries(csv("\uFEFF" + USUAL, StandardCharsets.UTF_8, usual())));
    assertEquals(expected, entries(csv("\uFEFF" + USUAL, StandardCharsets.UTF_16LE, usual())));
    assertEquals(expected, entries(csv("\uFEFF" + USUAL, StandardCharsets.UTF_16BE, usual())));
  }

  @Test
  @DisplayName("Des octets d'un autre jeu de caractères sont une erreur de leur ligne")
  void misread() throws Exception {
    TableMapping mapping = mapping(TEXT, "ACCOUNT", "C", "NAME", "Nom", "DATE", "D", "AMOUNT", "M");
    byte[] bytes =
        "C;Nom;D;M\nC1;Soci\u00e9t\u00e9;31/01/2024;1\nC2;X;31/01/2024;2\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    RecordedDocument.Content read = Tables.read(new CsvTableReader(), bytes, mapping);

    assertEquals("3: C2 2024-01-31  D 2.00", entries(read));
    assertEquals(1, read.errors().size());
    assertTrue(read.errors().get(0).reason().fr().contains("jeu de caractères"));
  }
}
