package io.yuanhui.commons.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table to print and sign, of any size, that loses nothing. */
class SheetWriterTest {

  private static final String SIGNED =
      "填报人：                        审核人：                        负责人：";

  @TempDir Path directory;

  /** A figure. */
  record Figure(String code, BigDecimal value, Integer rank, Boolean met, List<String> notes) {}

  private record Figures(List<Figure> items) implements Rows<Figure> {

    @Override
    public String title() {
      return "一月 / 主要指标";
    }
  }

  @Test
  void a_table_has_title_headings_notes_and_a_line_to_sign() throws Exception {
    Path file =
        write(
            List.of(
                new Figure("0018", new BigDecimal("63.30"), 1, true, List.of("a", "b")),
                new Figure("411102199001010013", new BigDecimal("-1E+3"), null, null, List.of()),
                new Figure("x", new BigDecimal("123456789012345678.123456"), 2, false, null)));

    assertEquals(
        List.of(
            row(1, "一月 / 主要指标"),
            row(2, "代码 code", "数值 value", "位次 rank", "met", "备注 notes"),
            row(3, "0018", "63.3", "1", "TRUE", "a; b"),
            row(4, "411102199001010013", "-1000"),
            row(5, "x", "123456789012345678.123456", "2", "FALSE"),
            row(6, "注：示例。"),
            row(7, "数据来源：x"),
            row(8, SIGNED)),
        XlsxReaderTest.rows(file).stream()
            .map(row -> new TableRow("页", row.number(), row.cells()))
            .toList());
    String sheet = part(file, "xl/worksheets/sheet1.xml");
    assertTrue(sheet.contains("orientation=\"landscape\"") && sheet.contains("paperSize=\"9\""));
    assertTrue(sheet.contains("ySplit=\"2\"") && sheet.contains("state=\"frozen\""));
    assertTrue(sheet.contains("r=\"A4\" t=\"inlineStr\""), "codes are text");
    assertTrue(sheet.matches("(?s).*r=\"B3\" s=\"\\d+\" t=\"n\"><v>63.30</v>.*"), "a number");
    assertTrue(part(file, "xl/styles.xml").contains("formatCode=\"0.00\""));
    assertTrue(part(file, "xl/workbook.xml").contains("_xlnm.Print_Titles"));
    for (ZipEntry part : parts(file)) {
      DocumentBuilderFactory strict = DocumentBuilderFactory.newInstance();
      strict.setNamespaceAware(true);
      try (ZipFile zip = new ZipFile(file.toFile());
          InputStream in = zip.getInputStream(part)) {
        strict.newDocumentBuilder().parse(in);
      }
    }
  }

  @Test
  void what_would_run_as_a_formula_is_text() throws IOException {
    String[] texts = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"};
    Path file =
        write(
            Arrays.stream(texts)
                .map(text -> new Figure(text, null, null, null, List.of(text)))
                .toList());
    assertFalse(part(file, "xl/worksheets/sheet1.xml").contains("<f>"));
    List<TableRow> rows = XlsxReaderTest.rows(file);
    for (int i = 0; i < texts.length; i++) {
      assertEquals("'" + texts[i], rows.get(i + 2).cell(0));
      assertEquals("'" + texts[i], rows.get(i + 2).cell(4));
    }
  }

  @Test
  void a_full_sheet_goes_on_in_another_with_the_same_headings() throws IOException {
    Path file = directory.resolve("long.xlsx");
    Sheet sheet = new Sheet("长表", List.of("时期：2020-06"), List.of("代码 code"), List.of("数据来源：x"));
    try (OutputStream out = Files.newOutputStream(file);
        SheetWriter writer = new SheetWriter(out, sheet, new int[1], 10)) {
      for (int i = 0; i < 11; i++) {
        writer.add(List.of("r" + i));
      }
    }
    List<TableRow> rows = XlsxReaderTest.rows(file);
    assertEquals(
        List.of("长表", "长表_1", "长表_1_2"), rows.stream().map(TableRow::sheet).distinct().toList());
    assertEquals(
        List.of("长表", "时期：2020-06", "代码 code", "r0", "r1", "r2", "r3", "r4", "数据来源：x", SIGNED),
        rows.stream().filter(row -> row.sheet().equals("长表")).map(row -> row.cell(0)).toList());
    assertEquals(
        List.of("长表", "时期：2020-06", "代码 code", "r10", "数据来源：x", SIGNED),
        rows.stream().filter(row -> row.sheet().equals("长表_1_2")).map(row -> row.cell(0)).toList());
  }

  /** In a heap that would not hold the rows of a tenth of it. */
  @Test
  void two_hundred_thousand_rows_are_written_in_constant_memory() throws Exception {
    Path file = directory.resolve("many.xlsx");
    Process writing =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WriteRows.class.getName(),
                file.toString(),
                "200000")
            .redirectErrorStream(true)
            .start();
    String said = new String(writing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(writing.waitFor(1, TimeUnit.SECONDS));
    assertEquals("", said);
    String sheet = part(file, "xl/worksheets/sheet1.xml");
    int rows = 0;
    for (int at = sheet.indexOf("<row "); at >= 0; at = sheet.indexOf("<row ", at + 1)) {
      rows++;
    }
    assertEquals(200_000 + 5, rows);
  }

  private Path write(List<Figure> figures) throws IOException {
    Path file = Files.createTempFile(directory, "table", ".xlsx");
    Sheet sheet = XlsxWriter.sheet(new Figures(figures), Figure.class, "数据来源：x");
    try (OutputStream out = Files.newOutputStream(file)) {
      XlsxWriter.write(new Figures(figures), Figure.class, sheet, out);
    }
    return file;
  }

  private static TableRow row(int number, String... cells) {
    return new TableRow("页", number, List.of(cells));
  }

  private static List<? extends ZipEntry> parts(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return Collections.list(zip.entries());
    }
  }

  private static String part(Path file, String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
