package io.yuanhui.testing.service;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Who may call which operation: as {@code access.txt} says of what every service has, and {@code
 * access-<context>.txt}, where there is one, of what that service has beside it; {@code
 * access-gateway.txt} of the door.
 *
 * @param roles the columns
 * @param rows by operation, such as {@code GET /regions}: a mark for each role
 */
public record AccessTable(List<String> roles, Map<String, List<String>> rows) {

  /** The role may call the operation. */
  public static final String MAY = "+";

  /** The role is refused with 403. */
  public static final String MAY_NOT = ".";

  /**
   * The table as it is expected of a service.
   *
   * @param context such as {@code economy}
   */
  public static AccessTable of(String context) {
    return parse(text("access.txt") + "\n" + text("access-" + context + ".txt"));
  }

  /** The table as it is expected of what the gateway answers itself. */
  public static AccessTable ofTheDoor() {
    return parse(text("access-gateway.txt"));
  }

  private static AccessTable parse(String text) {
    List<List<String>> lines =
        text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> Arrays.asList(line.strip().split("\\s+")))
            .toList();
    List<String> header = lines.get(0);
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      rows.put(line.get(0) + " " + line.get(1), new ArrayList<>(line.subList(2, line.size())));
    }
    return new AccessTable(header.subList(1, header.size()), rows);
  }

  /** One operation a line, in an order of their own, so that a difference can be read. */
  public String lines() {
    return String.join(
        "\n",
        rows.entrySet().stream()
            .map(row -> row.getKey() + " " + String.join(" ", row.getValue()))
            .collect(toCollection(TreeSet::new)));
  }

  /** Empty where there is no such file. */
  private static String text(String name) {
    try (InputStream file = AccessTable.class.getResourceAsStream(name)) {
      return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
