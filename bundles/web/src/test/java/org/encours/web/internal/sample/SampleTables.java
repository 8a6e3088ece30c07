package org.encours.web.internal.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.document.Coded;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LetterMark;
import org.encours.api.document.LineError;
import org.encours.api.document.Piece;
import org.encours.api.document.Posting;
import org.encours.api.document.Reading;
import org.encours.api.document.TableMapping;
import org.encours.api.document.TableMapping.Field;
import org.encours.api.document.TableMapping.Shape;
import org.encours.api.document.TableMappings;
import org.encours.api.document.TableSamples;
import org.encours.api.ledger.ImportEffect;
import org.encours.api.ledger.ImportFacts;
import org.encours.api.ledger.ImportFindings;
import org.encours.api.ledger.ImportReport;
import org.encours.api.ledger.ImportState;
import org.encours.api.ledger.Imports;
import org.encours.api.ledger.Reception;

/** One refused table, as import 1, and a reader of tables that knows only it. */
public final class SampleTables implements TableSamples, Imports {
  /** Its content. */
  public static final String TEXT = "Compte;Date;Montant;Libellé\n…";

  private static final LineError REASON =
      LineError.ofDocument("Aucune correspondance de colonnes", "No mapping of columns");

  public final Mappings mappings = new Mappings();
  public String kind = "csv";
  public String siren = "";
  public Shape opened = new Shape("UTF-8", ';', "", 1, ',', "dd/MM/yyyy");
  public Reception received;
  public byte[] content = {};

  public List<String> titles() {
    return List.of("Compte", "Date", "Montant", "Libellé");
  }

  public TableMapping mapping(String name) {
    return new TableMapping(name, opened, Map.of(Field.ACCOUNT, "Compte"), Map.of());
  }

  /** What the screens read. */
  public ImportFacts facts() {
    return Stub.of(ImportFacts.class, this);
  }

  public Optional<ImportReport> find(long id) {
    if (id != 1) return Optional.empty();
    Reception reception =
        new Reception(
            "ventes.csv", Optional.of(siren).filter(s -> !s.isEmpty()), "screen", "claire");
    return Optional.of(
        new ImportReport(
            1,
            reception,
            ImportState.REJECTED,
            SampleLedger.NOW,
            Optional.of(SampleLedger.NOW),
            TEXT.length(),
            0,
            Optional.empty(),
            SampleLedger.EUR,
            ImportFindings.refused(kind, SampleLedger.EUR, REASON),
            new ImportEffect(0, 0, 0, 0, 0, 0, 0, Optional.empty())));
  }

  public InputStream content(long id) {
    return new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public long receive(Reception reception, InputStream file) throws IOException {
    received = reception;
    content = file.readAllBytes();
    return 99;
  }

  @Override
  public Sample open(String filename, InputStream file) {
    return sample(new Shape("UTF-8", ';', "", 1, ',', "dd/MM/yyyy"));
  }

  @Override
  public Sample open(String filename, InputStream file, Shape shape) {
    opened = shape;
    return sample(shape);
  }

  private Sample sample(Shape shape) {
    return new Sample(
        shape,
        List.of(),
        titles(),
        List.of(
            List.of("411DUPONT", "31/01/2024", "1 234,50", "Facture <1>"),
            List.of("411MARTIN", "31/02/2024", "10,00")),
        Map.of(Field.ACCOUNT, "Compte", Field.DATE, "Date", Field.AMOUNT, "Montant"));
  }

  @Override
  public Trial trial(InputStream file, Reading reading) {
    LedgerLine line =
        new LedgerLine(
            2,
            Coded.NONE,
            "",
            LocalDate.of(2024, 1, 31),
            new Coded("411000", "Clients"),
            new Coded("411DUPONT", "Dupont"),
            new Piece("FA1", Optional.empty(), Optional.of(LocalDate.of(2024, 2, 29))),
            "Facture <1>",
            new Posting(123450, false, 0, ""),
            LetterMark.NONE,
            Optional.empty());
    LineError error =
        new LineError(3, "Date", "31/02/2024", new Words("n'est pas une date", "is not a date"));
    LineError warning =
        new LineError(2, "", "Total", new Words("ligne de total", "row of a total"));
    return new Trial(List.of(line), List.of(error), List.of(warning));
  }

  /** Mappings in memory. */
  public static final class Mappings implements TableMappings {
    private final Map<String, List<TableMapping>> kept = new java.util.HashMap<>();

    @Override
    public List<TableMapping> of(String siren) {
      return List.copyOf(kept.getOrDefault(siren, List.of()));
    }

    @Override
    public void save(String siren, TableMapping mapping, String actor) {
      kept.computeIfAbsent(siren, s -> new ArrayList<>()).add(0, mapping);
    }

    @Override
    public void retire(String siren, String name, String actor) {
      kept.get(siren).removeIf(mapping -> mapping.name().equals(name));
    }
  }
}
