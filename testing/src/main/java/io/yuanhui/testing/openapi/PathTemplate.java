package io.yuanhui.testing.openapi;

import java.util.Comparator;
import java.util.List;

/**
 * A path as a document writes it, such as {@code /submissions/{id}/approve}.
 *
 * @param text as written in the document
 * @param segments with the server's prefix before them
 */
record PathTemplate(String text, List<String> segments) {

  /** Where several templates match, the one whose names come first wins: OpenAPI's rule. */
  static final Comparator<PathTemplate> NAMES_BEFORE_PARAMETERS =
      Comparator.comparing(
          template ->
              template.segments().stream()
                  .map(segment -> isParameter(segment) ? "1" : "0")
                  .reduce("", String::concat));

  static PathTemplate of(String prefix, String text) {
    return new PathTemplate(text, split(prefix + text));
  }

  boolean matches(String path) {
    List<String> actual = split(path);
    if (actual.size() != segments.size()) {
      return false;
    }
    for (int i = 0; i < actual.size(); i++) {
      if (!isParameter(segments.get(i)) && !segments.get(i).equals(actual.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isParameter(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }

  private static List<String> split(String path) {
    return List.of(path.replaceAll("/+", "/").replaceAll("^/|/$", "").split("/"));
  }
}
