package io.yuanhui.statistics.exchange;

import static io.yuanhui.statistics.exchange.ImportField.INDICATOR;
import static io.yuanhui.statistics.exchange.ImportField.VALUE;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.table.Harmless;
import io.yuanhui.commons.table.Sheet;
import io.yuanhui.commons.table.TableReader;
import io.yuanhui.commons.table.TableRow;
import io.yuanhui.commons.table.XlsxReader;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The figures of a table: below a row of headings, which stands within the first rows of each
 * sheet. A template's hidden sheet says, by key and value, what all of them have in common.
 */
final class TableRows implements ImportRows {

  private static final int LAST_ROW_OF_HEADINGS = 20;

  private final TableReader table;
  private final Map<String, String> about = new HashMap<>();
  private String sheet;
  private boolean begun;

  /** By column; null until the headings of the sheet were found. */
  private ImportField[] fields;

  private Map<ImportField, Integer> columns = Map.of();

  TableRows(TableReader table) {
    this.table = table;
  }

  @Override
  public ImportRow next(Consumer<ImportFault> faults) throws IOException {
    for (TableRow row = table.next(); row != null; row = table.next()) {
      if (XlsxReader.METADATA.equals(row.sheet())) {
        about.put(row.cell(0).strip(), row.cell(1).strip());
        continue;
      }
      if (!begun || !Objects.equals(sheet, row.sheet())) {
        begun = true;
        sheet = row.sheet();
        fields = null;
      }
      if (fields == null) {
        findHeadings(row, faults);
      } else if (!Sheet.isBelow(row)) {
        return figure(row, faults);
      }
    }
    if (fields == null) {
      throw noHeadings(sheet);
    }
    return null;
  }

  private void findHeadings(TableRow row, Consumer<ImportFault> faults) {
    Map<ImportField, Integer> found = new EnumMap<>(ImportField.class);
    ImportField[] byColumn = new ImportField[row.cells().size()];
    for (int column = 0; column < byColumn.length; column++) {
      ImportField field = ImportField.of(row.cell(column)).orElse(null);
      byColumn[column] = field;
      if (field != null) {
        found.putIfAbsent(field, column);
      }
    }
    if (found.containsKey(INDICATOR) && found.containsKey(VALUE)) {
      fields = byColumn;
      columns = found;
      checkHeadings(row, faults);
    } else if (row.number() >= LAST_ROW_OF_HEADINGS) {
      throw noHeadings(row.sheet());
    }
  }

  private void checkHeadings(TableRow row, Consumer<ImportFault> faults) {
    for (int column = 0; column < fields.length; column++) {
      String heading = row.cell(column).strip();
      if (fields[column] == null && !heading.isEmpty()) {
        faults.accept(
            fault(row, column, cut(heading), Text.of("没有这个字段。", "There is no such field.")));
      } else if (fields[column] != null && columns.get(fields[column]) != column) {
        faults.accept(
            fault(
                row,
                column,
                fields[column].code(),
                Text.of("该字段出现两次。", "The field occurs twice.")));
      }
    }
  }

  private ImportRow figure(TableRow row, Consumer<ImportFault> faults) {
    ImportRow figure = ImportRow.of(row.sheet(), row.number());
    List<String> cells = row.cells();
    for (int column = 0; column < cells.size(); column++) {
      String text = Harmless.undone(cells.get(column).strip());
      if (text.isEmpty()) {
        continue;
      }
      if (column >= fields.length) {
        faults.accept(fault(row, column, "", Text.of("该列没有标题。", "The column has no heading.")));
      } else if (fields[column] != null && fields[column].isRead()) {
        figure.texts().put(fields[column], text);
      }
    }
    return figure;
  }

  private static ImportFault fault(TableRow row, int column, String field, Text reason) {
    return new ImportFault(row.sheet(), row.number(), column, field, reason);
  }

  private static String cut(String heading) {
    return heading.length() > 40 ? heading.substring(0, 40) : heading;
  }

  private static ProblemException noHeadings(String sheet) {
    String zh = sheet == null ? "文件" : "工作表“" + sheet + "”";
    String en = sheet == null ? "the file" : "the sheet \"" + sheet + "\"";
    return Unreadable.because(
        Text.of(
            zh + "的前 " + LAST_ROW_OF_HEADINGS + " 行中没有标题行，至少须有“指标代码”和“数值”。",
            "No row of headings, with indicator and value at least, in the first "
                + LAST_ROW_OF_HEADINGS
                + " rows of "
                + en
                + "."));
  }

  @Override
  public Map<String, String> about() {
    return about;
  }

  @Override
  public Integer column(ImportField field) {
    return columns.get(field);
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
