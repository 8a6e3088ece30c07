package org.encours.formatstables.internal;

import java.io.IOException;
import java.io.InputStream;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.DocumentReader;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.Reading;
import org.encours.formatstables.internal.domain.Table;
import org.encours.formatstables.internal.domain.TableDocument;
import org.encours.formatstables.internal.domain.WorkbookKind;
import org.osgi.service.component.annotations.Component;

/**
 * Reads XLSX workbooks by the company's mappings of columns. Workbooks of other formats are
 * recognised too, to be refused with a reason. Stateless and thread-safe.
 */
@Component(service = DocumentReader.class)
public final class XlsxTableReader implements DocumentReader {
  static final String KIND = "xlsx";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Recognition recognise(DocumentHead head) {
    return switch (WorkbookKind.of(head.bytes())) {
      case XLSX, XLSB, ODS -> Recognition.CERTAIN;
      case MAYBE_XLSX, XLS -> Recognition.POSSIBLE;
      case NONE -> Recognition.NO;
    };
  }

  @Override
  public void read(InputStream content, Reading reading, DocumentSink sink)
      throws IOException, DocumentRefused {
    try (Table table = XlsxTable.of(content)) {
      TableDocument.read(table, reading, sink);
    }
  }
}
