package io.yuanhui.commons.table;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.table.WorkbookIndex.SheetPart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;

/**
 * Reads the rows of a workbook: of the sheet that says what a template is for, where there is one,
 * and then of every sheet that staff see, in order.
 *
 * <p>Texts are given as they stand, numbers with every digit and no exponent, formulas by what they
 * came to, days as {@code 2020-06-11} or, where only the month is shown, {@code 2020-06}, shares
 * shown in per cent as {@code 63.3%}, errors as {@code #REF!}.
 *
 * <p>However the file was made, reading it takes bounded time and memory: all it unpacks to, its
 * shared texts, its columns and its longest cell have limits.
 */
public final class XlsxReader implements TableReader {

  /** The hidden sheet of a template, whose rows are keys and values. */
  public static final String METADATA = "_yuanhui";

  private final WorkbookFile file;
  private final WorkbookIndex index;
  private final SharedStrings strings;
  private final NumberFormats formats;
  private final Deque<SheetPart> sheets;
  private SheetRows rows;

  private XlsxReader(WorkbookFile file) throws IOException {
    this.file = file;
    index = WorkbookIndex.read(file);
    strings = SharedStrings.read(file, index.strings());
    formats = NumberFormats.read(file, index.styles());
    sheets =
        new ArrayDeque<>(
            index.sheets().stream()
                .filter(sheet -> isMetadata(sheet) || !sheet.hidden())
                .filter(sheet -> !sheet.name().equals(MarkedWorkbook.FAULTS))
                .sorted(Comparator.comparing((SheetPart sheet) -> !isMetadata(sheet)))
                .toList());
  }

  /**
   * Opens a workbook.
   *
   * @throws ProblemException 400 where it is none, or one that cannot be read
   */
  public static XlsxReader open(Path path) throws IOException {
    WorkbookFile file = WorkbookFile.open(path);
    try {
      return new XlsxReader(file);
    } catch (IOException | RuntimeException unreadable) {
      file.close();
      throw unreadable;
    }
  }

  @Override
  public TableRow next() throws IOException {
    while (rows != null || !sheets.isEmpty()) {
      if (rows == null) {
        SheetPart sheet = sheets.poll();
        rows =
            new SheetRows(
                sheet.name(), file.requiredPart(sheet.part()), strings, formats, index.from1904());
      }
      TableRow row = rows.next();
      if (row != null) {
        return row;
      }
      rows.close();
      rows = null;
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static boolean isMetadata(SheetPart sheet) {
    return sheet.name().equals(METADATA);
  }
}
