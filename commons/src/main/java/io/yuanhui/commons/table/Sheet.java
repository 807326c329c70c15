package io.yuanhui.commons.table;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is said around the rows of a sheet.
 *
 * @param title above them
 * @param facts between title and headings, such as region and period; may be empty
 * @param headings one for each column
 * @param notes below the rows: 注 and 数据来源
 */
public record Sheet(String title, List<String> facts, List<String> headings, List<String> notes) {

  private static final List<String> BELOW = List.of("注：", "数据来源：", "填报人：");

  /** The line on which a printed table is signed. */
  public static final String SIGNATURES =
      "填报人：" + " ".repeat(24) + "审核人：" + " ".repeat(24) + "负责人：";

  /**
   * Whether a row is one of those that stand below a printed table: a note, its source, or the line
   * to sign.
   */
  public static boolean isBelow(TableRow row) {
    List<String> filled = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
    return filled.size() == 1 && BELOW.stream().anyMatch(filled.get(0).strip()::startsWith);
  }

  /** The same with one note more. */
  Sheet with(String note) {
    return new Sheet(
        title, facts, headings, Stream.concat(notes.stream(), Stream.of(note)).toList());
  }
}
