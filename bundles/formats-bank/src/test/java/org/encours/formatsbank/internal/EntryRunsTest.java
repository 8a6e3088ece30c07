package org.encours.formatsbank.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.Reading;
import org.encours.formatsbank.internal.domain.CamtKind;
import org.encours.formatsbank.internal.domain.CamtStatements;
import org.encours.testkit.RecordedDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A statement whose entries are parsed in blocks says what it says when it is parsed as a whole.
 */
class EntryRunsTest {
  private static final int ENTRIES = 600;
  private static final Executor NOBODY = task -> {};

  /** What may stand between two entries, or be one, without breaking the document. */
  private static final List<String> ODD =
      List.of(
          "<!-- <Ntry> --> <!-- </Ntry> -->",
          "<!-- <Ntry>" + "x".repeat(100_000) + "</Ntry> -->",
          "<?bank </Ntry> ?>",
          "<Foo>" + Samples.RECEIPT + "</Foo>",
          "<Ntry><Foo><Ntry></Ntry></Foo></Ntry>",
          "<Ntry><Ntry></Ntry></Ntry>",
          "<Ntry><Amt Ccy=\"EUR\">x</Amt></Ntry>",
          "<Ntry><Amt Ccy=\"EUR\">1</Amt><CdtDbtInd>CRDT</CdtDbtInd></Ntry>",
          "<Ntry><Amt Ccy=\"USD\">1</Amt><CdtDbtInd>CRDT</CdtDbtInd></Ntry>",
          Samples.RECEIPT.replace("Facture", "<![CDATA[</Ntry>]]> &lt;Ntry&gt; &#38; \u20AC"),
          Samples.RECEIPT.replace("\n", "\r"),
          Samples.RECEIPT.replace("\n", "\r\n"),
          Samples.RECEIPT.replace("<Refs>", "<Refs xsi:nil=\"false\">"),
          Samples.RECEIPT.replace("de mars", "m".repeat(25_000)),
          Samples.RECEIPT.replace("<TxDtls>", "<TxDtls/>".repeat(20_000) + "<TxDtls>"),
          "<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">5</Amt>"
              + "<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2025-03-31</Dt></Dt></Bal>",
          "</Stmt><Stmt><Id>2</Id>" + Samples.HEAD,
          "</Stmt><Stmt><Id>3</Id><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id>"
              + "<Ccy>USD</Ccy></Acct>",
          "text");

  /** What ends it. */
  private static final List<String> FATAL =
      List.of(
          "</Ntry>",
          "<Ntry>",
          "<Ntry><Refs></Ref></Ntry>",
          "<p:Ntry></p:Ntry>",
          "<Ntry>&x;</Ntry>",
          "<!DOCTYPE x>",
          "<!-- </Ntry>",
          "<Ntry>]]></Ntry>",
          "<Ntry>\u0001</Ntry>",
          "</Stmt></Stmt>",
          "<?xml version=\"1.0\"?>",
          "<Ntry>" + "<a>".repeat(95) + "</a>".repeat(95) + "</Ntry>",
          "<Ntry>" + "<a>".repeat(97) + "</a>".repeat(97) + "</Ntry>",
          "<Ntry><a " + "b".repeat(1_100_000) + "=\"\"/></Ntry>");

  /** What a document turned out to be. */
  private record Outcome(RecordedDocument.Content content, String refused) {}

  private static Outcome outcome(CamtKind kind, byte[] file, Optional<Executor> processors)
      throws IOException {
    RecordedDocument found = new RecordedDocument();
    Reading reading = new Reading("x", List.of("411"), BankFiles.EUR);
    CamtStatements statements = new CamtStatements(kind, reading, found);
    EntryStream stream = new EntryStream(new ByteArrayInputStream(file));
    try {
      if (processors.isEmpty()) {
        new XmlDocument<>(new ByteArrayInputStream(file), kind.tree()).walk(statements);
      } else {
        EntryRuns runs = new EntryRuns(stream, statements, processors.get());
        new XmlDocument<>(stream, kind.tree(), runs).walk(statements);
      }
      return new Outcome(found.content(), "");
    } catch (DocumentRefused e) {
      return new Outcome(found.content(), e.error().toString());
    }
  }

  private static String statement(Random random, List<String> odd, int howOdd) {
    StringBuilder entries = new StringBuilder(Samples.HEAD);
    for (int i = 0; i < ENTRIES; i++) {
      String usual = random.nextBoolean() ? Samples.RECEIPT : Samples.PAYMENT;
      entries.append(usual.replace("200<", (i + 1) + "<").replace("BQ0001", "BQ" + i));
      if (random.nextInt(ENTRIES) < howOdd) entries.append(odd.get(random.nextInt(odd.size())));
    }
    return Samples.camt053(entries.toString())
        .replaceFirst("<Document ", "<Document xmlns:xsi=\"urn:x\" ");
  }

  private static Outcome same(String document, Charset charset) throws IOException {
    byte[] file = document.getBytes(charset);
    Outcome whole = outcome(CamtKind.CAMT_053, file, Optional.empty());
    for (Executor processors : List.of(NOBODY, ForkJoinPool.commonPool())) {
      assertEquals(whole, outcome(CamtKind.CAMT_053, file, Optional.of(processors)));
    }
    return whole;
  }

  @Test
  @DisplayName("usual entries: in blocks, with the same lines of the file")
  void usual() throws IOException {
    byte[] file = Samples.utf8(statement(new Random(1), ODD, 0));
    RecordedDocument found = new RecordedDocument();
    Reading reading = new Reading("x", List.of("411"), BankFiles.EUR);
    CamtStatements statements = new CamtStatements(CamtKind.CAMT_053, reading, found);
    EntryStream stream = new EntryStream(new ByteArrayInputStream(file));
    EntryRuns runs = new EntryRuns(stream, statements, NOBODY);
    try {
      new XmlDocument<>(stream, CamtKind.CAMT_053.tree(), runs).walk(statements);
    } catch (DocumentRefused e) {
      throw new AssertionError(e.error().toString());
    }
    assertEquals(ENTRIES, found.content().statements().get(0).lines().size());
    assertTrue(stream.given() < file.length / 4, "blocks: " + stream.given() + " " + file.length);
    same(statement(new Random(1), ODD, 0), StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("odd things among the entries")
  void odd() throws IOException {
    for (int seed = 0; seed < 12; seed++) {
      String document = statement(new Random(seed), ODD, 1 + seed % 6);
      assertEquals("", same(document, StandardCharsets.UTF_8).refused(), "seed " + seed);
    }
  }

  @Test
  @DisplayName("each odd thing by itself")
  void each() throws IOException {
    for (String odd : ODD) {
      assertEquals("", same(withOne(odd), StandardCharsets.UTF_8).refused(), odd);
    }
  }

  @Test
  @DisplayName("what ends the document: the same words, the same line")
  void fatal() throws IOException {
    for (String fatal : FATAL) same(withOne(fatal), StandardCharsets.UTF_8);
    String whole = withOne("");
    same(whole.substring(0, whole.length() * 2 / 3), StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("other encodings, another version of XML, prefixes")
  void notUtf8() throws IOException {
    String document = statement(new Random(7), ODD, 0);
    same(document, StandardCharsets.ISO_8859_1);
    same(document.replace("UTF-8", "ISO-8859-1"), StandardCharsets.ISO_8859_1);
    same(document.replace("UTF-8", "US-ASCII"), StandardCharsets.UTF_8);
    same(
        document.replace("\"1.0\"", "\"1.1\"").replace("VIREMENT", "V\u0085"),
        StandardCharsets.UTF_8);
    same("\uFEFF" + document, StandardCharsets.UTF_8);
    same(
        document.replaceAll("<(/?)([A-Z])", "<$1p:$2").replace("xmlns=", "xmlns:p="),
        StandardCharsets.UTF_8);
  }

  private static String withOne(String odd) {
    String document = statement(new Random(3), ODD, 0);
    int end = document.indexOf("</Ntry>", document.length() / 2) + "</Ntry>".length();
    return document.substring(0, end) + odd + document.substring(end);
  }
}
