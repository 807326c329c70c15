package io.yuanhui.commons.table;

import io.yuanhui.commons.table.SheetWriterTest.Figure;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Exports so many rows, a page at a time, as a service does. */
final class WriteRows {

  private static final int PAGE = 1000;

  private WriteRows() {}

  public static void main(String[] arguments) throws IOException {
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
      Rows<Figure> rows = page(0, Integer.parseInt(arguments[1]));
      XlsxWriter.write(rows, Figure.class, XlsxWriter.sheet(rows, Figure.class, "数据来源：x"), out);
    } catch (OutOfMemoryError exhausted) {
      System.out.println(exhausted);
    }
  }

  private static Rows<Figure> page(int from, int count) {
    return new Rows<>() {
      @Override
      public List<Figure> items() {
        return IntStream.range(from, from + PAGE)
            .mapToObj(
                i ->
                    new Figure(
                        "indicator-" + i, BigDecimal.valueOf(i, 2), i, true, List.of("说明 " + i)))
            .toList();
      }

      @Override
      public Rows<Figure> rest() {
        return from + PAGE == count ? null : page(from + PAGE, count);
      }
    };
  }
}
