package io.yuanhui.testing.openapi;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** An OpenAPI 3.1 document and the search in it. */
final class ApiDocument {

  private final JsonObject json;
  private final List<PathTemplate> templates;
  private final Map<String, BodySchema> bodies = new ConcurrentHashMap<>();

  private ApiDocument(JsonObject json) {
    this.json = json;
    templates = templates(json);
  }

  static ApiDocument parse(String text) {
    JsonObject json;
    try {
      json = new JsonObject(text);
    } catch (DecodeException notJson) {
      throw new AssertionError("the OpenAPI document is not JSON: " + notJson.getMessage());
    }
    if (!json.getString("openapi", "").startsWith("3.1.")) {
      throw new AssertionError("not an OpenAPI 3.1 document: " + json.getValue("openapi"));
    }
    return new ApiDocument(json);
  }

  /** Everything in the answer that is not as documented; empty where all is. */
  List<String> faults(String method, String path, Answer answer) {
    Optional<PathTemplate> template =
        templates.stream().filter(t -> t.matches(path)).min(PathTemplate.NAMES_BEFORE_PARAMETERS);
    if (template.isEmpty()) {
      return List.of("no such path");
    }
    JsonObject item = json.getJsonObject("paths").getJsonObject(template.get().text());
    JsonObject operation = operation(item, method.toLowerCase(Locale.ROOT));
    if (operation == null) {
      return List.of("no such method of " + template.get().text());
    }
    JsonObject responses = operation.getJsonObject("responses", new JsonObject());
    String status = Integer.toString(answer.status());
    return Stream.of(status, status.charAt(0) + "XX", "default")
        .filter(responses::containsKey)
        .findFirst()
        .map(key -> new DocumentedResponse(this, resolve(responses.getJsonObject(key))))
        .map(documented -> documented.faults(answer, method.equals("HEAD")))
        .orElseGet(() -> List.of("no such status, only " + responses.fieldNames()));
  }

  /** Every example of a body that does not fit its schema, and why. */
  List<String> faultsOfExamples() {
    List<String> faults = new ArrayList<>();
    JsonObject paths = json.getJsonObject("paths", new JsonObject());
    for (String path : paths.fieldNames()) {
      collectExamples(path, paths.getJsonObject(path), faults);
    }
    return faults;
  }

  private void collectExamples(String place, JsonObject node, List<String> faults) {
    if (node.containsKey("example") && node.containsKey("schema")) {
      body(node.getJsonObject("schema")).faults(node.getValue("example")).stream()
          .map(fault -> place + ": " + fault)
          .forEach(faults::add);
      return;
    }
    for (String name : node.fieldNames()) {
      if (node.getValue(name) instanceof JsonObject child) {
        collectExamples(place + " " + name, child, faults);
      }
    }
  }

  /** The object itself, or the one in this document that its {@code $ref} points to. */
  JsonObject resolve(JsonObject object) {
    String reference = object.getString("$ref");
    if (reference == null) {
      return object;
    }
    JsonObject target = json;
    for (String name : reference.substring("#/".length()).split("/")) {
      target = target.getJsonObject(name.replace("~1", "/").replace("~0", "~"));
    }
    return resolve(target);
  }

  /** A body's schema, made once: to make it costs far more than to check a body. */
  BodySchema body(JsonObject schema) {
    return bodies.computeIfAbsent(schema.encode(), text -> new BodySchema(schema, schemas()));
  }

  private JsonObject schemas() {
    return json.getJsonObject("components", new JsonObject())
        .getJsonObject("schemas", new JsonObject());
  }

  private static List<PathTemplate> templates(JsonObject json) {
    List<String> texts = List.copyOf(json.getJsonObject("paths", new JsonObject()).fieldNames());
    return prefixes(json)
        .flatMap(prefix -> texts.stream().map(text -> PathTemplate.of(prefix, text)))
        .toList();
  }

  private static Stream<String> prefixes(JsonObject json) {
    Stream<String> servers =
        json.getJsonArray("servers", new JsonArray()).stream()
            .map(server -> URI.create(((JsonObject) server).getString("url")).getPath());
    return Stream.concat(Stream.of(""), servers).distinct();
  }

  private static JsonObject operation(JsonObject item, String method) {
    JsonObject operation = item.getJsonObject(method);
    // Whoever documents GET has documented HEAD, which answers the same without a body.
    return operation == null && method.equals("head") ? item.getJsonObject("get") : operation;
  }
}
