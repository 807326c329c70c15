package io.yuanhui.testing.openapi;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes schemas strict: where an object's properties are named and nothing is said of others, there
 * are no others. As JSON Schema allows any by default, no undocumented property would be found.
 *
 * <p>Schemas that are parts of an {@code allOf} stay open, as each describes only its part.
 */
final class StrictSchema {

  private static final Set<String> NOT_SCHEMAS =
      Set.of("example", "examples", "default", "enum", "const", "discriminator");
  private static final List<String> SPEAKS_OF_OTHERS =
      List.of("additionalProperties", "unevaluatedProperties", "allOf", "anyOf", "oneOf");
  private static final String NAMED = "#/components/schemas/";

  private final Set<String> parts = new HashSet<>();

  private StrictSchema() {}

  /**
   * A strict schema that can stand alone.
   *
   * @param schema may refer to named ones
   * @param named the document's named schemas
   */
  static JsonObject of(JsonObject schema, JsonObject named) {
    JsonObject definitions = new JsonObject().put("answer", schema.copy());
    JsonObject schemas = named.copy();
    StrictSchema strict = new StrictSchema();
    strict.collectParts(definitions);
    strict.collectParts(schemas);
    strict.closeEach(definitions);
    strict.closeEach(schemas);
    return new JsonObject()
        .put("$ref", "#/$defs/answer")
        .put("$defs", definitions)
        .put("components", new JsonObject().put("schemas", schemas));
  }

  private void collectParts(Object node) {
    if (node instanceof JsonArray array) {
      array.forEach(this::collectParts);
    } else if (node instanceof JsonObject object) {
      if (object.getValue("allOf") instanceof JsonArray all) {
        all.stream()
            .filter(JsonObject.class::isInstance)
            .map(part -> ((JsonObject) part).getString("$ref"))
            .forEach(parts::add);
      }
      object.forEach(entry -> collectParts(entry.getValue()));
    }
  }

  private void closeEach(JsonObject schemas) {
    for (String name : schemas.fieldNames()) {
      close(schemas.getValue(name), parts.contains(NAMED + name));
    }
  }

  private void close(Object node, boolean part) {
    if (node instanceof JsonArray array) {
      array.forEach(element -> close(element, part));
    } else if (node instanceof JsonObject object) {
      for (String keyword : Set.copyOf(object.fieldNames())) {
        if (keyword.equals("properties")) {
          object.getJsonObject(keyword).forEach(property -> close(property.getValue(), false));
        } else if (!NOT_SCHEMAS.contains(keyword)) {
          close(object.getValue(keyword), keyword.equals("allOf"));
        }
      }
      boolean open = SPEAKS_OF_OTHERS.stream().noneMatch(object::containsKey);
      if (open && !part && object.containsKey("properties")) {
        object.put("additionalProperties", false);
      }
    }
  }
}
