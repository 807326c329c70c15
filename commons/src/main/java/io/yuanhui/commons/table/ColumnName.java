package io.yuanhui.commons.table;

/** Columns as spreadsheets name them: A, …, Z, AA, …; counted from 0 here. */
public final class ColumnName {

  private static final int LETTERS = 26;

  /** More letters than any spreadsheet has use for. */
  private static final int MOST_LETTERS = 4;

  private ColumnName() {}

  /** The name of a column. */
  public static String of(int column) {
    StringBuilder name = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
      name.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return name.toString();
  }

  /** The column of a cell such as {@code B7}; -1 where it names none. */
  static int ofCell(String cell) {
    int column = 0;
    int letters = 0;
    while (letters < cell.length() && isLetter(cell.charAt(letters))) {
      if (letters == MOST_LETTERS) {
        return -1;
      }
      column = column * LETTERS + (cell.charAt(letters) & ~0x20) - 'A' + 1;
      letters++;
    }
    return column - 1;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
