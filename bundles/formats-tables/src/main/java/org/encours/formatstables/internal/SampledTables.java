package org.encours.formatstables.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.Reading;
import org.encours.api.document.TableMapping.Shape;
import org.encours.api.document.TableSamples;
import org.encours.formatstables.internal.domain.Table;
import org.encours.formatstables.internal.domain.TableDocument;
import org.encours.formatstables.internal.domain.TableSample;
import org.encours.formatstables.internal.domain.TrialSink;
import org.encours.formatstables.internal.domain.WorkbookKind;
import org.osgi.service.component.annotations.Component;

/** Looks into tables, CSV or XLSX as their content tells. Stateless and thread-safe. */
@Component
public final class SampledTables implements TableSamples {
  private static final int HEAD = 1 << 16;
  private static final int MOST_ENTRIES = 20;

  @Override
  public Sample open(String filename, InputStream content) throws IOException, DocumentRefused {
    try (Table table = table(content)) {
      return TableSample.of(table, Optional.empty());
    }
  }

  @Override
  public Sample open(String filename, InputStream content, Shape shape)
      throws IOException, DocumentRefused {
    try (Table table = table(content)) {
      return TableSample.of(table, Optional.of(shape));
    }
  }

  @Override
  public Trial trial(InputStream content, Reading reading) throws IOException, DocumentRefused {
    TrialSink sink = new TrialSink();
    try (Table table = table(content)) {
      TableDocument.read(table, reading, sink, MOST_ENTRIES);
    }
    return sink.trial();
  }

  private static Table table(InputStream content) throws IOException, DocumentRefused {
    byte[] head = content.readNBytes(HEAD);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), content);
    return WorkbookKind.of(head) == WorkbookKind.NONE ? new CsvTable(whole) : XlsxTable.of(whole);
  }
}
