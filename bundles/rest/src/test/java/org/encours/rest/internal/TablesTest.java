package org.encours.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Words;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.LineError;
import org.encours.api.document.Reading;
import org.encours.api.document.TableMapping;
import org.encours.api.document.TableMapping.Field;
import org.encours.api.document.TableMapping.Shape;
import org.encours.api.document.TableMappings;
import org.encours.api.document.TableSamples;
import org.encours.api.ledger.ImportFacts;
import org.encours.api.ledger.ImportReport;
import org.encours.api.ledger.Reception;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mappings of tables over HTTP. */
class TablesTest {
  private static final String MAPPINGS = "/v1/companies/732829320/table-mappings";
  private static final String BODY =
      """
      {"shape":{"delimiter":"\\t","headerRow":3},
       "columns":{"account":"Compte","date":"Date","ledgerAccount":"Général","amount":"Solde"},
       "constants":{"journal":"VT"}}""";

  private final Mappings mappings = new Mappings();
  private final Samples samples = new Samples();
  private ApiServer server;

  @BeforeEach
  void start() throws Exception {
    server = new ApiServer();
    server.engine.add(new TableMappingsTopic(mappings));
    server.engine.add(new ImportTableTopic(imports(), samples));
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  private ImportFacts imports() {
    return Facts.by(this, ImportFacts.class, Map.of("find", "report", "content", "content"));
  }

  Optional<ImportReport> report(long id) {
    Reception reception = new Reception("ventes.csv", Optional.empty(), "api", "accountant");
    return id == 1 ? Optional.of(Demo.rejected(1, reception)) : Optional.empty();
  }

  InputStream content(long id) {
    return new ByteArrayInputStream("a;b".getBytes(StandardCharsets.UTF_8));
  }

  private ApiServer.Answer put(String path, String json) throws Exception {
    return server.send(
        "PUT",
        path,
        json.getBytes(StandardCharsets.UTF_8),
        "Authorization",
        ApiServer.ACCOUNTANT,
        "Content-Type",
        "application/json");
  }

  @Test
  void aMappingIsSavedListedAndRetired() throws Exception {
    ApiServer.Answer saved = put(MAPPINGS + "/Ventes%20France", BODY);
    assertEquals(200, saved.status(), saved.text());
    assertEquals("Ventes France", saved.json().get("name").asText());
    assertEquals("Général", saved.json().at("/columns/ledgerAccount").asText());
    TableMapping kept = mappings.kept.get(0);
    assertEquals(new Shape("UTF-8", '\t', "", 3, ',', "dd/MM/yyyy"), kept.shape());
    assertEquals("Solde", kept.columns().get(Field.AMOUNT));
    assertEquals(Map.of(Field.JOURNAL, "VT"), kept.constants());

    ApiServer.Answer list = server.get(MAPPINGS);
    assertEquals("VT", list.json().at("/items/0/constants/journal").asText());
    assertEquals("\t", list.json().at("/items/0/shape/delimiter").asText());
    assertTrue(list.json().get("next").isNull());

    ApiServer.Answer retired =
        server.send(
            "DELETE", MAPPINGS + "/Ventes%20France", null, "Authorization", ApiServer.ACCOUNTANT);
    assertEquals(204, retired.status());
    assertEquals(List.of(), mappings.kept);
    ApiServer.Answer again =
        server.send("DELETE", MAPPINGS + "/x", null, "Authorization", ApiServer.ACCOUNTANT);
    assertEquals(404, again.status());
  }

  @Test
  void whatMakesNoSenseIsRefused() throws Exception {
    assertEquals(400, put(MAPPINGS + "/x", "{\"columns\":{\"acount\":\"C\"}}").status());
    assertEquals(400, put(MAPPINGS + "/x", "{\"columns\":{\"account\":\"\"}}").status());
    assertEquals(400, put(MAPPINGS + "/x", "{\"colums\":{}}").status());
    assertEquals(400, put(MAPPINGS + "/x", "").status());
    assertEquals(422, put(MAPPINGS + "/x", "{\"columns\":{}}").status());
    assertEquals(404, server.get("/v1/companies/a%20b/table-mappings").status());
    assertEquals(
        403,
        server.send("DELETE", MAPPINGS + "/x", null, "Authorization", ApiServer.VIEWER).status());
    assertEquals(List.of(), mappings.kept);
  }

  @Test
  void aSampleIsOpenedAsItSeemsOrAsItIsSaid() throws Exception {
    ApiServer.Answer seen = server.get("/v1/imports/1/table");
    assertEquals(200, seen.status(), seen.text());
    assertEquals("Compte", seen.json().at("/suggested/account").asText());
    assertEquals("C1", seen.json().at("/rows/0/0").asText());
    assertEquals(Optional.empty(), samples.said);

    assertEquals(200, server.get("/v1/imports/1/table?headerRow=4&delimiter=%7C").status());
    assertEquals(Optional.of(new Shape("UTF-8", '|', "", 4, ',', "dd/MM/yyyy")), samples.said);
    assertEquals(400, server.get("/v1/imports/1/table?headerRow=x").status());
    assertEquals(404, server.get("/v1/imports/2/table").status());
  }

  @Test
  void whatIsNoTableIsSaidInWords() throws Exception {
    samples.refuses = true;
    ApiServer.Answer refused = server.get("/v1/imports/1/table", "Accept-Language", "fr");
    assertEquals(422, refused.status());
    assertEquals("pas un tableau", refused.json().get("detail").asText());
  }

  @Test
  void withoutTheReaderOfTablesTheAnswerSaysSo() throws Exception {
    server.engine.add(new ImportTableTopic(imports(), null));
    ApiServer.Answer answer = server.get("/v1/imports/1/table", "Accept-Language", "en");
    assertEquals(503, answer.status());
    assertTrue(answer.text().contains("encours-formats-tables"), answer.text());
  }

  private static final class Mappings implements TableMappings {
    private final List<TableMapping> kept = new ArrayList<>();

    @Override
    public List<TableMapping> of(String siren) {
      return kept;
    }

    @Override
    public void save(String siren, TableMapping mapping, String actor) {
      if (mapping.columns().isEmpty()) throw new InvalidRequest("vide", "empty");
      kept.add(mapping);
    }

    @Override
    public void retire(String siren, String name, String actor) {
      if (!kept.removeIf(mapping -> mapping.name().equals(name))) {
        throw new InvalidRequest(InvalidRequest.Kind.NOT_FOUND, new Words("inconnue", "unknown"));
      }
    }
  }

  private static final class Samples implements TableSamples {
    private Optional<Shape> said = Optional.empty();
    private boolean refuses;

    @Override
    public Sample open(String filename, InputStream content) throws DocumentRefused {
      if (refuses) {
        throw new DocumentRefused(LineError.ofDocument("pas un tableau", "not a table"));
      }
      return sample(new Shape("UTF-8", ';', "", 1, ',', "dd/MM/yyyy"));
    }

    @Override
    public Sample open(String filename, InputStream content, Shape shape) {
      said = Optional.of(shape);
      return sample(shape);
    }

    @Override
    public Trial trial(InputStream content, Reading reading) {
      throw new UnsupportedOperationException();
    }

    private static Sample sample(Shape shape) {
      return new Sample(
          shape,
          List.of(),
          List.of("Compte", "Date"),
          List.of(List.of("C1", "31/01/2024")),
          Map.of(Field.ACCOUNT, "Compte"));
    }
  }
}
