package org.encours.formatsinvoices.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.encours.api.document.DocumentRefused;

/** Finds the XML files inside a PDF. */
final class PdfFiles {
  // Repairing a damaged file keeps a record of every object in memory.
  private static final long LARGEST_REPAIRED = 10L << 20;
  private static final int MOST_NODES = 1_000;
  private static final int MOST_FILES = 20;

  private static final COSName EMBEDDED_FILES = COSName.getPDFName("EmbeddedFiles");
  private static final COSName ASSOCIATED = COSName.getPDFName("AF");

  private final PdfBudget budget;
  private final List<XmlFile> found = new ArrayList<>();
  private final Set<COSBase> seen = new HashSet<>();

  /**
   * A file inside whose name ends in {@code .xml}.
   *
   * @param name its name as given
   * @param content its bytes
   */
  record XmlFile(String name, byte[] content) {}

  private PdfFiles(PdfBudget budget) {
    this.budget = budget;
  }

  /**
   * @throws DocumentRefused if the PDF cannot be read, or only at excessive cost
   */
  static List<XmlFile> xml(Path pdf, long length) throws DocumentRefused {
    PdfBudget budget = new PdfBudget(length);
    try (MeteredFile file = new MeteredFile(pdf, budget);
        PDDocument document = new BoundedPdf(file, budget).parse(length <= LARGEST_REPAIRED)) {
      PdfFiles files = new PdfFiles(budget);
      files.look(document.getDocumentCatalog().getCOSObject());
      // An exceeded budget may have hidden what is there.
      budget.require(true, "");
      return files.found;
    } catch (InvalidPasswordException | LockedPdf e) {
      throw Refusals.of(Refusals.PDF_LOCKED);
    } catch (IOException | RuntimeException e) {
      // PDFBox throws nearly anything on a damaged file.
      throw Refusals.of(budget.isExceeded() ? Refusals.PDF_EXCESSIVE : Refusals.PDF_DAMAGED);
    }
  }

  private void look(COSDictionary catalog) throws IOException {
    COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
    COSDictionary tree = names == null ? null : names.getCOSDictionary(EMBEDDED_FILES);
    if (tree != null) node(tree, 0);
    COSArray associated = catalog.getCOSArray(ASSOCIATED);
    for (int i = 0; associated != null && i < Math.min(associated.size(), MOST_NODES); i++) {
      file(associated.getObject(i));
    }
  }

  private void node(COSDictionary node, int depth) throws IOException {
    budget.require(depth < 32 && seen.size() < MOST_NODES, "nodes of the name tree");
    if (!seen.add(node)) return;
    COSArray leaves = node.getCOSArray(COSName.NAMES);
    for (int i = 1; leaves != null && i < Math.min(leaves.size(), 2 * MOST_NODES); i += 2) {
      file(leaves.getObject(i));
    }
    COSArray kids = node.getCOSArray(COSName.KIDS);
    for (int i = 0; kids != null && i < Math.min(kids.size(), MOST_NODES); i++) {
      if (kids.getObject(i) instanceof COSDictionary kid) node(kid, depth + 1);
    }
  }

  private void file(COSBase specification) throws IOException {
    if (!(specification instanceof COSDictionary file) || !seen.add(file)) return;
    String name = file.getString(COSName.UF, file.getString(COSName.F, ""));
    if (!name.regionMatches(true, name.length() - 4, ".xml", 0, 4)) return;
    COSDictionary versions = file.getCOSDictionary(COSName.EF);
    if (versions == null) return;
    COSStream stream = versions.getCOSStream(COSName.F);
    if (stream == null) stream = versions.getCOSStream(COSName.UF);
    if (!(stream instanceof BoundedStream bounded)) return;
    budget.require(found.size() < MOST_FILES, "files");
    try (InputStream content = bounded.data()) {
      found.add(new XmlFile(name, content.readAllBytes()));
    }
  }
}
