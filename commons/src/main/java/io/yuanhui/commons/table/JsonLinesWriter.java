package io.yuanhui.commons.table;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Writes rows, and all that follow them, as JSON, one a line: the export for programs.
 *
 * <p>One part is held at a time, so a table of any size streams in constant memory.
 */
@Provider
@Produces(JsonLinesWriter.MEDIA_TYPE)
public class JsonLinesWriter implements MessageBodyWriter<Rows<?>> {

  public static final String MEDIA_TYPE = "application/x-ndjson";

  private final ObjectWriter json;
  private final ExportHeaders headers;

  JsonLinesWriter(ObjectMapper json, ExportHeaders headers) {
    // Else each line would go out by itself.
    this.json = json.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
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
    headers.name(fields, Headings.all().title(first, Columns.rowType(genericType)), "ndjson");
    JsonGenerator to = json.createGenerator(out);
    to.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    to.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    boolean any = false;
    for (Rows<?> rows = first; rows != null; rows = rows.rest()) {
      for (Object row : rows.items()) {
        json.writeValue(to, row);
        any = true;
      }
    }
    if (any) {
      to.writeRaw('\n');
    }
    to.flush();
  }
}
