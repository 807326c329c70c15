package io.yuanhui.testing.openapi;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One status of an operation: the headers, content types and bodies that it may have. */
final class DocumentedResponse {

  private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205, 304);

  private final ApiDocument document;
  private final JsonObject response;

  DocumentedResponse(ApiDocument document, JsonObject response) {
    this.document = document;
    this.response = response;
  }

  List<String> faults(Answer answer, boolean head) {
    List<String> faults = new ArrayList<>(missingHeaders(answer));
    if (!head && !WITHOUT_BODY.contains(answer.status())) {
      faults.addAll(contentFaults(answer));
    }
    return faults;
  }

  private List<String> missingHeaders(Answer answer) {
    JsonObject headers = response.getJsonObject("headers", new JsonObject());
    return headers.fieldNames().stream()
        .filter(name -> document.resolve(headers.getJsonObject(name)).getBoolean("required", false))
        .filter(name -> !answer.headers().contains(name.toLowerCase(Locale.ROOT)))
        .map(name -> "no header " + name)
        .toList();
  }

  private List<String> contentFaults(Answer answer) {
    JsonObject content = response.getJsonObject("content", new JsonObject());
    if (content.isEmpty()) {
      boolean silent = answer.mediaType().isEmpty() || answer.body().get().length == 0;
      return silent ? List.of() : List.of("a body where none is documented");
    }
    if (answer.mediaType().isEmpty()) {
      return List.of("no content type, of " + content.fieldNames());
    }
    Optional<String> entry = MediaTypes.covering(content.fieldNames(), answer.mediaType());
    if (entry.isEmpty()) {
      return List.of(
          "no such content type " + answer.mediaType() + ", only " + content.fieldNames());
    }
    JsonObject schema = content.getJsonObject(entry.get()).getJsonObject("schema");
    if (schema == null || !MediaTypes.isJson(answer.mediaType())) {
      return List.of();
    }
    return bodyFaults(schema, answer.body().get());
  }

  private List<String> bodyFaults(JsonObject schema, byte[] body) {
    Object value;
    try {
      value = Json.decodeValue(Buffer.buffer(body));
    } catch (DecodeException malformed) {
      return List.of("the body is not JSON");
    }
    return document.body(schema).faults(value);
  }
}
