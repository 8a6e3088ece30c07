package org.encours.formatstables.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.TableMapping;
import org.encours.api.document.TableMapping.Field;
import org.encours.api.document.TableMapping.Shape;
import org.encours.api.document.TableSamples;
import org.encours.api.document.TableSamples.Sample;
import org.encours.api.document.TableSamples.Trial;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is seen in a table at first sight. */
class SampledTablesTest {
  private static Sample open(String text, Charset charset) throws Exception {
    return new SampledTables().open("x", new ByteArrayInputStream(text.getBytes(charset)));
  }

  private static Sample open(String text) throws Exception {
    return open(text, StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("Export français : Windows-1252, point-virgule, virgule décimale, titres en ligne 3")
  void french() throws Exception {
    Sample sample =
        open(
            """
            Société Durand;;;;;;
            Grand livre auxiliaire au 31/12/2024;;;;;;
            Compte;Intitulé;Date;N° pièce;Libellé;Débit;Crédit
            411DUPONT;Dupont;31/01/2024;FA1;Facture;1 234,50;
            411MARTIN;Martin;29/02/2024;FA2;Facture;10,00;
            """,
            Charset.forName("windows-1252"));

    assertEquals(new Shape("windows-1252", ';', "", 3, ',', "dd/MM/yyyy"), sample.shape());
    assertEquals(
        List.of("Compte", "Intitulé", "Date", "N° pièce", "Libellé", "Débit", "Crédit"),
        sample.titles());
    assertEquals("1 234,50", sample.rows().get(0).get(5));
    assertEquals(2, sample.rows().size());
    assertEquals(
        Map.of(
            Field.ACCOUNT, "Compte",
            Field.NAME, "Intitulé",
            Field.DATE, "Date",
            Field.PIECE, "N° pièce",
            Field.LABEL, "Libellé",
            Field.DEBIT, "Débit",
            Field.CREDIT, "Crédit"),
        sample.suggested());
  }

  @Test
  @DisplayName("Export anglais : virgule, point décimal, mois avant le jour")
  void english() throws Exception {
    Sample sample =
        open(
            "Customer No,Customer name,Invoice number,Invoice date,Due date,Amount\n"
                + "C1,\"Smith, Ltd\",INV-1,01/31/2024,02/29/2024,\"1,234.50\"\n"
                + "C2,Jones,INV-2,12/15/2024,01/14/2025,-10.00\n");

    assertEquals(new Shape("UTF-8", ',', "", 1, '.', "MM/dd/yyyy"), sample.shape());
    assertEquals("Smith, Ltd", sample.rows().get(0).get(1));
    assertEquals(
        Map.of(
            Field.ACCOUNT, "Customer No",
            Field.NAME, "Customer name",
            Field.PIECE, "Invoice number",
            Field.DATE, "Invoice date",
            Field.DUE_DATE, "Due date",
            Field.AMOUNT, "Amount"),
        sample.suggested());
  }

  @Test
  @DisplayName("Tabulations, UTF-16, dates sans séparateur, années à deux chiffres")
  void otherShapes() throws Exception {
    String tabbed = "Code client\tDate\tMontant\nC1\t20240131\t5,00\nC2\t20240229\t6,00\n";
    assertEquals(
        new Shape("UTF-16LE", '\t', "", 1, ',', "yyyyMMdd"),
        open("\uFEFF" + tabbed, StandardCharsets.UTF_16LE).shape());
    assertEquals("dd.MM.yy", open("Compte|Date|Solde\nC1|31.01.24|5,00\n").shape().dates());
    assertEquals("yyyy-MM-dd", open("Compte|Date|Solde\nC1|2024-01-31|5,00\n").shape().dates());
  }

  @Test
  @DisplayName("Compte collectif : le compte client est ailleurs")
  void collective() throws Exception {
    Sample sample =
        open("Compte;Client;Date;Solde\n411000;C1;31/01/2024;1\n411000;C2;31/01/2024;2\n");
    assertEquals("Client", sample.suggested().get(Field.ACCOUNT));
    assertEquals("Compte", sample.suggested().get(Field.LEDGER_ACCOUNT));
  }

  @Test
  @DisplayName("Un classeur : ses feuilles, ses dates et ses montants comme on les voit")
  void workbook() throws Exception {
    byte[] bytes =
        Tables.workbook(
            Tables.row(2, "Compte", "Date", "Échéance", "Montant TTC (€)")
                + Tables.row(3, "C1", Tables.number("45322", 1), "", Tables.number("12.5", 0)));
    Sample sample = new SampledTables().open("x", new ByteArrayInputStream(bytes));

    assertEquals(List.of("Feuil1"), sample.sheets());
    assertEquals(2, sample.shape().headerRow());
    assertEquals(List.of(List.of("C1", "31/01/2024", "", "12,5")), sample.rows());
    assertEquals("Montant TTC (€)", sample.suggested().get(Field.AMOUNT));
  }

  @Test
  @DisplayName("Comme on le dit : une autre ligne de titres, un autre séparateur")
  void asSaid() throws Exception {
    Shape shape = new Shape("UTF-8", ',', "", 2, '.', "dd/MM/yyyy");
    Sample sample =
        new SampledTables()
            .open(
                "x",
                new ByteArrayInputStream("a;b\nX,Y\n1,2\n".getBytes(StandardCharsets.UTF_8)),
                shape);
    assertEquals(List.of("X", "Y"), sample.titles());
    assertEquals(List.of(List.of("1", "2")), sample.rows());
    assertEquals(shape, sample.shape());
  }

  @Test
  @DisplayName("L'essai d'une correspondance rend entrées, erreurs et lignes laissées de côté")
  void trial() throws Exception {
    TableMapping mapping =
        Tables.mapping(Tables.TEXT, "ACCOUNT", "C", "DATE", "Date", "AMOUNT", "Montant");
    StringBuilder text = new StringBuilder("C;Date;Montant\nC1;31/02/2024;1\nTotal;;1\n");
    for (int i = 0; i < 1_000; i++) text.append("C2;31/01/2024;").append(i).append('\n');
    TableSamples samples = new SampledTables();
    Trial trial =
        samples.trial(
            new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)),
            Tables.reading(mapping));

    assertEquals(19, trial.lines().size());
    assertEquals("31/02/2024", trial.errors().get(0).value());
    assertEquals(1, trial.warnings().size());
  }

  @Test
  @DisplayName("Ce qui n'est pas un tableau est refusé avec une raison")
  void noTable() {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 0};
    DocumentRefused refused =
        assertThrows(
            DocumentRefused.class,
            () -> new SampledTables().open("x.csv", new ByteArrayInputStream(picture)));
    assertTrue(refused.error().reason().fr().contains("fichier texte"));
  }
}
