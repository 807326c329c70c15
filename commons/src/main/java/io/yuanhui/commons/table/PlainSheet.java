package io.yuanhui.commons.table;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet of headings and rows of texts and whole numbers; full, it goes on in another one. */
final class PlainSheet {

  private static final int FLUSH_EVERY = 200;

  private final Workbook workbook;
  private final String name;
  private final List<String> headings;
  private final List<Integer> widths;
  private Worksheet sheet;
  private int row;

  PlainSheet(Workbook workbook, String name, List<String> headings, List<Integer> widths) {
    this.workbook = workbook;
    this.name = name;
    this.headings = headings;
    this.widths = widths;
    begin();
  }

  private void begin() {
    sheet = workbook.newWorksheet(name);
    for (int column = 0; column < headings.size(); column++) {
      sheet.width(column, widths.get(column));
      sheet.inlineString(0, column, headings.get(column));
    }
    sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
    sheet.freezePane(0, 1);
    row = 1;
  }

  void add(Object... cells) throws IOException {
    if (row == Worksheet.MAX_ROWS) {
      sheet.close();
      begin();
    }
    for (int column = 0; column < cells.length; column++) {
      if (cells[column] instanceof Integer number) {
        sheet.value(row, column, number);
      } else {
        sheet.inlineString(row, column, Harmless.text(cells[column].toString()));
      }
    }
    row++;
    if (row % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  void close() throws IOException {
    sheet.close();
  }
}
