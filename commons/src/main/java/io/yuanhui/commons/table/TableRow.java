package io.yuanhui.commons.table;

import java.util.List;

/**
 * A row as it stands in a file.
 *
 * @param sheet the sheet's name; null in a file that has none
 * @param number as a spreadsheet shows it, counted from 1
 * @param cells as text, from the first column on; empty where blank, and the blank ones at the end
 *     may be left out
 */
public record TableRow(String sheet, int number, List<String> cells) {

  /** A cell's text; empty where the row ends before it. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }
}
