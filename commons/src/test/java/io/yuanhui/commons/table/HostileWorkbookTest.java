package io.yuanhui.commons.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file was made for, it is refused with the place and the reason, and costs little. */
@Timeout(60)
class HostileWorkbookTest {

  private static final String ROW = "<row><c><v>1</v></c></row>";
  private static final String SST = "<sst>";

  @TempDir Path directory;

  @Test
  void what_is_no_workbook_is_refused() throws IOException {
    refused("不是 xlsx 文件", file("姓名,金额\n"));
    refused("不是 xlsx 文件", file(""));
    refused("压缩包损坏", file("PK\u0003\u0004 and no more"));
    refused("旧版 xls", file(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3}));
    refused("不是 xlsx 工作簿", RawWorkbook.rows(ROW).without("xl/workbook.xml"));
    refused("不是 xlsx 工作簿", RawWorkbook.rows(ROW).with("[Content_Types].xml", "<Types/>"));
    refused("缺少组成部分", RawWorkbook.rows(ROW).without(RawWorkbook.SHEET));
    refused("缺少组成部分", RawWorkbook.rows(ROW).without(RawWorkbook.STRINGS));
  }

  @Test
  void truncated_files_are_refused() throws IOException {
    byte[] whole = Files.readAllBytes(RawWorkbook.rows(ROW.repeat(5000)).in(directory));
    refused("压缩包损坏", file(Arrays.copyOf(whole, whole.length / 2)));
    refused("内容损坏", RawWorkbook.rows(ROW).with(RawWorkbook.SHEET, "<worksheet><sheetData>" + ROW));
    refused("内容损坏", RawWorkbook.rows(ROW).with(RawWorkbook.SHEET, ""));
    refused("内容损坏", RawWorkbook.rows(ROW).with(RawWorkbook.STRINGS, "<sst><si><t>a</sst>"));
    refused("内容损坏", RawWorkbook.rows(ROW).with("xl/workbook.xml", "<workbook>\u0000</workbook>"));
    byte[] latin = "<sst><si><t>\u00e9</t></si></sst>".getBytes(StandardCharsets.ISO_8859_1);
    refused("内容损坏", RawWorkbook.rows(ROW).with(RawWorkbook.STRINGS, out -> out.write(latin)));
  }

  @Test
  void macros_are_refused() {
    refused("含有宏", RawWorkbook.rows(ROW).with("xl/vbaProject.bin", "x"));
    refused(
        "含有宏",
        RawWorkbook.rows(ROW)
            .with(
                "[Content_Types].xml",
                "<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled"
                    + ".main+xml\"/></Types>"));
  }

  @Test
  void a_document_type_is_refused_wherever_it_stands() {
    String laughs =
        "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;&lol;&lol;\">]>";
    for (String part : List.of(RawWorkbook.SHEET, RawWorkbook.STRINGS, RawWorkbook.STYLES)) {
      refused("DOCTYPE", RawWorkbook.rows(ROW).with(part, laughs + "<x>&lol2;</x>"));
    }
    refused(
        "DOCTYPE",
        RawWorkbook.rows(ROW)
            .with(
                "xl/workbook.xml",
                "<?xml version=\"1.0\"?>\n<!DOCTYPE a SYSTEM \"file:///x\"><a/>"));
    // An encoding in which the guard would not see it is not read.
    byte[] utf16 = (laughs + "<x>&lol2;</x>").getBytes(StandardCharsets.UTF_16);
    refused("内容损坏", RawWorkbook.rows(ROW).with(RawWorkbook.SHEET, out -> out.write(utf16)));
  }

  @Test
  void too_many_columns_rows_and_characters_are_refused_with_their_place() {
    refused(
        "表!1 超过 500 列", RawWorkbook.rows("<row>" + "<c><v>1</v></c>".repeat(10_000) + "</row>"));
    refused("表!7 超过 500 列", RawWorkbook.rows("<row r=\"7\"><c r=\"ZZZZZZZ7\"><v>1</v></c></row>"));
    refused("表!7 超过 500 列", RawWorkbook.rows("<row r=\"7\"><c r=\"7\"><v>1</v></c></row>"));
    refused("行号不在", RawWorkbook.rows(ROW + "<row r=\"1048577\"><c><v>1</v></c></row>"));
    refused("行号不在", RawWorkbook.rows("<row r=\"99999999999\"><c><v>1</v></c></row>"));
    refused("行号重复或颠倒", RawWorkbook.rows("<row r=\"5\"/><row r=\"5\"/>"));
    String longText = "字".repeat(32_768);
    refused(
        "表!C2 超过 32767 个字符",
        RawWorkbook.rows(
            "<row r=\"2\"><c r=\"C2\" t=\"inlineStr\"><is><t>" + longText + "</t></is></c></row>"));
    refused(
        "过长",
        RawWorkbook.rows(ROW)
            .with(RawWorkbook.STRINGS, SST + "<si><t>" + longText + "</t></si></sst>"));
    refused("所指的文字不存在", RawWorkbook.rows("<row><c t=\"s\"><v>4</v></c></row>"));
  }

  @Test
  void thousands_of_parts_and_sheets_are_refused() {
    RawWorkbook parts = RawWorkbook.rows(ROW);
    for (int i = 0; i < 5_001; i++) {
      parts.with("xl/media/" + i, "");
    }
    refused("组成部分超过 5000 个", parts);
    refused(
        "工作表超过 1000 张",
        RawWorkbook.rows(ROW)
            .with("xl/workbook.xml", "<w>", "<sheet name=\"a\" id=\"r1\"/>", 1001, "</w>"));
  }

  /** In a heap that holds none of these files, in a process of its own. */
  @Test
  void bombs_cost_neither_memory_nor_time() throws Exception {
    int much = 24 << 20;
    List<RawWorkbook> bombs =
        List.of(
            // One tag, one comment, one text without an end.
            sheet("<worksheet a=\"", "x>".repeat(500), much / 1000, "\"/>"),
            sheet("<!-- ", "<x> ".repeat(250), much / 1000, " --><x/>"),
            sheet("<x><![CDATA[", "<x> ".repeat(250), much / 1000, "]]></x>"),
            sheet("<worksheet><sheetData>", " ".repeat(1000), much / 1000, "</sheetData>"),
            // Depth, attributes and names without an end.
            sheet("<worksheet>", "<a>", 3_000_000, ""),
            names(),
            // Texts without an end.
            RawWorkbook.rows(ROW)
                .with(
                    RawWorkbook.STRINGS,
                    SST,
                    "<si><t>" + "文".repeat(10_000) + "</t></si>",
                    2_500,
                    "</sst>"),
            // Rows without an end, each of them allowed.
            sheet(
                "<worksheet><sheetData>",
                "<row><c t=\"str\"><v>" + "x".repeat(32_000) + "</v></c></row>",
                10_000,
                "</sheetData></worksheet>"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ReadWorkbooks.class.getName()));
    bombs.forEach(bomb -> command.add(bomb.in(directory).toString()));

    Process reading = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertTrue(reading.waitFor(1, TimeUnit.SECONDS));
    String run = RawWorkbook.SHEET + ": It holds a tag or a text that is too long.";
    String shape = RawWorkbook.SHEET + ": It is built as no workbook is.";
    String texts = RawWorkbook.STRINGS + ": Its texts are more than 64 MB or 4 million in all.";
    assertEquals(
        List.of(run, run, run, run, shape, shape, texts, "file: It unpacks to more than 300 MB."),
        said.lines().map(line -> line.replace("The workbook cannot be read: ", "")).toList());
  }

  private static RawWorkbook sheet(String begin, String again, int times, String end) {
    return RawWorkbook.rows(ROW).with(RawWorkbook.SHEET, begin, again, times, end);
  }

  private static RawWorkbook names() {
    return RawWorkbook.rows(ROW)
        .with(
            RawWorkbook.SHEET,
            out -> {
              out.write("<worksheet>".getBytes(StandardCharsets.UTF_8));
              for (int i = 0; i < 2_000_000; i++) {
                out.write(("<n" + i + "/>").getBytes(StandardCharsets.UTF_8));
              }
            });
  }

  private void refused(String reason, RawWorkbook book) {
    refused(reason, book.in(directory));
  }

  private static void refused(String reason, Path file) {
    ProblemException problem =
        assertThrows(ProblemException.class, () -> XlsxReaderTest.rows(file), reason);
    assertEquals(ProblemType.MALFORMED_REQUEST, problem.type());
    assertTrue(problem.detail().zh().contains(reason), () -> problem.detail().zh());
    assertEquals(1, problem.violations().size());
  }

  private Path file(String content) throws IOException {
    return file(content.getBytes(StandardCharsets.UTF_8));
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(Files.createTempFile(directory, "file", ".xlsx"), content);
  }
}
