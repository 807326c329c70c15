package io.yuanhui.commons.table;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.problem.Violation.In;
import java.util.List;

/** Why a workbook is not read, as a 400 that names the place. */
final class WorkbookFault {

  private static final String FILE = "file";

  private WorkbookFault() {}

  /** The file as a whole. */
  static ProblemException of(Text reason) {
    return problem(FILE, reason, null);
  }

  /** One of its parts, such as {@code xl/workbook.xml}. */
  static ProblemException in(String part, Text reason) {
    return problem(part, reason, null);
  }

  /** A row of a sheet. */
  static ProblemException row(String sheet, int row, Text reason) {
    return problem(sheet + "!" + row, reason, row);
  }

  /** A cell, such as {@code Sheet1!B7}. */
  static ProblemException cell(String sheet, int row, int column, Text reason) {
    return problem(sheet + "!" + ColumnName.of(column) + row, reason, row);
  }

  private static ProblemException problem(String place, Text reason, Integer row) {
    return new ProblemException(
        ProblemType.MALFORMED_REQUEST,
        Text.of(
            "无法读取这份工作簿：" + place + " " + reason.zh(),
            "The workbook cannot be read: " + place + ": " + reason.en()),
        List.of(new Violation(place, In.BODY, reason, row)));
  }
}
