package org.encours.formatstables.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.DocumentReader;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.Reading;
import org.encours.formatstables.internal.domain.Table;
import org.encours.formatstables.internal.domain.TableDocument;
import org.encours.formatstables.internal.domain.TextOutline;
import org.osgi.service.component.annotations.Component;

/** Reads CSV by the company's mappings of columns. Stateless and thread-safe. */
@Component(
    service = DocumentReader.class,
    property = "service.ranking:Integer=-10") // any text with commas may be a table
public final class CsvTableReader implements DocumentReader {
  private static final Pattern SWIFT_FIELD = Pattern.compile("\\s*:[0-9]{2}[A-Z]?:");

  static final String KIND = "csv";

  @Override
  public String kind() {
    return KIND;
  }

  /** Never certain: many other kinds of documents are texts with delimiters too. */
  @Override
  public Recognition recognise(DocumentHead head) {
    byte[] bytes = head.bytes();
    String text = TextOutline.decoded(bytes, TextOutline.charset(bytes));
    if (!TextOutline.isText(text) || isMarkup(text) || isSwift(text)) {
      return Recognition.NO;
    }
    boolean named = head.filename().toLowerCase(Locale.ROOT).endsWith(".csv");
    return named || TextOutline.delimiter(text).isPresent() ? Recognition.POSSIBLE : Recognition.NO;
  }

  /** The fields of a SWIFT message hold commas, too. */
  private static boolean isSwift(String text) {
    return SWIFT_FIELD.matcher(text).lookingAt();
  }

  private static boolean isMarkup(String text) {
    String start = text.stripLeading();
    return start.startsWith("<") || start.startsWith("{") || start.startsWith("%PDF");
  }

  @Override
  public void read(InputStream content, Reading reading, DocumentSink sink)
      throws IOException, DocumentRefused {
    try (Table table = new CsvTable(content)) {
      TableDocument.read(table, reading, sink);
    }
  }
}
