package io.yuanhui.commons.table;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes a grid as CSV or as a workbook to print and sign. */
@Provider
@Produces({CsvWriter.MEDIA_TYPE, XlsxWriter.MEDIA_TYPE})
public class GridWriter implements MessageBodyWriter<Grid> {

  private final ExportHeaders exports;

  GridWriter(ExportHeaders exports) {
    this.exports = exports;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return Grid.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Grid grid,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    Sheet sheet = grid.sheet();
    if (mediaType.isCompatible(MediaType.valueOf(XlsxWriter.MEDIA_TYPE))) {
      exports.name(headers, sheet.title(), "xlsx");
      write(grid, sheet.with(exports.source()), out);
    } else {
      exports.name(headers, sheet.title(), "csv");
      headers.putSingle("Content-Type", CsvWriter.MEDIA_TYPE + ";charset=UTF-8;header=present");
      Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      de.siegmar.fastcsv.writer.CsvWriter csv =
          de.siegmar.fastcsv.writer.CsvWriter.builder().build(text);
      csv.writeRecord(grid.columns());
      for (List<Object> row : grid.cells()) {
        csv.writeRecord(row.stream().map(GridWriter::text).toList());
      }
      csv.flush();
    }
  }

  private static void write(Grid grid, Sheet sheet, OutputStream out) throws IOException {
    int[] lengths = new int[sheet.headings().size()];
    for (List<Object> row : grid.printed()) {
      for (int column = 0; column < row.size(); column++) {
        lengths[column] = Math.max(lengths[column], ColumnWidth.length(text(row.get(column))));
      }
    }
    SheetWriter writer = new SheetWriter(out, sheet, lengths);
    for (List<Object> row : grid.printed()) {
      List<Object> cells = new ArrayList<>(row);
      cells.replaceAll(cell -> cell instanceof String text ? Harmless.text(text) : cell);
      writer.add(cells);
    }
    writer.close();
  }

  private static String text(Object cell) {
    if (cell == null) {
      return "";
    }
    return cell instanceof BigDecimal decimal
        ? decimal.toPlainString()
        : cell instanceof String text ? Harmless.text(text) : cell.toString();
  }
}
