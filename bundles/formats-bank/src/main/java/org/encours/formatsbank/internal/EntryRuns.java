package org.encours.formatsbank.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.encours.api.document.BankLine;
import org.encours.api.document.DocumentRefused;
import org.encours.formatsbank.internal.domain.CamtPart;
import org.encours.formatsbank.internal.domain.CamtStatements;
import org.encours.formatsbank.internal.domain.Element;
import org.encours.formatsbank.internal.domain.PlainEntries;

/**
 * Long runs of entries: blocks of them are parsed by all processors at the same time, each as a
 * document of its own, and passed on in their order by the reading thread. A block that is anything
 * but well-formed, complete, faultless entries is given back to the document's own parser, which
 * then says of it whatever there is to say. Not thread-safe.
 */
final class EntryRuns implements XmlDocument.Runs<CamtPart> {
  private static final int MOST_AHEAD = 16;
  private static final byte[] BEFORE = "<run>".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] AFTER = "</run>".getBytes(StandardCharsets.US_ASCII);

  private final EntryStream stream;
  private final CamtStatements statements;
  private final Executor processors;
  private final int ahead = Math.min(MOST_AHEAD, 2 * Runtime.getRuntime().availableProcessors());

  EntryRuns(EntryStream stream, CamtStatements statements, Executor processors) {
    this.stream = stream;
    this.statements = statements;
    this.processors = processors;
  }

  /** What a block holds. */
  private record Entries(List<BankLine> lines, int lineBreaks) {}

  /** A block of bytes that is being read, or will be. */
  private record Block(byte[] bytes, FutureTask<Optional<Entries>> reading) {}

  @Override
  public long given() {
    return stream.given();
  }

  @Override
  public int passOver(Element<CamtPart> around, int depth, int line)
      throws IOException, DocumentRefused {
    if (!statements.isAmongEntries()) return 0;
    Deque<Block> blocks = new ArrayDeque<>();
    int passed = 0;
    while (true) {
      takeOut(blocks, around, depth);
      if (blocks.isEmpty()) return passed;
      Optional<Entries> entries = first(blocks);
      if (entries.isEmpty()) {
        stream.giveBack(blocks.stream().map(Block::bytes).toList());
        return passed;
      }
      statements.take(entries.get().lines(), line + passed - 1);
      passed += entries.get().lineBreaks();
      blocks.remove();
    }
  }

  private void takeOut(Deque<Block> blocks, Element<CamtPart> around, int depth)
      throws IOException {
    while (blocks.size() < ahead) {
      byte[] bytes = stream.block();
      if (bytes.length == 0) return;
      PlainEntries entries = statements.plainEntries();
      Block block = new Block(bytes, new FutureTask<>(() -> read(bytes, around, depth, entries)));
      blocks.add(block);
      processors.execute(block.reading());
    }
  }

  /** Instead of waiting for the first block, this thread reads what nobody has begun to read. */
  private static Optional<Entries> first(Deque<Block> blocks) {
    FutureTask<Optional<Entries>> first = blocks.element().reading();
    for (Block block : blocks) {
      if (first.isDone()) break;
      block.reading().run();
    }
    try {
      return first.get();
    } catch (ExecutionException e) {
      return Optional.empty(); // met again in the document itself
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Entries> read(
      byte[] bytes, Element<CamtPart> around, int depth, PlainEntries entries) throws IOException {
    InputStream whole =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    new ByteArrayInputStream(BEFORE),
                    new ByteArrayInputStream(bytes),
                    new ByteArrayInputStream(AFTER))));
    try {
      XmlDocument<CamtPart> document =
          new XmlDocument<>(whole, Element.holding("run", around), depth - 1);
      document.walk(entries);
      return Optional.of(new Entries(entries.lines(), document.line() - 1));
    } catch (DocumentRefused e) {
      return Optional.empty();
    }
  }
}
