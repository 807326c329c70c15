package io.yuanhui.commons.table;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes rows, and all that follow them, as a workbook to print and sign.
 *
 * <p>One part is held at a time, so a table of any size streams in constant memory.
 */
@Provider
@Produces(XlsxWriter.MEDIA_TYPE)
public class XlsxWriter implements MessageBodyWriter<Rows<?>> {

  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ExportHeaders headers;

  XlsxWriter(ExportHeaders headers) {
    this.headers = headers;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return Rows.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Rows<?> first,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> fields,
      OutputStream out)
      throws IOException {
    Class<?> row = Columns.rowType(genericType);
    Sheet sheet = sheet(first, row, headers.source());
    headers.name(fields, sheet.title(), "xlsx");
    write(first, row, sheet, out);
  }

  static Sheet sheet(Rows<?> rows, Class<?> row, String source) {
    Headings headings = Headings.all();
    return new Sheet(
        headings.title(rows, row),
        List.of(),
        Columns.of(row).names().stream().map(name -> headings.of(row, name)).toList(),
        Stream.concat(headings.notes(row).stream().map(note -> "注：" + note), Stream.of(source))
            .toList());
  }

  static void write(Rows<?> first, Class<?> row, Sheet sheet, OutputStream out) throws IOException {
    Columns columns = Columns.of(row);
    int count = columns.names().size();
    int[] lengths = new int[count];
    for (Object one : first.items()) {
      List<String> cells = columns.cells(one);
      for (int column = 0; column < count; column++) {
        lengths[column] = Math.max(lengths[column], ColumnWidth.length(cells.get(column)));
      }
    }
    SheetWriter writer = new SheetWriter(out, sheet, lengths);
    for (Rows<?> rows = first; rows != null; rows = rows.rest()) {
      for (Object one : rows.items()) {
        List<Object> cells = new ArrayList<>(count);
        for (int column = 0; column < count; column++) {
          cells.add(columns.value(one, column));
        }
        writer.add(cells);
      }
    }
    writer.close();
  }
}
