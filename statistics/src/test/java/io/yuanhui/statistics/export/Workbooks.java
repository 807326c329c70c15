package io.yuanhui.statistics.export;

import io.restassured.response.Response;
import io.yuanhui.commons.table.TableRow;
import io.yuanhui.commons.table.XlsxReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Workbooks that were answered, as the rows in them. */
public final class Workbooks {

  private Workbooks() {}

  public static List<TableRow> rows(Response answer) {
    return rows(answer.asByteArray());
  }

  /** The rows of every sheet that staff see, below those of the hidden one of a template. */
  public static List<TableRow> rows(byte[] workbook) {
    try {
      Path file = Files.createTempFile("answer", ".xlsx");
      try (XlsxReader reader = XlsxReader.open(Files.write(file, workbook))) {
        List<TableRow> rows = new ArrayList<>();
        for (TableRow row = reader.next(); row != null; row = reader.next()) {
          rows.add(row);
        }
        return rows;
      } finally {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
