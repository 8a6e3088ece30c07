package org.encours.it.files;

import static org.encours.it.files.Firm.amount;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.encours.it.booted.EncoursExtension;
import org.encours.it.booted.EncoursExtension.Booted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every real file of banks and invoicing software, handed to the running product: each is imported,
 * with the sum that a plain walk through it gives, or refused for a true reason. One table says
 * which.
 */
@ExtendWith(EncoursExtension.class)
class CorpusTableIT {
  private static final List<String> FOLDERS =
      List.of("fec", "camt", "mt940", "cfonb", "pain", "einvoice");
  private static final String ROW = "%-58s %-14s %-9s %7s %16s  %s%n";
  private static final int SHOWN = 90;

  /** What the report says of amounts in another currency, which its sums leave out. */
  private static final String NOT_TOTALLED = "non totalisé(s)";

  private static final String SWIFT_PART = "Extrait de message SWIFT";

  /** Words that must stand in the reason for which a kind of file is refused. */
  private static final Map<String, String> TRUE_REASONS =
      Map.ofEntries(
          Map.entry("pain.001", "ordre"),
          Map.entry("pain.008", "ordre"),
          Map.entry("cfonb.240", "CFONB"),
          Map.entry("order-x", "commande"),
          Map.entry("srousseau_bsp/invalid.xml", "XML d'un type inconnu"),
          Map.entry("garbled", "montant"),
          Map.entry("camt053.v2.wrong", "aucun relevé"),
          Map.entry("camt052.v6.Amt-zero", "autre devise"),
          Map.entry("self-provided/multiline", "hors d'un relevé"),
          Map.entry("invalid_statement", "Format inconnu"),
          Map.entry("wolph/betterplace", SWIFT_PART),
          Map.entry("wolph/cmxl", SWIFT_PART),
          Map.entry("wolph/self-provided", SWIFT_PART));

  @Test
  void everyFileIsImportedToTheCentOrRefusedForATrueReason(Booted encours) throws Exception {
    StringBuilder table = new StringBuilder();
    table.append(ROW.formatted("file", "kind", "state", "entries", "sum", "verdict"));
    List<String> faults = new ArrayList<>();
    Map<String, Firm> firms = new HashMap<>();
    Path corpus = Corpus.folderFor(CorpusTableIT.class);
    for (Path file : Corpus.files(CorpusTableIT.class, FOLDERS)) {
      String name = corpus.relativize(file).toString().replace('\\', '/');
      byte[] content = Files.readAllBytes(file);
      JsonNode report = taken(encours, firms, name, content);
      table.append(row(name, report));
      fault(name, content, report).ifPresent(faults::add);
    }
    System.out.print(table);
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/corpus-table.txt"), table);
    assertEquals("", String.join("\n", faults));
  }

  /**
   * Each bank is a company's; an invoice goes to the company that it names, or to one that is told.
   */
  private static JsonNode taken(
      Booted encours, Map<String, Firm> firms, String name, byte[] content) {
    String filename = Path.of(name).getFileName().toString();
    boolean ledger = name.startsWith("fec/");
    boolean invoice = name.startsWith("einvoice/");
    if (ledger) {
      Firm firm = new Firm(encours.api);
      return encours.api.imported(firm.filename(), content);
    }
    if (invoice) {
      JsonNode report = encours.api.imported(filename, content);
      if (!verdict(report).contains("Société inconnue")) return report;
    }
    Firm firm =
        firms.computeIfAbsent(Path.of(name).getName(0).toString(), key -> new Firm(encours.api));
    return encours.api.importedFor(firm.siren, filename, content);
  }

  private static String row(String name, JsonNode report) {
    String verdict = verdict(report);
    return ROW.formatted(
        name.length() > 58 ? "…" + name.substring(name.length() - 57) : name,
        report.path("kind").asText(),
        report.path("state").asText(),
        report.path("entries").asText(),
        sum(report),
        verdict.length() > SHOWN ? verdict.substring(0, SHOWN) + "…" : verdict);
  }

  private static BigDecimal sum(JsonNode report) {
    return amount(report.get("credit")).subtract(amount(report.get("debit")));
  }

  private static String verdict(JsonNode report) {
    JsonNode errors = report.path("errors");
    if (!errors.isEmpty()) {
      JsonNode first = errors.get(0);
      return first.path("reasonFr").asText(first.path("reason").asText())
          + (first.path("line").asInt() > 0 ? " (ligne " + first.path("line").asInt() + ")" : "");
    }
    JsonNode warnings = report.path("warnings");
    return warnings.isEmpty() ? "" : warnings.get(0).path("reason").asText();
  }

  private static Optional<String> fault(String name, byte[] content, JsonNode report)
      throws Exception {
    String state = report.get("state").asText();
    if (state.equals("rejected")) return refusal(name, report);
    if (state.equals("duplicate")) return Optional.empty();
    if (!state.equals("imported")) return Optional.of(name + ": " + state);
    if (name.startsWith("fec/")) return Optional.empty(); // CorpusIT has checked these
    boolean incomplete = report.path("warnings").toString().contains(NOT_TOTALLED);
    Optional<BigDecimal> expected;
    try {
      expected = NaiveDocuments.sum(report.get("kind").asText(), content);
    } catch (NoSuchElementException e) {
      return Optional.of(name + " cannot be summed in the plain way");
    }
    BigDecimal found = sum(report);
    if (name.startsWith("einvoice/")) found = found.abs();
    if (incomplete || expected.isEmpty() || expected.get().compareTo(found) == 0) {
      return Optional.empty();
    }
    return Optional.of(name + ": " + found + " instead of " + expected.get());
  }

  private static Optional<String> refusal(String name, JsonNode report) {
    String verdict = verdict(report);
    boolean told =
        TRUE_REASONS.entrySet().stream()
            .filter(known -> name.contains(known.getKey()))
            .map(known -> known.getValue().toLowerCase(Locale.ROOT))
            .anyMatch(verdict.toLowerCase(Locale.ROOT)::contains);
    return told ? Optional.empty() : Optional.of(name + " is refused: " + verdict);
  }
}
