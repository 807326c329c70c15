package io.yuanhui.commons.table;

/** Text that a spreadsheet would run as a formula is shown as text instead. */
public final class Harmless {

  private static final String STARTS = "=+-@\t\r";

  private Harmless() {}

  public static String text(String text) {
    return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** What an export made harmless, as it was before. */
  public static String undone(String text) {
    boolean harmless =
        text.length() > 1 && text.charAt(0) == '\'' && STARTS.indexOf(text.charAt(1)) >= 0;
    return harmless ? text.substring(1) : text;
  }
}
