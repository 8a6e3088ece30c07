package org.encours.formatsbank.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ForkJoinPool;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.Reading;
import org.encours.formatsbank.internal.domain.CamtKind;
import org.encours.formatsbank.internal.domain.CamtStatements;

/** A CAMT report as its three readers read it. */
final class CamtDocument {
  private CamtDocument() {}

  /** Reads the report; the sink is called by this thread only. */
  static void read(CamtKind kind, InputStream content, Reading reading, DocumentSink sink)
      throws IOException, DocumentRefused {
    CamtStatements statements = new CamtStatements(kind, reading, sink);
    EntryStream stream = new EntryStream(content);
    EntryRuns runs = new EntryRuns(stream, statements, ForkJoinPool.commonPool());
    new XmlDocument<>(stream, kind.tree(), runs).walk(statements);
  }
}
