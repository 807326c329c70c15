package io.yuanhui.statistics.exchange;

import io.yuanhui.commons.table.TableReader;
import io.yuanhui.commons.table.TableRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The figures of a JSON document as a table, its fields being the columns below their headings. */
final class JsonTable implements TableReader {

  private final ImportRows rows;
  private boolean begun;

  JsonTable(ImportRows rows) {
    this.rows = rows;
  }

  /** The row in which a figure stands. */
  static int row(int figure) {
    return figure + 1;
  }

  @Override
  public TableRow next() throws IOException {
    if (!begun) {
      begun = true;
      return new TableRow(
          null, 1, Arrays.stream(ImportField.values()).map(ImportField::code).toList());
    }
    ImportRow row = rows.next(fault -> {});
    if (row == null) {
      return null;
    }
    List<String> cells = new ArrayList<>();
    for (ImportField field : ImportField.values()) {
      cells.add(Objects.requireNonNullElse(row.text(field), ""));
    }
    return new TableRow(null, row(row.number()), cells);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
