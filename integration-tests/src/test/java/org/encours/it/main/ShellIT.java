package org.encours.it.main;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.encours.demo.internal.domain.DemoCompany;
import org.encours.it.booted.EncoursExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the Karaf shell. */
@ExtendWith(EncoursExtension.class)
class ShellIT {

  @Test
  void commandsImportLetterAndShow(EncoursExtension.Booted encours, @TempDir Path folder)
      throws IOException {
    Path fec = folder.resolve("809999997FEC20241231.txt");
    Files.writeString(
        fec,
        """
        JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise
        VE|Ventes|1|20240105|411000|Clients|C1|CLIENT UN|FA2024-001|20240105|Facture|120,00|0,00|||20240105||
        BQ|Banque|2|20240205|411000|Clients|C1|CLIENT UN|V1|20240205|Virement FA2024-001|0,00|120,00|||20240205||
        VE|Ventes|3|20240210|411000|Clients|C2|CLIENT DEUX|FA2024-002|20240210|Facture|1234,50|0,00|||20240210||
        """,
        StandardCharsets.UTF_8);

    String out =
        encours.shell(
            "encours:import " + fec,
            "encours:letter 809999997",
            "encours:aged-balance --as-of 2024-03-31 809999997",
            "encours:status",
            "encours:aged-balance " + DemoCompany.SIREN,
            "encours:import --help");

    assertTrue(out.contains("imported"), out);
    assertTrue(out.replaceAll("[\\u00a0\\u202f]", " ").contains("1 234,50"), out);
    assertTrue(out.contains("CLIENT DEUX"), out);
    assertTrue(out.contains(DemoCompany.NAME), out);
    assertTrue(out.contains("--siren"), out);
  }
}
