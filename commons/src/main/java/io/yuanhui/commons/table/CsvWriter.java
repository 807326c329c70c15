package io.yuanhui.commons.table;

import io.yuanhui.commons.page.Page;
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
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/**
 * Writes a page, and all that follow it, as CSV (RFC 4180, UTF-8, header line).
 *
 * <p>One page is held at a time, so a table of any size streams in constant memory.
 */
@Provider
@Produces(CsvWriter.MEDIA_TYPE)
public class CsvWriter implements MessageBodyWriter<Page<?>> {

  public static final String MEDIA_TYPE = "text/csv";

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return Page.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Page<?> first,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    Columns columns = Columns.of(rowType(genericType));
    headers.putSingle("Content-Type", MEDIA_TYPE + ";charset=UTF-8;header=present");
    BufferedWriter text =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
    de.siegmar.fastcsv.writer.CsvWriter csv =
        de.siegmar.fastcsv.writer.CsvWriter.builder().build(text);
    csv.writeRecord(columns.names());
    for (Page<?> page = first; page != null; page = next(page)) {
      for (Object row : page.items()) {
        csv.writeRecord(columns.cells(row));
      }
    }
    text.flush();
  }

  private static Page<?> next(Page<?> page) {
    return page.next() == null || page.following() == null
        ? null
        : page.following().apply(page.next());
  }

  private static Class<?> rowType(Type pageType) {
    if (pageType instanceof ParameterizedType parameterized
        && parameterized.getActualTypeArguments()[0] instanceof Class<?> row) {
      return row;
    }
    throw new IllegalArgumentException("A table needs its row type declared: " + pageType);
  }
}
