package org.encours.formatsinvoices.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessInputStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessReadWriteBuffer;
import org.apache.pdfbox.io.RandomAccessStreamCache;

/**
 * A stream of a PDF that is decoded only as far as the budget goes. The filters of images, which no
 * data has, are refused.
 */
final class BoundedStream extends COSStream {
  private static final Set<COSName> FILTERS =
      Set.of(
          COSName.FLATE_DECODE,
          COSName.FLATE_DECODE_ABBREVIATION,
          COSName.LZW_DECODE,
          COSName.LZW_DECODE_ABBREVIATION,
          COSName.ASCII85_DECODE,
          COSName.ASCII85_DECODE_ABBREVIATION,
          COSName.ASCII_HEX_DECODE,
          COSName.ASCII_HEX_DECODE_ABBREVIATION,
          COSName.RUN_LENGTH_DECODE,
          COSName.RUN_LENGTH_DECODE_ABBREVIATION,
          COSName.CRYPT);
  private static final int MOST_FILTERS = 4;
  private static final int WIDEST_ROW = 1 << 16;
  private static final int CHUNK = 1 << 12;

  private final PdfBudget budget;

  BoundedStream(RandomAccessStreamCache cache, RandomAccessReadView view, PdfBudget budget)
      throws IOException {
    super(cache, view);
    this.budget = budget;
  }

  /** Decoded, for the parser: object streams and cross-reference streams. */
  @Override
  public RandomAccessRead createView() throws IOException {
    return decoded(true);
  }

  /** Decoded, as a file. */
  InputStream data() throws IOException {
    return new RandomAccessInputStream(decoded(false));
  }

  private RandomAccessRead decoded(boolean structure) throws IOException {
    List<COSName> filters = filters();
    RandomAccessRead data = raw(filters.isEmpty() && structure);
    for (int i = 0; i < filters.size(); i++) {
      RandomAccessReadWriteBuffer decoded = new RandomAccessReadWriteBuffer(CHUNK);
      try (InputStream encoded = new RandomAccessInputStream(data);
          OutputStream out = new Counted(decoded, structure)) {
        FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(encoded, out, this, i);
      }
      data.close();
      decoded.seek(0);
      data = decoded;
    }
    return data;
  }

  private RandomAccessRead raw(boolean structure) throws IOException {
    RandomAccessReadWriteBuffer copy = new RandomAccessReadWriteBuffer(CHUNK);
    try (InputStream raw = createRawInputStream();
        OutputStream out = new Counted(copy, structure)) {
      raw.transferTo(out);
    }
    copy.seek(0);
    return copy;
  }

  private List<COSName> filters() throws IOException {
    List<COSName> filters = new ArrayList<>();
    if (getFilters() instanceof COSName one) filters.add(one);
    if (getFilters() instanceof COSArray several) {
      budget.require(several.size() <= MOST_FILTERS, "filters");
      for (int i = 0; i < several.size(); i++) {
        if (several.getObject(i) instanceof COSName name) filters.add(name);
      }
    }
    if (!FILTERS.containsAll(filters)) throw new IOException("no filter of data: " + filters);
    requireNarrow(getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
    return filters;
  }

  /** A predictor takes the memory of two rows, of the width that the file claims. */
  private void requireNarrow(COSBase parameters) throws IOException {
    if (parameters instanceof COSArray several) {
      budget.require(several.size() <= MOST_FILTERS, "filters");
      for (int i = 0; i < several.size(); i++) {
        if (several.getObject(i) instanceof COSDictionary each) requireNarrow(each);
      }
    }
    if (parameters instanceof COSDictionary one) {
      long columns = one.getInt(COSName.COLUMNS, 1);
      long bits = one.getInt(COSName.BITS_PER_COMPONENT, 8);
      budget.require(columns >= 1 && columns <= WIDEST_ROW && bits >= 1 && bits <= 16, "columns");
    }
  }

  private final class Counted extends OutputStream {
    private final RandomAccessReadWriteBuffer decoded;
    private final boolean structure;

    Counted(RandomAccessReadWriteBuffer decoded, boolean structure) {
      this.decoded = decoded;
      this.structure = structure;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      budget.inflated(length);
      if (structure) budget.objects(beginnings(bytes, offset, length));
      decoded.write(bytes, offset, length);
    }

    /** Even an empty string or array takes some fifty bytes, of two in the file. */
    private static int beginnings(byte[] bytes, int offset, int length) {
      int count = 0;
      for (int i = offset; i < offset + length; i++) {
        byte sign = bytes[i];
        if (sign == '<' || sign == '(' || sign == '[' || sign == '/') count++;
      }
      return count;
    }
  }
}
