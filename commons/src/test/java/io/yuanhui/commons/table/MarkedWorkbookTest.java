package io.yuanhui.commons.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.table.MarkedWorkbook.Mark;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook comes back as it was, with what is wrong beside it. */
class MarkedWorkbookTest {

  private static final Text NUMBER = Text.of("须为数字。", "Must be a number.");
  private static final Text UNIT = Text.of("没有这个单位。", "There is no such unit.");

  @TempDir Path directory;

  @Test
  void every_fault_stands_beside_its_row_and_in_the_list() throws IOException {
    List<TableRow> rows =
        List.of(
            new TableRow("_yuanhui", 1, List.of("form", "finance.monthly")),
            new TableRow("一月", 1, List.of("财政月报")),
            new TableRow("一月", 3, List.of("代码 indicator", "数值 value", "单位 unit")),
            new TableRow("一月", 4, List.of("revenue", "十", "斤")),
            new TableRow("一月", 6, List.of("=cmd|x", "-1.5", "元")),
            new TableRow("二月", 2, List.of("revenue")));
    List<Mark> marks =
        List.of(
            new Mark(null, 0, -1, "region", Text.of("没有这个地区。", "There is no such region.")),
            new Mark("一月", 4, 1, "value", NUMBER),
            new Mark("一月", 4, 2, "unit", UNIT),
            new Mark("一月", 5, -1, null, Text.of("空行。", "A blank row.")),
            new Mark("一月", 9, -1, null, Text.of("缺行。", "A row is missing.")),
            new Mark("二月", 2, -1, null, Text.of("缺数值。", "Without a value.")),
            new Mark("三月", 1, -1, null, Text.of("缺表。", "A sheet is missing.")));

    Path file = write(rows, marks.iterator());

    assertEquals(
        List.of(
            new TableRow("_yuanhui", 1, List.of("form", "finance.monthly")),
            new TableRow("一月", 1, List.of("财政月报")),
            new TableRow("一月", 3, List.of("代码 indicator", "数值 value", "单位 unit", "错误 Errors")),
            new TableRow(
                "一月",
                4,
                List.of(
                    "revenue",
                    "十",
                    "斤",
                    "B value：须为数字。 Must be a number.\nC unit：没有这个单位。 There is no such unit.")),
            new TableRow("一月", 6, List.of("'=cmd|x", "-1.5", "元")),
            new TableRow("二月", 2, List.of("revenue", "缺数值。 Without a value."))),
        XlsxReaderTest.rows(file));
    String list = part(file, "xl/worksheets/sheet4.xml");
    assertEquals(marks.size() + 1, list.split("<row ").length - 1);
    assertTrue(part(file, "xl/workbook.xml").contains("activeTab=\"1\""));
    assertTrue(part(file, "xl/workbook.xml").contains("state=\"hidden\""));
    assertTrue(part(file, "xl/comments2.xml").contains("ref=\"B4\""));
    assertTrue(part(file, "xl/worksheets/sheet2.xml").matches("(?s).*r=\"B4\" s=\"[1-9].*"));
  }

  @Test
  void a_file_without_sheets_or_faults_is_given_back_too() throws IOException {
    Path file =
        write(List.of(new TableRow(null, 1, List.of("a", "b"))), List.<Mark>of().iterator());
    assertEquals(
        List.of(new TableRow("数据 Data", 1, List.of("a", "b", "错误 Errors"))),
        XlsxReaderTest.rows(file));
    assertEquals(List.of(), XlsxReaderTest.rows(write(List.of(), List.<Mark>of().iterator())));
  }

  @Test
  void there_are_no_more_comments_than_a_spreadsheet_opens_quickly() throws IOException {
    int count = 3_000;
    Iterator<Mark> marks =
        IntStream.rangeClosed(1, count)
            .mapToObj(row -> new Mark(null, row, row % 3, "value", NUMBER))
            .iterator();
    Iterator<TableRow> rows =
        IntStream.rangeClosed(1, count)
            .mapToObj(row -> new TableRow(null, row, List.of("a" + row, "b", "c")))
            .iterator();
    Path file = directory.resolve("many.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      MarkedWorkbook.write(new Given(rows), marks, out);
    }
    assertEquals(count, XlsxReaderTest.rows(file).size());
    assertEquals(
        1000, part(file, "xl/comments1.xml").split("<comment ").length - 1, "comments are kept");
  }

  private Path write(List<TableRow> rows, Iterator<Mark> marks) throws IOException {
    Path file = Files.createTempFile(directory, "marked", ".xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      MarkedWorkbook.write(new Given(rows.iterator()), marks, out);
    }
    return file;
  }

  private static String part(Path file, String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Rows at hand. */
  private record Given(Iterator<TableRow> rows) implements TableReader {

    @Override
    public TableRow next() {
      return rows.hasNext() ? rows.next() : null;
    }

    @Override
    public void close() {}
  }
}
