package io.yuanhui.commons.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook whose parts a test writes as it likes. */
final class RawWorkbook {

  static final String SHEET = "xl/worksheets/sheet1.xml";
  static final String STRINGS = "xl/sharedStrings.xml";
  static final String STYLES = "xl/styles.xml";

  private static final String MAIN =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  private static final String RELATION =
      "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
          + "relationships/%s\" Target=\"%s\"/>";

  private final Map<String, Content> parts = new LinkedHashMap<>();

  /** What a part holds, written anew each time. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private RawWorkbook() {
    with("[Content_Types].xml", "<Types><Override ContentType=\"" + MAIN + "\"/></Types>");
    with(
        "xl/workbook.xml",
        "<workbook><sheets><sheet name=\"表\" sheetId=\"1\" id=\"r1\"/></sheets></workbook>");
    with(
        "xl/_rels/workbook.xml.rels",
        "<Relationships>"
            + RELATION.formatted("r1", "worksheet", "worksheets/sheet1.xml")
            + RELATION.formatted("r2", "sharedStrings", "/xl/sharedStrings.xml")
            + RELATION.formatted("r3", "styles", "styles.xml")
            + "</Relationships>");
    with(STRINGS, "<sst/>");
    with(STYLES, "<styleSheet/>");
  }

  /** With the rows of its one sheet, named 表. */
  static RawWorkbook rows(String rows) {
    return new RawWorkbook().with(SHEET, sheet(rows));
  }

  static String sheet(String rows) {
    return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
  }

  RawWorkbook with(String part, String xml) {
    return with(part, out -> out.write(xml.getBytes(StandardCharsets.UTF_8)));
  }

  RawWorkbook with(String part, Content content) {
    parts.put(part, content);
    return this;
  }

  /** A part that repeats a text between two others. */
  RawWorkbook with(String part, String begin, String again, int times, String end) {
    return with(
        part,
        out -> {
          out.write(begin.getBytes(StandardCharsets.UTF_8));
          byte[] bytes = again.getBytes(StandardCharsets.UTF_8);
          for (int i = 0; i < times; i++) {
            out.write(bytes);
          }
          out.write(end.getBytes(StandardCharsets.UTF_8));
        });
  }

  RawWorkbook without(String part) {
    parts.remove(part);
    return this;
  }

  Path in(Path directory) {
    try {
      Path file = Files.createTempFile(directory, "book", ".xlsx");
      try (ZipOutputStream zip =
          new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
        zip.setLevel(Deflater.BEST_SPEED);
        for (Map.Entry<String, Content> part : parts.entrySet()) {
          zip.putNextEntry(new ZipEntry(part.getKey()));
          part.getValue().writeTo(zip);
          zip.closeEntry();
        }
      }
      return file;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
