package org.encours.it.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.encours.api.lettering.MatchingRule;
import org.encours.it.files.Corpus;
import org.junit.jupiter.api.Test;

/**
 * How much of what belongs together the shipped rules find, and how much they find that does not:
 * in generated ledgers with known truth, and in real ones with their letterings blanked. In
 * process, without database. Not part of the build: see CONTRIBUTING. Measures, does not judge;
 * leaves {@code target/benchmarks/quality.json} and {@code quality.md}. How it is counted: see
 * {@link LedgerQuality}.
 */
class QualityBenchmark {
  private final ArrayNode ledgers = new ObjectMapper().createArrayNode();

  @Test
  void findsWhatBelongsTogether() throws Exception {
    List<MatchingRule> rules = ShippedRules.all();
    for (GeneratedLedgers.Wanted wanted : GeneratedLedgers.wanted(QualityBenchmark.class)) {
      ledgers.add(LedgerQuality.of(GeneratedLedgers.generate(wanted), rules));
    }
    for (Path fec : corpus()) {
      for (KnownLedger ledger : CorpusLedgers.read(fec)) {
        ledgers.add(LedgerQuality.of(ledger, rules));
      }
    }
    ObjectNode report = new ObjectMapper().createObjectNode();
    report.put("processors", Runtime.getRuntime().availableProcessors());
    report.set("ledgers", ledgers);
    Figures.leave("quality", report, QualityTables.markdown(ledgers));
  }

  private static List<Path> corpus() throws Exception {
    Optional<Path> corpus = Corpus.FOLDER.find();
    if (corpus.isPresent()) return Corpus.files(corpus.get(), List.of("fec"));
    Corpus.FOLDER.missing(QualityBenchmark.class);
    return List.of();
  }
}
