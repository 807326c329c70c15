package io.yuanhui.testing.openapi;

import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.util.List;
import java.util.regex.Pattern;

/** A schema of an OpenAPI 3.1 document, which is JSON Schema 2020-12. Threads may share it. */
final class BodySchema {

  private static final int FAULTS_SHOWN = 5;

  /** What the validator reports of each level above a fault. */
  private static final Pattern LEADS_TO_A_FAULT =
      Pattern.compile(
          "^(A subschema had errors|Items did not match schema|Property .* does not match schema)");

  private final Validator validator;

  /**
   * A strict schema.
   *
   * @param named the document's named schemas, to which it may refer
   */
  BodySchema(JsonObject schema, JsonObject named) {
    JsonSchemaOptions options =
        new JsonSchemaOptions()
            .setBaseUri("app://document")
            .setDraft(Draft.DRAFT202012)
            .setOutputFormat(OutputFormat.Basic);
    validator = Validator.create(JsonSchema.of(StrictSchema.of(schema, named)), options);
  }

  /** Where and why a value does not fit; empty where it does. */
  synchronized List<String> faults(Object value) {
    OutputUnit result = validator.validate(value);
    if (result.getValid()) {
      return List.of();
    }
    List<OutputUnit> all = result.getErrors();
    List<OutputUnit> faults =
        all.stream().filter(e -> !LEADS_TO_A_FAULT.matcher(e.getError()).find()).toList();
    return (faults.isEmpty() ? all : faults)
        .stream()
            .map(error -> "body " + error.getInstanceLocation() + ": " + error.getError())
            .distinct()
            .limit(FAULTS_SHOWN)
            .toList();
  }
}
