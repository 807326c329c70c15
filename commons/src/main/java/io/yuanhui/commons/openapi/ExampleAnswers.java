package io.yuanhui.commons.openapi;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * Whole answers as examples: what {@code META-INF/examples/<operationId>.json} of a service holds
 * is shown with that operation. They are answers of the running suite, shortened to a row or two.
 */
final class ExampleAnswers {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private ExampleAnswers() {}

  static Optional<Map<?, ?>> of(String operationId) {
    String name = "META-INF/examples/" + operationId + ".json";
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream file = loader.getResourceAsStream(name)) {
      return file == null ? Optional.empty() : Optional.of(JSON.readValue(file, Map.class));
    } catch (IOException malformed) {
      throw new UncheckedIOException(name, malformed);
    }
  }
}
