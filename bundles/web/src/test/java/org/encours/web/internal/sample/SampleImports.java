package org.encours.web.internal.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.LineError;
import org.encours.api.ledger.AccountControl;
import org.encours.api.ledger.ChangedEntry;
import org.encours.api.ledger.CustomerAccount;
import org.encours.api.ledger.ImportEffect;
import org.encours.api.ledger.ImportFacts;
import org.encours.api.ledger.ImportFindings;
import org.encours.api.ledger.ImportReport;
import org.encours.api.ledger.ImportState;
import org.encours.api.ledger.Imports;
import org.encours.api.ledger.Reception;

/** Imports in every state. */
public final class SampleImports implements Imports {
  private final List<ImportReport> reports = new ArrayList<>();

  /** Content of the last file received. */
  public byte[] received = {};

  public SampleImports(boolean empty) {
    if (empty) return;
    ControlTotals totals =
        new ControlTotals(
            184_212,
            91_204_118_402L,
            91_204_118_402L,
            Optional.of(LocalDate.of(2025, 1, 1)),
            Optional.of(LocalDate.of(2025, 12, 31)));
    LineError warning =
        LineError.ofDocument(
            "Le SIREN 123456789 ne passe pas le contrôle de sa clé.",
            "The SIREN 123456789 fails its check digit.");
    add(
        "732829320FEC20251231.txt",
        ImportState.IMPORTED,
        "fec",
        totals,
        List.of(),
        1,
        List.of(warning));
    add(
        "732829320FEC20251231.txt",
        ImportState.DUPLICATE,
        "fec",
        ControlTotals.NONE,
        List.of(),
        1,
        List.of());
    List<LineError> errors = new ArrayList<>();
    errors.add(
        new LineError(
            1042,
            "EcritureDate",
            "20251301",
            new Words(
                "« 20251301 » n'est pas une date : il n'y a pas de treizième mois.",
                "“20251301” is not a date: there is no thirteenth month.")));
    errors.add(
        new LineError(
            1043,
            "Debit",
            "1 2O4,50",
            new Words(
                "« 1 2O4,50 » n'est pas un montant : la lettre O s'y trouve à la place d'un zéro.",
                "“1 2O4,50” is not an amount: it has the letter O in place of a zero.")));
    errors.add(
        LineError.ofDocument(
            "Le total des débits (912 041,00) n'égale pas celui des crédits (911 999,00).",
            "The debits (912,041.00) do not equal the credits (911,999.00)."));
    add(
        "Export_grand_livre_clients_exercice_2025_version_corrigée_définitive_(3)_copie.txt",
        ImportState.REJECTED,
        "fec",
        totals,
        errors,
        217,
        List.of());
    add(
        "732829320FEC20260228.txt",
        ImportState.IMPORTING,
        "fec",
        ControlTotals.NONE,
        List.of(),
        0,
        List.of());
    add("releve_mars.xml", ImportState.RECEIVED, "", ControlTotals.NONE, List.of(), 0, List.of());
  }

  /** What the screens read. */
  public ImportFacts facts() {
    return Stub.of(ImportFacts.class, this);
  }

  private void add(
      String filename,
      ImportState state,
      String kind,
      ControlTotals totals,
      List<LineError> errors,
      long count,
      List<LineError> warnings) {
    long id = reports.size() + 1L;
    boolean imported = state == ImportState.IMPORTED;
    reports.add(
        new ImportReport(
            id,
            new Reception(filename, Optional.empty(), id % 2 == 0 ? "screen" : "drop", "claire"),
            state,
            SampleLedger.NOW.minusSeconds(86_400 / id),
            state.isFinal() ? Optional.of(SampleLedger.NOW) : Optional.empty(),
            24_800_412,
            state == ImportState.IMPORTING ? 15_300_000 : 0,
            imported ? Optional.of("732829320") : Optional.empty(),
            SampleLedger.EUR,
            new ImportFindings(
                kind,
                totals,
                SampleLedger.EUR,
                imported ? 41_822 : 0,
                imported ? 38_204_118_402L : 0,
                imported ? 36_900_118_000L : 0,
                errors,
                errors.isEmpty() ? 0 : count,
                warnings),
            imported
                ? new ImportEffect(40_101, 1_609, 112, 2, 1, 15_204, 2, Optional.empty())
                : new ImportEffect(
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    state == ImportState.DUPLICATE ? Optional.of(1L) : Optional.empty())));
  }

  @Override
  public long receive(Reception reception, InputStream content) throws IOException {
    received = content.readAllBytes();
    add(
        reception.filename(),
        ImportState.RECEIVED,
        "",
        ControlTotals.NONE,
        List.of(),
        0,
        List.of());
    return reports.size();
  }

  public Optional<ImportReport> find(long id) {
    return reports.stream().filter(report -> report.id() == id).findFirst();
  }

  /** The faulty lines of the third file, and lines without fault before them. */
  public InputStream content(long id) {
    StringBuilder file = new StringBuilder("JournalCode\tEcritureDate\tDebit\r\n");
    for (int line = 2; line < 1_042; line++) file.append("VE\t20250101\t1,00\r\n");
    file.append("VE\t20251301\tDélai <b>\r\nVE\t20250103\t1 2O4,50\r\n");
    return new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8));
  }

  public Page<AccountControl> control(long id, PageRequest page) {
    List<AccountControl> rows = new ArrayList<>();
    for (int i = 0; i < 120 && id == 1; i++) {
      boolean off = i < 2;
      rows.add(
          new AccountControl(
              new CustomerAccount(i + 1L, "411C0005", "Boulangerie Lefèvre", false),
              euros(100_000),
              euros(60_000),
              euros(25_000),
              euros(i == 3 ? 1_000 : 0),
              euros(i == 3 ? 134_000 : 135_000),
              off ? Optional.of(euros(101_250)) : Optional.empty(),
              off ? Optional.of(euros(1_250)) : Optional.empty()));
    }
    return SampleLedger.page(rows, page);
  }

  public Page<ChangedEntry> changes(long id, PageRequest page) {
    List<ChangedEntry> rows = new ArrayList<>();
    for (int i = 0; i < 2 && id == 1; i++) {
      rows.add(
          new ChangedEntry(
              i + 1L,
              new CustomerAccount(5, "411C0005", "Boulangerie Lefèvre", false),
              "VE",
              "123",
              LocalDate.of(2025, 3, 12),
              "FA-2025-0123",
              "Facture <12 mars>",
              euros(120_000),
              i == 0
                  ? Optional.of(new ChangedEntry.Version(9, "Facture corrigée", euros(115_000)))
                  : Optional.empty(),
              i == 0 ? Optional.of(LocalDate.of(2025, 3, 31)) : Optional.empty()));
    }
    return SampleLedger.page(rows, page);
  }

  private static Money euros(long minor) {
    return new Money(minor, SampleLedger.EUR);
  }

  public Page<ImportReport> list(PageRequest page) {
    List<ImportReport> newestFirst = new ArrayList<>(reports);
    java.util.Collections.reverse(newestFirst);
    return SampleLedger.page(newestFirst, page);
  }
}
