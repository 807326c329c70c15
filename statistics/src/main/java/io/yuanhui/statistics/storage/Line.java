package io.yuanhui.statistics.storage;

/** A row as {@link LocalData} sends it. */
@FunctionalInterface
public interface Line<T> {

  /** What stands for {@code NULL}. */
  String NULL = "\\N";

  /**
   * Appends the row's columns with a tab between them; without the end of the line. What may hold
   * anything is written by {@link #escape}.
   */
  void write(T row, StringBuilder to);

  /** Appends a text that may hold what a line means something by; null as {@link #NULL}. */
  static void escape(String text, StringBuilder to) {
    if (text == null) {
      to.append(NULL);
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> to.append("\\\\");
        case '\t' -> to.append("\\t");
        case '\n' -> to.append("\\n");
        case '\0' -> to.append("\\0");
        default -> to.append(c);
      }
    }
  }
}
