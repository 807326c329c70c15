package io.yuanhui.testing.service;

import static io.yuanhui.testing.service.DocumentedOperation.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What an operation's documentation lacks of what the house promises its readers. */
final class DocumentFaults {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Set<String> EVERYWHERE =
      Set.of("400", "401", "403", "406", "429", "500", "503", "504");
  private static final Set<String> OF_WRITES = Set.of("409", "412", "413", "415", "422");

  private final Map<String, Object> document;

  DocumentFaults(Map<String, Object> document) {
    this.document = document;
  }

  List<String> of(DocumentedOperation operation) {
    List<String> faults = new ArrayList<>();
    Map<String, Object> content = operation.content();
    if (!CHINESE.matcher(text(content, "summary")).find()) {
      faults.add("no Chinese summary");
    }
    if (text(content, "operationId").isBlank()) {
      faults.add("no operationId");
    }
    if (!(content.get("tags") instanceof List<?> tags) || tags.isEmpty()) {
      faults.add("no tag");
    }
    if (!hasExample(content.get("parameters"))
        && !hasExample(content.get("requestBody"))
        && !hasExample(successes(operation))) {
      faults.add("no example");
    }
    if (successes(operation).isEmpty()) {
      faults.add("no answer but problems");
    }
    headersDue(operation).stream()
        .filter(header -> !hasHeader(content.get("parameters"), header))
        .forEach(header -> faults.add("no header " + header));
    due(operation).stream()
        .filter(status -> !isProblem(map(content.get("responses")).get(status)))
        .forEach(status -> faults.add("no problem details for " + status));
    return faults.stream().map(fault -> operation.name() + ": " + fault).toList();
  }

  private static Set<String> due(DocumentedOperation operation) {
    Set<String> due = new TreeSet<>(EVERYWHERE);
    if (!operation.writes() || operation.path().contains("{")) {
      due.add("404");
    }
    if (operation.writes()) {
      due.addAll(OF_WRITES);
    }
    if (Set.of("PUT", "DELETE").contains(operation.method())) {
      due.add("428");
    }
    return due;
  }

  /** A repeated request takes effect once, and what is changed is the version that was seen. */
  private static Set<String> headersDue(DocumentedOperation operation) {
    return switch (operation.method()) {
      case "POST" -> Set.of("Idempotency-Key");
      case "PUT", "DELETE" -> Set.of("If-Match");
      default -> Set.of();
    };
  }

  private static boolean hasHeader(Object parameters, String name) {
    return parameters instanceof List<?> list
        && list.stream()
            .map(DocumentedOperation::map)
            .anyMatch(each -> "header".equals(each.get("in")) && name.equals(each.get("name")));
  }

  private static List<Object> successes(DocumentedOperation operation) {
    List<Object> successes = new ArrayList<>();
    map(operation.content().get("responses"))
        .forEach(
            (status, response) -> {
              if (status.startsWith("2")) {
                successes.add(response);
              }
            });
    return successes;
  }

  private boolean isProblem(Object response) {
    Map<String, Object> said = map(response);
    if (said.get("$ref") instanceof String reference) {
      said = map(resolve(reference));
    }
    Map<String, Object> content = map(said.get("content"));
    Map<String, Object> schema = map(map(content.get("application/problem+json")).get("schema"));
    return "#/components/schemas/Problem".equals(schema.get("$ref"));
  }

  /** An example in the node or in what it refers to, however deep. */
  private boolean hasExample(Object node) {
    return hasExample(node, new TreeSet<>());
  }

  private boolean hasExample(Object node, Set<String> followed) {
    if (node instanceof List<?> list) {
      return list.stream().anyMatch(element -> hasExample(element, followed));
    }
    if (!(node instanceof Map<?, ?> object)) {
      return false;
    }
    if (object.containsKey("example") || object.containsKey("examples")) {
      return true;
    }
    if (object.get("$ref") instanceof String reference && followed.add(reference)) {
      return hasExample(resolve(reference), followed);
    }
    return object.values().stream().anyMatch(value -> hasExample(value, followed));
  }

  private Object resolve(String reference) {
    Object target = document;
    for (String name : reference.substring("#/".length()).split("/")) {
      target = map(target).get(name);
    }
    return target;
  }

  private static String text(Map<String, Object> content, String name) {
    return content.get(name) instanceof String text ? text : "";
  }
}
