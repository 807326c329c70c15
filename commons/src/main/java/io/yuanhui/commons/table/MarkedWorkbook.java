package io.yuanhui.commons.table;

import io.yuanhui.commons.problem.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;

/**
 * A workbook given back with its faults: the rows as they came, faulty cells coloured, a last
 * column that says every reason of a row, and a further sheet with all faults. A reader passes that
 * sheet over, so that the same workbook may be repaired and sent again.
 *
 * <p>It is written as it is read, in constant memory.
 */
public final class MarkedWorkbook {

  /** The sheet of all faults. */
  public static final String FAULTS = "错误清单 Faults";

  /** The heading of the column that says what is wrong with a row. */
  public static final String ERRORS = "错误 Errors";

  /** What programs say that wrote a file; no version, which would be one more thing to tell. */
  public static final String PROGRAM = "Yuanhui";

  /** Of a file that has no sheets. */
  private static final String ROWS = "数据 Data";

  /** The most comments; a spreadsheet does not open quickly with more, and they are kept. */
  private static final int MOST_COMMENTS = 1000;

  private MarkedWorkbook() {}

  /**
   * A fault.
   *
   * @param sheet as {@link TableRow#sheet}
   * @param row as {@link TableRow#number}; less than 1 where it is of the whole file
   * @param column counted from 0; -1 where it is of the whole row
   * @param field of what the value is, such as {@code unit}; null where it is of none
   */
  public record Mark(String sheet, int row, int column, String field, Text message) {

    /** For staff who read either language. */
    String reason() {
      String place = field == null || field.isEmpty() ? "" : field + "：";
      return place + message.zh() + " " + message.en();
    }
  }

  /**
   * Writes it; the stream stays open.
   *
   * @param original read to its end, not closed
   * @param marks in the order of the rows
   */
  public static void write(TableReader original, Iterator<Mark> marks, OutputStream out)
      throws IOException {
    try (FaultSpool faults = new FaultSpool()) {
      Workbook workbook = new Workbook(out, PROGRAM, null);
      Marks ahead = new Marks(marks, faults);
      int[] comments = {MOST_COMMENTS};
      MarkedSheet sheet = null;
      int sheets = 0;
      int shown = -1;
      for (TableRow row = original.next(); row != null; row = original.next()) {
        if (sheet == null || !sheet.takes(row)) {
          if (sheet != null) {
            sheet.close();
            ahead.passUpTo(sheet.name(), row);
          }
          sheet = new MarkedSheet(workbook, row, ROWS, comments);
          shown = shown < 0 && !XlsxReader.METADATA.equals(row.sheet()) ? sheets : shown;
          sheets++;
        }
        sheet.add(row, ahead.of(row));
      }
      if (sheet != null) {
        sheet.close();
      }
      ahead.passAll();
      writeFaults(workbook, faults);
      workbook.setActiveTab(shown < 0 ? sheets : shown);
      workbook.finish();
    }
  }

  private static void writeFaults(Workbook workbook, FaultSpool faults) throws IOException {
    PlainSheet sheet =
        new PlainSheet(
            workbook,
            FAULTS,
            List.of("工作表 sheet", "行 row", "列 column", "字段 field", "原因", "reason"),
            List.of(16, 9, 9, 18, 48, 48));
    faults.forEach(
        mark ->
            sheet.add(
                Objects.requireNonNullElse(mark.sheet(), ""),
                mark.row() < 1 ? "" : mark.row(),
                mark.column() < 0 ? "" : ColumnName.of(mark.column()),
                Objects.requireNonNullElse(mark.field(), ""),
                mark.message().zh(),
                mark.message().en()));
    sheet.close();
  }
}
