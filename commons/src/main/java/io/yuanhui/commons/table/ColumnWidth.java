package io.yuanhui.commons.table;

/** How wide a text stands in a spreadsheet: Chinese takes two of what a digit takes. */
final class ColumnWidth {

  private static final int LEAST = 9;
  private static final int MOST = 48;
  private static final int FIRST_WIDE = 0x1100;

  private ColumnWidth() {}

  /** The width that shows texts up to a length, within what fits a page. */
  static int showing(int length) {
    return Math.max(LEAST, Math.min(MOST, length + 2));
  }

  /** The length of a text, of its longest line. */
  static int length(String text) {
    int longest = 0;
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      length = c == '\n' ? 0 : length + (c >= FIRST_WIDE ? 2 : 1);
      longest = Math.max(longest, length);
    }
    return longest;
  }
}
