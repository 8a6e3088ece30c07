package org.encours.formatstables.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.document.DocumentRefused;
import org.encours.formatstables.internal.domain.DateFormatCode;
import org.encours.formatstables.internal.domain.TableWords;

/**
 * What a workbook says about itself.
 *
 * @param sheets its worksheets in their order
 * @param from1904 whether its dates count from 1904
 * @param dateStyles the styles of cells that show numbers as dates
 * @param strings name of the part of the shared strings
 */
record Workbook(List<Sheet> sheets, boolean from1904, BitSet dateStyles, String strings) {
  private static final int MOST = 20_000;
  private static final int MOST_STYLES = 100_000;

  /**
   * A worksheet.
   *
   * @param name as the user sees it
   * @param part name of its part
   * @param visible whether the user sees it
   */
  record Sheet(String name, String part, boolean visible) {}

  private record Link(String type, String target) {
    boolean leadsTo(String kind) {
      return type.endsWith("/" + kind);
    }
  }

  /** Reads it. */
  static Workbook of(ZipParts parts) throws IOException, DocumentRefused {
    String main =
        links(parts, "_rels/.rels", "").values().stream()
            .filter(link -> link.leadsTo("officeDocument"))
            .map(Link::target)
            .filter(parts::has)
            .findFirst()
            .orElse("xl/workbook.xml");
    int slash = main.lastIndexOf('/') + 1;
    String folder = main.substring(0, slash);
    String rels = folder + "_rels/" + main.substring(slash) + ".rels";
    Map<String, Link> links = links(parts, rels, folder);
    List<Sheet> sheets = new ArrayList<>();
    boolean from1904 = false;
    try (XmlPart part =
        parts.part(main).orElseThrow(() -> TableWords.refused(TableWords.NOT_A_WORKBOOK))) {
      while (part.next()) {
        if (!part.isStart()) continue;
        if (part.name().equals("workbookPr")) {
          from1904 = part.attribute("date1904").filter(Workbook::isTrue).isPresent();
        } else if (part.name().equals("sheet")) {
          sheet(part, links).filter(s -> parts.has(s.part())).ifPresent(sheets::add);
          if (sheets.size() > MOST) throw TableWords.refused(TableWords.TOO_MUCH_INSIDE);
        }
      }
    }
    return new Workbook(
        List.copyOf(sheets),
        from1904,
        dateStyles(parts, target(links, "styles", folder + "styles.xml")),
        target(links, "sharedStrings", folder + "sharedStrings.xml"));
  }

  /**
   * A sheet by its name; of an empty name, the first visible one.
   *
   * @throws DocumentRefused if there is none
   */
  Sheet sheet(String name) throws DocumentRefused {
    if (sheets.isEmpty()) throw TableWords.refused(TableWords.NO_SHEET);
    if (name.isEmpty()) {
      return sheets.stream().filter(Sheet::visible).findFirst().orElse(sheets.get(0));
    }
    return sheets.stream()
        .filter(sheet -> sheet.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> TableWords.refused(TableWords.noSuchSheet(name)));
  }

  private static Optional<Sheet> sheet(XmlPart part, Map<String, Link> links) {
    Link link = links.get(part.attribute("id").orElse(""));
    if (link == null || !link.leadsTo("worksheet")) return Optional.empty();
    String name = part.attribute("name").orElse("");
    boolean visible = part.attribute("state").orElse("visible").equals("visible");
    return Optional.of(new Sheet(name, link.target(), visible));
  }

  private static String target(Map<String, Link> links, String kind, String usual) {
    return links.values().stream()
        .filter(link -> link.leadsTo(kind))
        .map(Link::target)
        .findFirst()
        .orElse(usual);
  }

  private static Map<String, Link> links(ZipParts parts, String name, String folder)
      throws IOException, DocumentRefused {
    Map<String, Link> links = new HashMap<>();
    Optional<XmlPart> found = parts.part(name);
    if (found.isEmpty()) return links;
    try (XmlPart part = found.get()) {
      while (part.next()) {
        if (!part.isStart() || !part.name().equals("Relationship")) continue;
        String target = part.attribute("Target").orElse("");
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        String type = part.attribute("Type").orElse("");
        links.put(part.attribute("Id").orElse(""), new Link(type, path));
        if (links.size() > MOST) throw TableWords.refused(TableWords.TOO_MUCH_INSIDE);
      }
    }
    return links;
  }

  private static BitSet dateStyles(ZipParts parts, String name)
      throws IOException, DocumentRefused {
    BitSet dates = new BitSet();
    Map<Integer, Boolean> formats = new HashMap<>();
    Optional<XmlPart> found = parts.part(name);
    if (found.isEmpty()) return dates;
    int style = 0;
    boolean cells = false;
    try (XmlPart part = found.get()) {
      while (part.next()) {
        if (part.isEnd() && part.name().equals("cellXfs")) cells = false;
        if (!part.isStart()) continue;
        int format = number(part.attribute("numFmtId"));
        switch (part.name()) {
          case "numFmt" ->
              formats.put(format, DateFormatCode.isDate(part.attribute("formatCode").orElse("")));
          case "cellXfs" -> cells = true;
          case "xf" -> {
            boolean date = formats.getOrDefault(format, DateFormatCode.isDate(format));
            if (cells && date) dates.set(style);
            if (cells) style++;
          }
          default -> {}
        }
        if (formats.size() > MOST || style > MOST_STYLES) {
          throw TableWords.refused(TableWords.TOO_MUCH_INSIDE);
        }
      }
    }
    return dates;
  }

  private static int number(Optional<String> text) {
    try {
      return Integer.parseInt(text.orElse("0"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }
}
