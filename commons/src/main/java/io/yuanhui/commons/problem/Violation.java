package io.yuanhui.commons.problem;

import java.util.Locale;

/**
 * One fault of a request.
 *
 * @param field the field's path, such as {@code cells[3].value}, or the parameter's name
 * @param in the part of the request it stands in
 * @param message the reason, without the rejected value where that could be personal
 * @param row the row counted from 1, for tabular input; null elsewhere
 * @param sheet the name of the sheet, in a workbook; null elsewhere
 * @param column the column counted from 0, in a file; null elsewhere
 */
public record Violation(
    String field, In in, Text message, Integer row, String sheet, Integer column) {

  /** Outside of files. */
  public Violation(String field, In in, Text message, Integer row) {
    this(field, in, message, row, null, null);
  }

  /** A part of a request. */
  public enum In {
    BODY,
    QUERY,
    PATH,
    HEADER;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static Violation body(String field, Text message) {
    return new Violation(field, In.BODY, message, null);
  }

  public static Violation query(String field, Text message) {
    return new Violation(field, In.QUERY, message, null);
  }

  public static Violation path(String field, Text message) {
    return new Violation(field, In.PATH, message, null);
  }

  public static Violation header(String field, Text message) {
    return new Violation(field, In.HEADER, message, null);
  }

  /** A fault of one row of a list in the body: {@code list[row - 1].field}. */
  public static Violation row(String list, int row, String field, Text message) {
    return new Violation(list + "[" + (row - 1) + "]." + field, In.BODY, message, row);
  }
}
