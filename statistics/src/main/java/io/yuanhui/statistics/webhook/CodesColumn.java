package io.yuanhui.statistics.webhook;

import java.util.List;

/** A short list of codes in one column, each on its line. */
final class CodesColumn {

  private static final String LINE = "\n";

  private CodesColumn() {}

  static String write(List<String> codes) {
    return codes == null ? "" : String.join(LINE, codes);
  }

  static List<String> read(String column) {
    return column == null || column.isEmpty() ? List.of() : List.of(column.split(LINE));
  }
}
