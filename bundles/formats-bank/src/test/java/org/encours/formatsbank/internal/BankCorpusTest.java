package org.encours.formatsbank.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.encours.api.Money;
import org.encours.api.document.DocumentReader;
import org.encours.api.document.LineError;
import org.encours.testkit.RecordedDocument;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Real files of many banks: each is read or refused for a true reason, and the sums are right. */
class BankCorpusTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("encours.corpus", "../../../shared/corpus"));
  private static final Map<String, Taken> TAKEN = new TreeMap<>();

  private record Taken(byte[] bytes, Optional<DocumentReader> reader, BankFiles.Outcome outcome) {}

  @BeforeAll
  static void readAll() throws IOException {
    if (!Files.isDirectory(CORPUS.resolve("camt"))) {
      String message =
          "NO CORPUS: real bank files were NOT tested; say -Dencours.corpus=DIR (looked in "
              + CORPUS.toAbsolutePath().normalize()
              + ")";
      System.err.println(message);
      Assumptions.abort(message);
    }
    for (String folder : List.of("camt", "mt940", "cfonb", "pain")) {
      try (Stream<Path> files = Files.walk(CORPUS.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) take(file);
      }
    }
    print();
  }

  private static void take(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Optional<DocumentReader> reader = BankFiles.reader(bytes);
    BankFiles.Outcome outcome =
        reader.isPresent()
            ? BankFiles.read(reader.get(), bytes)
            : new BankFiles.Outcome(new RecordedDocument().content(), Optional.empty());
    String name = CORPUS.relativize(file).toString().replace('\\', '/');
    TAKEN.put(name, new Taken(bytes, reader, outcome));
  }

  private static void print() {
    System.out.printf("%-62s %-13s %5s %18s  %s%n", "file", "kind", "lines", "sum", "verdict");
    for (Map.Entry<String, Taken> entry : TAKEN.entrySet()) {
      Taken taken = entry.getValue();
      RecordedDocument.Content content = taken.outcome.content();
      int lines = content.statements().stream().mapToInt(s -> s.lines().size()).sum();
      System.out.printf(
          "%-62s %-13s %5d %18s  %s%n",
          entry.getKey(),
          taken.reader.map(DocumentReader::kind).orElse("–"),
          lines,
          sums(content),
          verdict(taken));
    }
  }

  private static String sums(RecordedDocument.Content content) {
    List<String> sums = new ArrayList<>();
    for (RecordedDocument.Statement statement : content.statements()) {
      sums.add(new Money(statement.sum(), statement.head().currency()).toDecimal());
    }
    return sums.size() > 2 ? sums.get(0) + " +" + (sums.size() - 1) : String.join(" ", sums);
  }

  private static String verdict(Taken taken) {
    if (taken.reader.isEmpty()) return "not recognised";
    if (taken.outcome.refused().isPresent()) {
      return "refused: " + taken.outcome.refused().get().reason().en();
    }
    RecordedDocument.Content content = taken.outcome.content();
    StringBuilder verdict = new StringBuilder("read");
    content.errors().stream()
        .limit(2)
        .forEach(
            e ->
                verdict
                    .append("; error ")
                    .append(e.line())
                    .append(' ')
                    .append(e.column())
                    .append(" “")
                    .append(e.value())
                    .append("” ")
                    .append(e.reason().en()));
    content.warnings().stream()
        .limit(2)
        .forEach(w -> verdict.append("; warning ").append(w.reason().en()));
    return verdict.toString();
  }

  @Test
  @DisplayName("every file is read, or refused for a true reason")
  void readOrRefused() {
    assertTrue(TAKEN.size() > 100);
    for (Map.Entry<String, Taken> entry : TAKEN.entrySet()) {
      String name = entry.getKey();
      Taken taken = entry.getValue();
      boolean schema = name.endsWith(".xsd");
      boolean fragment = name.endsWith(".sta") && !isWholeMessage(taken);
      boolean bare = name.endsWith("srousseau_bsp/invalid.xml");
      assertEquals(schema || fragment || bare, taken.reader.isEmpty(), name + " not recognised");
      boolean order = name.contains("pain.00");
      boolean empty = name.endsWith("camt053.v2.wrong.xml");
      boolean other = name.contains("cfonb.240");
      if (!taken.reader.isEmpty()) {
        boolean refused = taken.outcome.refused().isPresent();
        assertEquals(order || empty || other, refused, name + " " + verdict(taken));
      }
    }
  }

  @Test
  @DisplayName("lines are wrong only where the file is: an amount, a currency, no statement")
  void errors() {
    Map<String, String> wrong = new TreeMap<>();
    for (Map.Entry<String, Taken> entry : TAKEN.entrySet()) {
      for (LineError error : entry.getValue().outcome.content().errors()) {
        String file = entry.getKey().substring(entry.getKey().lastIndexOf('/') + 1);
        wrong.merge(file, error.line() + " " + error.column(), (a, b) -> a + ", " + b);
      }
    }
    Map<String, String> expected = new TreeMap<>();
    expected.put("camt053_garbled_amount.xml", "17 Amt");
    // The account is in francs, the amount in crowns, its counter-value zero.
    expected.put("camt052.v6.Amt-zero.xml", "70 Amt");
    // A movement behind the end of its message.
    expected.put("multiline.sta", "38 :61:");
    assertEquals(expected, wrong);
  }

  @Test
  @DisplayName("CAMT: the sums are those of a plain walk through the tree")
  void camtSums() throws Exception {
    int checked = 0;
    for (Taken taken : ofFolder("camt")) {
      String text = new String(taken.bytes, StandardCharsets.UTF_8);
      // One entry is in euros, the account in dollars: its counter-value counts.
      boolean converted = text.contains("<Amt Ccy=\"EUR\">29.06</Amt>");
      if (converted || !taken.outcome.content().errors().isEmpty()) continue;
      assertEquals(naiveCamt(taken.bytes), sumsOf(taken));
      checked++;
    }
    assertTrue(checked > 70, "checked: " + checked);
  }

  @Test
  @DisplayName("MT940: the sums are those of a pattern over field 61")
  void mtSums() {
    int checked = 0;
    for (Taken taken : ofFolder("mt940")) {
      String text = new String(taken.bytes, StandardCharsets.ISO_8859_1);
      if (taken.reader.orElseThrow().kind().equals("mt942")) continue;
      if (!taken.outcome.content().errors().isEmpty()) continue;
      assertEquals(naiveMt(text), total(taken), text);
      checked++;
    }
    assertTrue(checked > 35, "checked: " + checked);
  }

  @Test
  @DisplayName("CFONB: the sums are those of the columns 91 to 104")
  void cfonbSums() {
    int checked = 0;
    for (Taken taken : ofFolder("cfonb")) {
      BigDecimal sum = BigDecimal.ZERO;
      for (String line : new String(taken.bytes, StandardCharsets.US_ASCII).split("\r?\n")) {
        if (line.startsWith("04")) sum = sum.add(naiveCfonb(line.substring(90, 104)));
      }
      assertEquals(0, sum.compareTo(total(taken)), taken::toString);
      checked++;
    }
    assertEquals(5, checked);
  }

  @Test
  @DisplayName("the daily statements of one bank: opening + entries = closing, without a sign")
  void balances() {
    int checked = 0;
    for (Map.Entry<String, Taken> entry : TAKEN.entrySet()) {
      if (!entry.getKey().contains("subite/053")) continue;
      RecordedDocument.Content content = entry.getValue().outcome.content();
      assertEquals(List.of(), content.warnings(), entry.getKey());
      for (RecordedDocument.Statement statement : content.statements()) {
        long opening = statement.opening().orElseThrow().amount();
        assertEquals(statement.closing().orElseThrow().amount(), opening + statement.sum());
        assertFalse(statement.closing().orElseThrow().signed());
        checked++;
      }
    }
    assertTrue(checked >= 70, "checked: " + checked);
  }

  private static boolean isWholeMessage(Taken taken) {
    String text = new String(taken.bytes, StandardCharsets.ISO_8859_1);
    boolean moves = text.contains(":61:") || text.contains(":60F:") || text.contains(":60M:");
    return text.contains(":20:") && text.contains(":25:") && moves;
  }

  private static List<Taken> ofFolder(String folder) {
    return TAKEN.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(folder + "/"))
        .map(Map.Entry::getValue)
        .filter(taken -> taken.reader.isPresent() && taken.outcome.refused().isEmpty())
        .toList();
  }

  private static List<BigDecimal> sumsOf(Taken taken) {
    return taken.outcome.content().statements().stream()
        .map(s -> new BigDecimal(new Money(s.sum(), s.head().currency()).toDecimal()))
        .map(BankCorpusTest::plain)
        .toList();
  }

  private static BigDecimal total(Taken taken) {
    return plain(sumsOf(taken).stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static BigDecimal plain(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  private static List<BigDecimal> naiveCamt(byte[] bytes) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bytes));
    List<BigDecimal> sums = new ArrayList<>();
    for (String name : List.of("Stmt", "Rpt", "Ntfctn")) {
      NodeList statements = document.getElementsByTagName(name);
      for (int i = 0; i < statements.getLength(); i++) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Element entry : children((Element) statements.item(i), "Ntry")) {
          String status =
              children(entry, "Sts").stream().findAny().map(Element::getTextContent).orElse("BOOK");
          if (!status.strip().equals("BOOK")) continue;
          BigDecimal amount =
              new BigDecimal(children(entry, "Amt").get(0).getTextContent().strip());
          String side = children(entry, "CdtDbtInd").get(0).getTextContent().strip();
          sum = side.equals("CRDT") ? sum.add(amount) : sum.subtract(amount);
        }
        sums.add(plain(sum));
      }
    }
    return sums;
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) found.add(element);
    }
    return found;
  }

  private static BigDecimal naiveMt(String text) {
    Matcher line =
        Pattern.compile("(?m)^:61:[0-9]{6}(?:[0-9]{4}| {4})?(R?[CD])[A-Z]?([0-9]+)[,.]?([0-9]*)")
            .matcher(text);
    BigDecimal sum = BigDecimal.ZERO;
    while (line.find()) {
      BigDecimal amount = new BigDecimal(line.group(2) + "." + line.group(3) + "0");
      boolean in = line.group(1).equals("C") || line.group(1).equals("RD");
      sum = in ? sum.add(amount) : sum.subtract(amount);
    }
    return plain(sum);
  }

  private static BigDecimal naiveCfonb(String field) {
    char last = field.charAt(13);
    int credit = "{ABCDEFGHI".indexOf(last);
    int debit = "}JKLMNOPQR".indexOf(last);
    BigDecimal value =
        new BigDecimal(field.substring(0, 13).strip() + Math.max(credit, debit)).movePointLeft(2);
    return credit >= 0 ? value : value.negate();
  }
}
