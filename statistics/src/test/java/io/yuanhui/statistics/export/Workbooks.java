package io.yuanhui.statistics.export;

import io.restassured.response.Response;
import io.yuanhui.commons.table.TableRow;
import io.yuanhui.commons.table.XlsxReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Workbooks that were answered, as the rows in them. */
public final class Workbooks {

  private Workbooks() {}

  public static List<TableRow> rows(Response answer) {
    return rows(answer.asByteArray());
  }

  /** The rows of every sheet that staff see, below those of the hidden one of a template. */
  public static List<TableRow> rows(byte[] workbook) {
    try {
      Path file = Files.createTempFile("answer", ".xlsx");
      try (XlsxReader reader = XlsxReader.open(Files.write(file, workbook))) {
        List<TableRow> rows = new ArrayList<>();
        for (TableRow row = reader.next(); row != null; row = reader.next()) {
          rows.add(row);
        }
        return rows;
      } finally {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A part of a workbook as it stands there. */
  public static String part(byte[] workbook, String name) {
    try {
      Path file = Files.createTempFile("answer", ".xlsx");
      try (ZipFile zip = new ZipFile(Files.write(file, workbook).toFile())) {
        return new String(
            zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
      } finally {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The elements of a part right below its outermost. */
  public static List<String> children(byte[] workbook, String name) {
    List<String> names = new ArrayList<>();
    try {
      XMLStreamReader xml =
          XMLInputFactory.newDefaultFactory()
              .createXMLStreamReader(new StringReader(part(workbook, name)));
      for (int depth = 0; xml.hasNext(); ) {
        int event = xml.next();
        if (event == XMLStreamReader.START_ELEMENT && ++depth == 2) {
          names.add(xml.getLocalName());
        } else if (event == XMLStreamReader.END_ELEMENT) {
          depth--;
        }
      }
      return names;
    } catch (XMLStreamException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  /** The cells of a sheet that can be written although it is protected. */
  public static List<String> unlocked(byte[] workbook, String sheet) {
    String styles = part(workbook, "xl/styles.xml");
    String[] formats = styles.substring(styles.indexOf("<cellXfs")).split("<xf ");
    return Pattern.compile("<c r=\"([A-Z]+\\d+)\" s=\"(\\d+)\"")
        .matcher(part(workbook, sheet))
        .results()
        .filter(cell -> formats[Integer.parseInt(cell.group(2)) + 1].contains("locked=\"false\""))
        .map(cell -> cell.group(1))
        .toList();
  }
}
