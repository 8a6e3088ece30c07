package org.encours.store.internal;

import static org.encours.store.internal.TestStore.SIREN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.encours.api.InvalidRequest;
import org.encours.api.document.TableMapping;
import org.encours.api.document.TableMapping.Field;
import org.encours.api.document.TableMapping.Shape;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.JournalEntry;
import org.encours.api.journal.Position;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Mappings of tables: the latest of a name counts, nothing is lost. */
class TableMappingsTest {
  private static final Shape SHAPE = new Shape("windows-1252", '\t', "", 3, ',', "dd/MM/yyyy");

  private TestStore store;
  private JdbcTableMappings mappings;

  @BeforeEach
  void freshStore() throws IOException, SQLException {
    store = new TestStore();
    mappings = new JdbcTableMappings(store.transactions, store.journal, store.clock);
  }

  private static TableMapping mapping(String name, String amount) {
    return new TableMapping(
        name,
        SHAPE,
        Map.of(Field.ACCOUNT, "Compte", Field.DATE, "Date", Field.AMOUNT, amount),
        Map.of(Field.JOURNAL, "VT"));
  }

  @Test
  void whatWasSavedIsThereWhole() {
    TableMapping mapping = mapping("Ventes", "Montant (2)");
    mappings.save(SIREN, mapping, "marie");

    assertEquals(List.of(mapping), mappings.of(SIREN));
    assertEquals(List.of(), mappings.of("552100554"));
  }

  @Test
  @DisplayName("the latest first, and of each name the latest only")
  void latest() {
    mappings.save(SIREN, mapping("Ventes", "Montant"), "marie");
    mappings.save(SIREN, mapping("Encaissements", "Reçu"), "marie");
    mappings.save(SIREN, mapping("Ventes", "Solde"), "paul");

    assertEquals(
        List.of(mapping("Ventes", "Solde"), mapping("Encaissements", "Reçu")), mappings.of(SIREN));
  }

  @Test
  @DisplayName("a retired one is not used until it is saved again; its rows stay")
  void retired() {
    mappings.save(SIREN, mapping("Ventes", "Montant"), "marie");
    mappings.retire(SIREN, "Ventes", "paul");
    assertEquals(List.of(), mappings.of(SIREN));
    assertEquals(
        InvalidRequest.Kind.NOT_FOUND,
        assertThrows(InvalidRequest.class, () -> mappings.retire(SIREN, "Ventes", "paul")).kind());

    mappings.save(SIREN, mapping("Ventes", "Solde"), "marie");
    assertEquals(List.of(mapping("Ventes", "Solde")), mappings.of(SIREN));
    assertEquals(
        3,
        store
            .transactions
            .sql()
            .fetchSingle("select count(*) from table_mapping")
            .get(0, Integer.class));
    assertThrows(
        DataAccessException.class,
        () -> store.transactions.sql().execute("update table_mapping_field set title = 'x'"));
  }

  @Test
  @DisplayName("saving and retiring stand in the journal")
  void journal() {
    mappings.save(SIREN, mapping("Ventes", "Montant"), "marie");
    mappings.retire(SIREN, "Ventes", "paul");

    List<JournalEntry> entries = store.journal.after(Position.START, 10);
    assertEquals(
        List.of(EventKinds.TABLE_MAPPING_SAVED, EventKinds.TABLE_MAPPING_RETIRED),
        entries.stream().map(entry -> entry.event().kind()).toList());
    assertEquals("paul", entries.get(1).event().actor());
    assertEquals(Map.of("name", "Ventes"), entries.get(1).event().data());
  }

  @Test
  @DisplayName("what cannot work is refused with a reason in both languages")
  void refusals() {
    assertRefused("compte client", Map.of(Field.DATE, "D", Field.AMOUNT, "M"));
    assertRefused("date", Map.of(Field.ACCOUNT, "C", Field.AMOUNT, "M"));
    assertRefused("montant", Map.of(Field.ACCOUNT, "C", Field.DATE, "D"));
    assertRefused("pas les deux", columns(Field.AMOUNT, Field.DEBIT));
    assertRefused("sens", columns(Field.DEBIT, Field.SIDE));
    assertShapeRefused(new Shape("klingon", ';', "", 1, ',', "dd/MM/yyyy"));
    assertShapeRefused(new Shape("no charset", ';', "", 1, ',', "dd/MM/yyyy"));
    assertShapeRefused(new Shape("UTF-8", 'a', "", 1, ',', "dd/MM/yyyy"));
    assertShapeRefused(new Shape("UTF-8", '"', "", 1, ',', "dd/MM/yyyy"));
    assertShapeRefused(new Shape("UTF-8", ';', "", 0, ',', "dd/MM/yyyy"));
    assertShapeRefused(new Shape("UTF-8", ';', "", 1, ';', "dd/MM/yyyy"));
    assertShapeRefused(new Shape("UTF-8", ';', "", 1, ',', "jj/mm/aaaa"));
    for (String name : List.of("", " ", " x", "a/b", "a\nb", "x".repeat(101))) {
      assertThrows(
          InvalidRequest.class, () -> mappings.save(SIREN, mapping(name, "M"), "marie"), name);
    }
    assertEquals(List.of(), mappings.of(SIREN));
  }

  private static Map<Field, String> columns(Field... more) {
    Map<Field, String> columns = new EnumMap<>(Field.class);
    columns.put(Field.ACCOUNT, "C");
    columns.put(Field.DATE, "D");
    for (Field field : more) columns.put(field, "titre " + field);
    return columns;
  }

  private void assertRefused(String word, Map<Field, String> columns) {
    InvalidRequest refused =
        assertThrows(
            InvalidRequest.class,
            () -> mappings.save(SIREN, new TableMapping("x", SHAPE, columns, Map.of()), "marie"));
    assertTrue(refused.words().fr().contains(word), refused.words().fr());
  }

  private void assertShapeRefused(Shape shape) {
    TableMapping mapping = new TableMapping("x", shape, columns(Field.AMOUNT), Map.of());
    assertThrows(InvalidRequest.class, () -> mappings.save(SIREN, mapping, "marie"));
  }
}
