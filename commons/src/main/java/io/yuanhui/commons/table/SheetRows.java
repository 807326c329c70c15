package io.yuanhui.commons.table;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The rows of one sheet, from its first to its last. */
final class SheetRows implements AutoCloseable {

  static final int MOST_COLUMNS = 500;
  static final int LAST_ROW = 1_048_576;

  private final String sheet;
  private final XmlPart xml;
  private final SharedStrings strings;
  private final NumberFormats formats;
  private final boolean from1904;
  private int row;
  private int column;
  private boolean ended;

  SheetRows(
      String sheet, XmlPart xml, SharedStrings strings, NumberFormats formats, boolean from1904) {
    this.sheet = sheet;
    this.xml = xml;
    this.strings = strings;
    this.formats = formats;
    this.from1904 = from1904;
    while (!ended && !xml.begins("sheetData")) {
      ended = !xml.next();
    }
  }

  /** The next row that is not blank; null at the end. */
  TableRow next() {
    while (!ended && xml.next()) {
      if (xml.begins("row")) {
        row = rowNumber();
        List<String> cells = cells();
        if (!cells.isEmpty()) {
          return new TableRow(sheet, row, cells);
        }
      } else if (xml.ends("sheetData")) {
        ended = true;
      }
    }
    ended = true;
    return null;
  }

  private int rowNumber() {
    String written = xml.attribute("r");
    int number;
    try {
      number = written == null ? row + 1 : Integer.parseInt(written);
    } catch (NumberFormatException beyond) {
      number = 0;
    }
    if (number < 1 || number > LAST_ROW) {
      throw WorkbookFault.row(
          sheet,
          row + 1,
          Text.of(
              "其后有一行的行号不在 1 至 " + LAST_ROW + " 之间。",
              "A row after it has no number up to " + LAST_ROW + "."));
    }
    if (number <= row) {
      throw WorkbookFault.row(sheet, number, Text.of("行号重复或颠倒。", "Its rows are not in order."));
    }
    return number;
  }

  /** The texts up to the last that is not blank; none in a blank row. */
  private List<String> cells() {
    List<String> cells = new ArrayList<>();
    column = -1;
    while (xml.next() && !xml.ends("row")) {
      if (xml.begins("c")) {
        column = columnNumber();
        String text = cell();
        if (!text.isBlank()) {
          while (cells.size() <= column) {
            cells.add("");
          }
          cells.set(column, text);
        }
      } else if (xml.begins("extLst")) {
        xml.skip();
      }
    }
    return cells;
  }

  private int columnNumber() {
    String written = xml.attribute("r");
    int number = written == null ? column + 1 : ColumnName.ofCell(written);
    if (number < 0 || number >= MOST_COLUMNS) {
      throw WorkbookFault.row(
          sheet,
          row,
          Text.of("超过 " + MOST_COLUMNS + " 列。", "It has more than " + MOST_COLUMNS + " columns."));
    }
    return number;
  }

  private String cell() {
    String type = xml.attribute("t");
    String style = xml.attribute("s");
    StringBuilder text = new StringBuilder();
    boolean fits = true;
    while (fits && xml.next() && !xml.ends("c")) {
      if (xml.begins("v")) {
        fits = xml.text(text, CellText.LONGEST);
      } else if (xml.begins("is")) {
        fits = CellText.rich(xml, "is", text);
      }
    }
    if (!fits) {
      throw fault(
          "超过 " + CellText.LONGEST + " 个字符。", "Longer than " + CellText.LONGEST + " characters.");
    }
    return text.length() == 0 ? "" : shown(text.toString(), type == null ? "n" : type, style);
  }

  private String shown(String written, String type, String style) {
    return switch (type) {
      case "n" -> NumberText.of(written, formats.of(style), from1904);
      case "s" -> shared(written);
      case "b" -> written.strip().equals("0") ? "FALSE" : "TRUE";
      case "inlineStr", "str" -> CellText.unescaped(written);
      default -> written;
    };
  }

  private String shared(String index) {
    String text;
    try {
      text = strings.get(Integer.parseInt(index.strip()));
    } catch (NumberFormatException broken) {
      text = null;
    }
    if (text == null) {
      throw fault("所指的文字不存在。", "The text that it points to is not there.");
    }
    return text;
  }

  private ProblemException fault(String zh, String en) {
    return WorkbookFault.cell(sheet, row, column, Text.of(zh, en));
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
