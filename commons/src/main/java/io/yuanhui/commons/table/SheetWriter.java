package io.yuanhui.commons.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a table as a workbook to print and sign: A4 landscape, headings repeated on every page,
 * title above, notes and signature line below. Row by row, in constant memory; beyond the rows that
 * a sheet may have it goes on in another.
 */
public final class SheetWriter implements Closeable {

  private static final int FLUSH_EVERY = 100;
  private static final int MOST_DIGITS = 15;
  private static final int MOST_DECIMALS = 30;

  private final Workbook workbook;
  private final Sheet sheet;
  private final int[] widths;
  private final int lastRow;
  private Worksheet page;
  private int row;

  /**
   * Begins the workbook; the stream stays open.
   *
   * @param lengths the lengths of the longest texts known, by column
   */
  public SheetWriter(OutputStream out, Sheet sheet, int[] lengths) {
    this(out, sheet, lengths, Worksheet.MAX_ROWS);
  }

  SheetWriter(OutputStream out, Sheet sheet, int[] lengths, int mostRows) {
    this.workbook = new Workbook(out, MarkedWorkbook.PROGRAM, null);
    this.sheet = sheet;
    this.lastRow = mostRows - sheet.notes().size() - 1;
    this.widths = new int[lengths.length];
    for (int column = 0; column < lengths.length; column++) {
      int heading = ColumnWidth.length(sheet.headings().get(column).replace(' ', '\n'));
      widths[column] = ColumnWidth.showing(Math.max(heading, lengths[column]));
    }
    begin();
  }

  /**
   * Adds a row: numbers, booleans and texts that are harmless already; null leaves a cell empty.
   */
  public void add(List<?> cells) throws IOException {
    if (row == lastRow) {
      end();
      begin();
    }
    for (int column = 0; column < cells.size(); column++) {
      put(column, cells.get(column));
    }
    row++;
    if (row % FLUSH_EVERY == 0) {
      page.flush();
    }
  }

  /** Ends the workbook with what stands below its rows. */
  @Override
  public void close() throws IOException {
    end();
    workbook.finish();
  }

  private void begin() {
    page = workbook.newWorksheet(sheet.title());
    for (int column = 0; column < widths.length; column++) {
      page.width(column, widths[column]);
    }
    PrintedPage.landscape(page);
    row = 0;
    page.inlineString(row, 0, sheet.title());
    PrintedPage.title(page.style(row, 0));
    row++;
    if (!sheet.facts().isEmpty()) {
      page.inlineString(row, 0, String.join("    ", sheet.facts()));
      row++;
    }
    for (int column = 0; column < widths.length; column++) {
      page.inlineString(row, column, sheet.headings().get(column));
    }
    PrintedPage.headings(page, row, widths.length);
    row++;
  }

  private void end() throws IOException {
    for (String note : sheet.notes()) {
      page.inlineString(row++, 0, note);
    }
    page.inlineString(row, 0, Sheet.SIGNATURES);
    page.close();
  }

  private void put(int column, Object value) {
    if (value instanceof BigDecimal decimal && isShown(decimal)) {
      int decimals = Math.max(0, decimal.scale());
      page.value(row, column, decimal.setScale(decimals));
      page.style(row, column).format(decimals == 0 ? "0" : "0." + "0".repeat(decimals)).set();
    } else if (value instanceof BigDecimal decimal) {
      page.inlineString(row, column, decimal.toPlainString());
    } else if (value instanceof Integer number) {
      page.value(row, column, number);
    } else if (value instanceof Number number) {
      page.inlineString(row, column, number.toString());
    } else if (value instanceof Boolean flag) {
      page.value(row, column, flag);
    } else if (value != null && !value.toString().isEmpty()) {
      page.inlineString(row, column, cut(value.toString()));
    }
  }

  /** Whether a spreadsheet can hold every digit. */
  private static boolean isShown(BigDecimal decimal) {
    return decimal.precision() <= MOST_DIGITS
        && decimal.scale() <= MOST_DECIMALS
        && decimal.precision() - decimal.scale() <= MOST_DIGITS;
  }

  private static String cut(String text) {
    return text.length() <= CellText.LONGEST ? text : text.substring(0, CellText.LONGEST - 1) + "…";
  }
}
