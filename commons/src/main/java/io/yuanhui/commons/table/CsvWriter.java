package io.yuanhui.commons.table;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/**
 * Writes rows, and all that follow them, as CSV (RFC 4180, UTF-8, header line).
 *
 * <p>One part is held at a time, so a table of any size streams in constant memory.
 */
@Provider
@Produces(CsvWriter.MEDIA_TYPE)
public class CsvWriter implements MessageBodyWriter<Rows<?>> {

  public static final String MEDIA_TYPE = "text/csv";

  private final ExportHeaders exports;

  CsvWriter(ExportHeaders exports) {
    this.exports = exports;
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
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    Class<?> row = Columns.rowType(genericType);
    Columns columns = Columns.of(row);
    exports.name(headers, Headings.all().title(first, row), "csv");
    headers.putSingle("Content-Type", MEDIA_TYPE + ";charset=UTF-8;header=present");
    BufferedWriter text =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
    de.siegmar.fastcsv.writer.CsvWriter csv =
        de.siegmar.fastcsv.writer.CsvWriter.builder().build(text);
    csv.writeRecord(columns.names());
    for (Rows<?> rows = first; rows != null; rows = rows.rest()) {
      for (Object one : rows.items()) {
        csv.writeRecord(columns.cells(one));
      }
    }
    csv.flush();
  }
}
