package io.yuanhui.testing.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One operation of a service's OpenAPI document.
 *
 * @param method in capitals
 * @param path below the service's own, such as {@code /submissions/{id}}
 * @param content the operation object
 */
public record DocumentedOperation(String method, String path, Map<String, Object> content) {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "options", "head", "trace");

  /** Every operation of the running service, by path and method. */
  static List<DocumentedOperation> all() {
    return in(document(), RunningService.apiPath());
  }

  /**
   * Every operation of a document, by path and method.
   *
   * @param prefix the path before those of the service's resources
   */
  public static List<DocumentedOperation> in(Map<String, Object> document, String prefix) {
    List<DocumentedOperation> operations = new ArrayList<>();
    map(document.get("paths"))
        .forEach(
            (path, item) ->
                map(item)
                    .forEach(
                        (method, content) -> {
                          if (METHODS.contains(method)) {
                            operations.add(of(method, path, map(content), prefix));
                          }
                        }));
    operations.sort(
        Comparator.comparing(DocumentedOperation::path).thenComparing(DocumentedOperation::method));
    return operations;
  }

  /** The document of the running service, read as a stranger reads it. */
  static Map<String, Object> document() {
    return RunningService.bare()
        .get("/openapi/" + RunningService.context())
        .then()
        .statusCode(200)
        .contentType("application/json")
        .extract()
        .jsonPath()
        .getMap("");
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object node) {
    return node == null ? new LinkedHashMap<>() : (Map<String, Object>) node;
  }

  /** {@code GET /submissions/{id}}. */
  public String name() {
    return method + " " + path;
  }

  /** Whether it has a body. */
  public boolean writes() {
    return !method.equals("GET");
  }

  private static DocumentedOperation of(
      String method, String path, Map<String, Object> content, String prefix) {
    if (!path.startsWith(prefix + "/")) {
      throw new AssertionError(path + " is not below " + prefix);
    }
    return new DocumentedOperation(method.toUpperCase(), path.substring(prefix.length()), content);
  }
}
