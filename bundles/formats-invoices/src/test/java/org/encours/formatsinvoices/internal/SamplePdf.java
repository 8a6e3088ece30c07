package org.encours.formatsinvoices.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDF documents with files inside, made here. */
final class SamplePdf {
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private String password = "";
  private boolean encrypted;
  private boolean compressed = true;

  private SamplePdf() {}

  static SamplePdf empty() {
    return new SamplePdf();
  }

  static byte[] facturx() {
    return empty().with("factur-x.xml", Samples.CII).bytes();
  }

  SamplePdf with(String name, String xml) {
    files.put(name, Samples.bytes(xml));
    return this;
  }

  SamplePdf with(String name, byte[] content) {
    files.put(name, content);
    return this;
  }

  /** Encrypted; to open it, that password is needed. */
  SamplePdf lockedWith(String userPassword) {
    encrypted = true;
    password = userPassword;
    return this;
  }

  /** With a plain cross-reference table and no object streams. */
  SamplePdf plain() {
    compressed = false;
    return this;
  }

  byte[] bytes() {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      Map<String, PDComplexFileSpecification> specifications = new LinkedHashMap<>();
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        PDEmbeddedFile embedded =
            new PDEmbeddedFile(
                document, new ByteArrayInputStream(file.getValue()), COSName.FLATE_DECODE);
        embedded.setSubtype("text/xml");
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(file.getKey());
        specification.setFileUnicode(file.getKey());
        specification.setEmbeddedFile(embedded);
        specifications.put(file.getKey(), specification);
      }
      PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
      tree.setNames(specifications);
      PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
      names.setEmbeddedFiles(tree);
      document.getDocumentCatalog().setNames(names);
      if (encrypted) {
        StandardProtectionPolicy policy =
            new StandardProtectionPolicy("owner", password, new AccessPermission());
        policy.setEncryptionKeyLength(256);
        document.protect(policy);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(
          out,
          compressed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
