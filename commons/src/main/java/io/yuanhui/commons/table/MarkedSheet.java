package io.yuanhui.commons.table;

import io.yuanhui.commons.table.MarkedWorkbook.Mark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet of a marked workbook; its first rows are held to see how wide they are. */
final class MarkedSheet {

  private static final int HELD = 100;
  private static final int FLUSH_EVERY = 200;
  private static final int LONGEST_REASONS = 8000;
  private static final int REASONS_WIDTH = 60;
  private static final String PINK = "FFC7CE";
  private static final String RED = "9C0006";
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");

  private final String name;
  private final Worksheet sheet;
  private final int block;
  private final int[] comments;
  private final List<Held> held = new ArrayList<>();
  private boolean begun;
  private int reasonsColumn;
  private int written;

  private record Held(TableRow row, List<Mark> marks) {}

  /**
   * Begins the sheet of a row.
   *
   * @param unnamed the name where it has none
   * @param comments how many more there may be
   */
  MarkedSheet(Workbook workbook, TableRow first, String unnamed, int[] comments) {
    this.name = first.sheet();
    this.block = block(first);
    this.comments = comments;
    sheet = workbook.newWorksheet(Objects.requireNonNullElse(name, unnamed));
    if (XlsxReader.METADATA.equals(name)) {
      sheet.setVisibilityState(VisibilityState.HIDDEN);
    }
  }

  String name() {
    return name;
  }

  /** Whether a row stands in this sheet; a file without sheets goes on where one is full. */
  boolean takes(TableRow row) {
    return Objects.equals(name, row.sheet()) && block(row) == block;
  }

  void add(TableRow row, List<Mark> marks) throws IOException {
    if (begun) {
      write(row, marks);
      return;
    }
    held.add(new Held(row, marks));
    if (held.size() == HELD) {
      begin();
    }
  }

  void close() throws IOException {
    if (!begun) {
      begin();
    }
    sheet.close();
  }

  /** The widest of the first rows is taken for the headings. */
  private void begin() throws IOException {
    begun = true;
    reasonsColumn = held.stream().mapToInt(one -> one.row().cells().size()).max().orElse(0);
    for (int column = 0; column < reasonsColumn; column++) {
      int shown = column;
      int length =
          held.stream()
              .filter(one -> one.row().cells().size() > 1)
              .mapToInt(one -> ColumnWidth.length(one.row().cell(shown)))
              .max()
              .orElse(0);
      sheet.width(column, ColumnWidth.showing(length));
    }
    if (!XlsxReader.METADATA.equals(name)) {
      sheet.width(reasonsColumn, REASONS_WIDTH);
    }
    Held heading =
        held.stream()
            .filter(one -> one.row().cells().size() == reasonsColumn)
            .findFirst()
            .orElseThrow();
    for (Held one : held) {
      write(one.row(), one.marks());
      if (one == heading && !XlsxReader.METADATA.equals(name)) {
        int r = index(one.row());
        if (one.marks().isEmpty()) {
          sheet.inlineString(r, reasonsColumn, MarkedWorkbook.ERRORS);
        }
        sheet.range(r, 0, r, reasonsColumn).style().bold().format("@").set();
      }
    }
    held.clear();
  }

  private void write(TableRow row, List<Mark> marks) throws IOException {
    int r = index(row);
    List<String> cells = row.cells();
    for (int column = 0; column < cells.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        sheet.inlineString(r, column, harmless(cells.get(column)));
      }
    }
    if (!cells.isEmpty()) {
      sheet.range(r, 0, r, cells.size() - 1).style().format("@").set();
    }
    if (!marks.isEmpty()) {
      mark(r, Math.max(reasonsColumn, cells.size()), marks);
    }
    // Not while the first rows are written, as a heading is added to one of them.
    if (++written % FLUSH_EVERY == 0 && held.isEmpty()) {
      sheet.flush();
    }
  }

  private void mark(int r, int reasonsAt, List<Mark> marks) {
    StringBuilder reasons = new StringBuilder();
    for (Mark mark : marks) {
      if (mark.column() >= 0 && mark.column() < SheetRows.MOST_COLUMNS) {
        sheet.style(r, mark.column()).format("@").fillColor(PINK).fontColor(RED).set();
        if (comments[0] > 0) {
          comments[0]--;
          sheet.comment(r, mark.column(), mark.reason());
        }
      }
      if (reasons.length() < LONGEST_REASONS) {
        reasons.append(reasons.length() == 0 ? "" : "\n");
        reasons.append(mark.column() < 0 ? "" : ColumnName.of(mark.column()) + " ");
        reasons.append(mark.reason());
      }
    }
    sheet.inlineString(r, reasonsAt, reasons.toString());
    sheet.style(r, reasonsAt).format("@").fontColor(RED).wrapText(true).set();
  }

  private static String harmless(String text) {
    return NUMBER.matcher(text).matches() ? text : Harmless.text(text);
  }

  private static int block(TableRow row) {
    return (row.number() - 1) / Worksheet.MAX_ROWS;
  }

  private static int index(TableRow row) {
    return (row.number() - 1) % Worksheet.MAX_ROWS;
  }
}
