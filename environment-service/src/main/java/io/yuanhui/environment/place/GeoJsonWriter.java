package io.yuanhui.environment.place;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuanhui.commons.table.Rows;
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
 * Writes rows that are {@link Located}, and all that follow them, as a GeoJSON feature collection
 * (RFC 7946): the code as {@code id}, the place as {@code geometry}, the record as {@code
 * properties}. One part is held at a time.
 */
@Provider
@Produces(GeoJsonWriter.MEDIA_TYPE)
public class GeoJsonWriter implements MessageBodyWriter<Rows<?>> {

  public static final String MEDIA_TYPE = "application/geo+json";

  private final ObjectMapper json;

  GeoJsonWriter(ObjectMapper json) {
    this.json = json;
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
    JsonGenerator to = json.getFactory().createGenerator(out);
    to.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    to.writeStartObject();
    to.writeStringField("type", "FeatureCollection");
    to.writeArrayFieldStart("features");
    for (Rows<?> rows = first; rows != null; rows = rows.rest()) {
      for (Object row : rows.items()) {
        write((Located) row, to);
      }
    }
    to.writeEndArray();
    to.writeEndObject();
    to.flush();
  }

  private void write(Located place, JsonGenerator to) throws IOException {
    to.writeStartObject();
    to.writeStringField("type", "Feature");
    to.writeStringField("id", place.code());
    if (place.coordinates() == null) {
      to.writeNullField("geometry");
    } else {
      to.writeObjectFieldStart("geometry");
      to.writeStringField("type", "Point");
      to.writeFieldName("coordinates");
      json.writeValue(to, place.coordinates());
      to.writeEndObject();
    }
    to.writeFieldName("properties");
    json.writeValue(to, place);
    to.writeEndObject();
  }
}
