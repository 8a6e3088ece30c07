package org.encours.formatsinvoices.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdfparser.XrefTrailerResolver;

/**
 * Parses a PDF as far as is needed to find the files inside, within a budget. PDFBox itself bounds
 * neither what streams inflate to nor how many objects a file claims to have nor how often a part
 * is read again. Its pages are not looked at.
 */
final class BoundedPdf extends PDFParser {
  private static final COSName STANDARD = COSName.getPDFName("Standard");

  private final PdfBudget budget;

  BoundedPdf(RandomAccessRead file, PdfBudget budget) throws IOException {
    super(file, "", null, null, IOUtils.createMemoryOnlyStreamCache());
    this.budget = budget;
    RandomAccessStreamCache cache = IOUtils.createMemoryOnlyStreamCache().create();
    COSDocument unbounded = document;
    document = new Document(cache);
    unbounded.close();
    xrefTrailerResolver = new Objects();
  }

  @Override
  public COSBase dereferenceCOSObject(COSObject object) throws IOException {
    budget.enter();
    try {
      return super.dereferenceCOSObject(object);
    } finally {
      budget.leave();
    }
  }

  @Override
  protected COSBase parseDirObject() throws IOException {
    budget.objects(1);
    return super.parseDirObject();
  }

  @Override
  protected void checkPages(COSDictionary root) {
    // Files are found without them.
  }

  @Override
  protected void prepareDecryption() throws IOException {
    COSDictionary encryption = document.getEncryptionDictionary();
    if (encryption != null && !STANDARD.equals(encryption.getCOSName(COSName.FILTER))) {
      throw new LockedPdf();
    }
    super.prepareDecryption();
  }

  /** Makes the streams of the document, also for those parsers that this one calls. */
  private final class Document extends COSDocument {
    private final RandomAccessStreamCache cache;

    Document(RandomAccessStreamCache cache) {
      super(() -> cache, BoundedPdf.this);
      this.cache = cache;
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
        throws IOException {
      COSStream stream =
          new BoundedStream(cache, createRandomAccessReadView(start, length), budget);
      dictionary.forEach(stream::setItem);
      stream.setKey(dictionary.getKey());
      return stream;
    }
  }

  /** Counts the objects that the file claims to have. */
  private final class Objects extends XrefTrailerResolver {
    @Override
    public void setXRef(COSObjectKey key, long offset) {
      try {
        budget.objects(1);
      } catch (ExcessivePdf e) {
        throw new UncheckedIOException(e);
      }
      super.setXRef(key, offset);
    }
  }
}
