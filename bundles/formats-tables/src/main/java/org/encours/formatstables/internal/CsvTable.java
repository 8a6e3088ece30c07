package org.encours.formatstables.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.TableMapping.Shape;
import org.encours.formatstables.internal.domain.DatePattern;
import org.encours.formatstables.internal.domain.Table;
import org.encours.formatstables.internal.domain.TableRows;
import org.encours.formatstables.internal.domain.TableWords;
import org.encours.formatstables.internal.domain.TextOutline;

/** A text with delimiters. Its beginning is kept, so that it can be looked at several times. */
final class CsvTable implements Table {
  private static final int HEAD = 1 << 18;
  private static final char QUOTE = '"';

  private final byte[] head;
  private final InputStream rest;

  /** Fetches the beginning. The stream is not closed. */
  CsvTable(InputStream content) throws IOException, DocumentRefused {
    head = content.readNBytes(HEAD);
    rest = content;
    if (head.length == 0) throw TableWords.refused(TableWords.EMPTY);
    if (!TextOutline.isText(TextOutline.decoded(head, TextOutline.charset(head)))) {
      throw TableWords.refused(TableWords.NOT_TEXT);
    }
  }

  @Override
  public List<String> sheets() {
    return List.of();
  }

  @Override
  public Shape outline() {
    Charset charset = TextOutline.charset(head);
    char delimiter = TextOutline.delimiter(TextOutline.decoded(head, charset)).orElse(';');
    return new Shape(charset.name(), delimiter, "", 1, ',', DatePattern.USUAL);
  }

  @Override
  public TableRows beginning(Shape shape) throws IOException, DocumentRefused {
    return rows(shape, InputStream.nullInputStream(), head.length == HEAD);
  }

  @Override
  public TableRows rows(Shape shape) throws IOException, DocumentRefused {
    return rows(shape, rest, false);
  }

  @Override
  public void close() {}

  private TableRows rows(Shape shape, InputStream after, boolean cut)
      throws IOException, DocumentRefused {
    char delimiter = shape.delimiter();
    if (delimiter == QUOTE || delimiter == '\r' || delimiter == '\n' || delimiter == '#') {
      throw TableWords.refused(TableWords.NOT_TEXT);
    }
    Charset charset = TextOutline.charset(head, stated(shape));
    int mark = TextOutline.markLength(head);
    InputStream beginning = new ByteArrayInputStream(head, mark, head.length - mark);
    return CsvRows.of(new SequenceInputStream(beginning, after), charset, delimiter, cut);
  }

  private static Charset stated(Shape shape) throws DocumentRefused {
    try {
      return Charset.forName(shape.charset());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw TableWords.refused(TableWords.unknownCharset(shape.charset()));
    }
  }
}
