package io.yuanhui.statistics.trial;

import java.util.ArrayList;
import java.util.List;

/**
 * A submission's body in the making, as the text that is sent: what a test writes is what arrives.
 * Immutable.
 */
public record Form(
    String department, String region, String period, List<String> cells, String form) {

  /** An empty form of a department. */
  public static Form of(String department, String region, String period) {
    return new Form(department, region, period, List.of(), null);
  }

  /** A month's form in a corner. */
  public static Form of(String department, Corner corner, int month) {
    return of(department, corner.region(), corner.month(month));
  }

  /**
   * One more figure.
   *
   * @param value a JSON number, or {@code null}
   */
  public Form cell(String indicator, String value) {
    return with("{\"indicator\": \"%s\", \"value\": %s}".formatted(indicator, value));
  }

  /**
   * One more figure.
   *
   * @param more other fields, such as {@code "unit": "CNY", "status": "R"}
   */
  public Form cell(String indicator, String value, String more) {
    return with("{\"indicator\": \"%s\", \"value\": %s, %s}".formatted(indicator, value, more));
  }

  /** The same as the filling of a form of that code. */
  public Form ofForm(String code) {
    return new Form(department, region, period, cells, code);
  }

  /** One more cell as it is. */
  public Form with(String cell) {
    List<String> more = new ArrayList<>(cells);
    more.add(cell);
    return new Form(department, region, period, more, form);
  }

  /** The body. */
  public String json() {
    return "{\"department\": \"%s\", \"region\": \"%s\", \"period\": \"%s\", %s\"cells\": [%s]}"
        .formatted(
            department,
            region,
            period,
            form == null ? "" : "\"form\": \"%s\", ".formatted(form),
            String.join(",\n", cells));
  }
}
