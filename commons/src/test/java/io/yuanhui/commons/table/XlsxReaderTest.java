package io.yuanhui.commons.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuanhui.commons.table.NumberFormats.Shown;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in a workbook is read as staff see it. */
class XlsxReaderTest {

  @TempDir Path directory;

  @Test
  void rows_of_every_sheet_that_staff_see_come_in_order_with_their_numbers() throws IOException {
    Path file = directory.resolve("book.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      Workbook book = new Workbook(out, "test", null);
      Worksheet first = book.newWorksheet("一月");
      first.value(0, 0, "代码");
      first.value(0, 2, "数值");
      first.value(4, 1, " ");
      first.inlineString(6, 1, "收入 <&>");
      first.value(6, 3, true);
      Worksheet hidden = book.newWorksheet("草稿");
      hidden.value(0, 0, "不读");
      hidden.setVisibilityState(VisibilityState.VERY_HIDDEN);
      book.newWorksheet("二月").value(2, 0, 7);
      Worksheet metadata = book.newWorksheet(XlsxReader.METADATA);
      metadata.value(0, 0, "form");
      metadata.value(0, 1, "finance.monthly");
      metadata.setVisibilityState(VisibilityState.HIDDEN);
      book.newWorksheet(MarkedWorkbook.FAULTS).value(0, 0, "不读");
      book.finish();
    }

    assertEquals(
        List.of(
            new TableRow("_yuanhui", 1, List.of("form", "finance.monthly")),
            new TableRow("一月", 1, List.of("代码", "", "数值")),
            new TableRow("一月", 7, List.of("", "收入 <&>", "", "TRUE")),
            new TableRow("二月", 3, List.of("7"))),
        rows(file));
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "0.30000000000000004, 0.3",
    "63.299999999999997, 63.3",
    "0.99999999999999989, 1",
    "-1.1000000000000001, -1.1",
    "123456789012345678.123456, 123456789012345678.123456",
    "411102199001010013, 411102199001010013",
    "1E3, 1000",
    "1.5E-7, 0.00000015",
    "100, 100",
    "-0, 0",
    "1E999999999, 1E999999999",
    "1e-400, 1e-400",
    "NaN, NaN"
  })
  void numbers_have_every_digit_and_no_exponent(String written, String read) {
    assertEquals(read, NumberText.of(written, Shown.NUMBER, false));
  }

  @ParameterizedTest
  @CsvSource({
    "General, NUMBER",
    "0.00, NUMBER",
    "'#,##0.00_ ;[Red]\\-#,##0.00\\ ', NUMBER",
    "0.0%, PERCENT",
    "yyyy, YEAR",
    "'yyyy\"年\"m\"月\";@', MONTH",
    "mmm-yy, MONTH",
    "yyyy-mm-dd, DAY",
    "'[$-804]yyyy\"年\"m\"月\"d\"日\"', DAY",
    "yyyy/m/d h:mm, MOMENT",
    "h:mm:ss, TIME",
    "[h]:mm, NUMBER",
    "'0.0\"天\"', NUMBER",
    "'\"年\"0', NUMBER"
  })
  void formats_say_what_a_number_is_shown_as(String format, Shown shown) {
    assertEquals(shown, NumberFormats.shown(format));
  }

  @ParameterizedTest
  @CsvSource({
    "43983, DAY, false, 2020-06-01",
    "43983, MONTH, false, 2020-06",
    "43983, YEAR, false, 2020",
    "43983.75, MOMENT, false, 2020-06-01T18:00:00",
    "0.5, TIME, false, 12:00:00",
    "1, DAY, false, 1900-01-01",
    "61, DAY, false, 1900-03-01",
    "42521, DAY, true, 2020-06-01",
    "-5, DAY, false, -5",
    "1E9, DAY, false, 1000000000",
    "0.633, PERCENT, false, 63.3%",
    "0.28999999999999998, PERCENT, false, 29%"
  })
  void days_and_shares_are_read_as_they_are_shown(
      String written, Shown shown, boolean from1904, String read) {
    assertEquals(read, NumberText.of(written, shown, from1904));
  }

  @Test
  void cells_of_every_type_are_read_by_what_they_show() throws IOException {
    RawWorkbook book =
        RawWorkbook.rows(
                """
                <row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c r="F1" t="e"><v>#REF!</v></c></row>
                <row><c t="str"><f>A1&amp;"x"</f><v>合计</v></c><c><f>1+2</f><v>3</v></c><c><f>0</f></c>
                <c s="1"><v>43983</v></c><c t="inlineStr"><is><t>a</t><r><t>b</t></r></is></c>
                <c t="b"><v>0</v></c><c t="d"><v>2020-06-11</v></c><c s="2"><v>0.5</v></c></row>
                <row r="9" hidden="1"><c r="B9"><v>1</v></c><extLst><ext><c><v>7</v></c></ext></extLst></row>
                """)
            .with(
                RawWorkbook.STRINGS,
                "<x:sst xmlns:x=\"urn:x\"><x:si><x:t xml:space=\"preserve\"> 甲\n乙</x:t></x:si>"
                    + "<x:si><x:r><x:t>粗</x:t></x:r><x:r><x:t><![CDATA[<细>]]></x:t></x:r>"
                    + "<x:rPh><x:t>cu xi</x:t></x:rPh></x:si></x:sst>")
            .with(
                RawWorkbook.STYLES,
                "\uFEFF<!-- made by hand --><styleSheet><numFmts><numFmt numFmtId=\"170\""
                    + " formatCode=\"yyyy-mm\"/></numFmts><cellStyleXfs><xf numFmtId=\"9\"/>"
                    + "</cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/>"
                    + "<xf numFmtId=\"9\"/></cellXfs></styleSheet>");

    assertEquals(
        List.of(
            new TableRow("表", 1, List.of(" 甲\n乙", "粗<细>", "", "", "", "#REF!")),
            new TableRow(
                "表", 2, List.of("合计", "3", "", "2020-06", "ab", "FALSE", "2020-06-11", "50%")),
            new TableRow("表", 9, List.of("", "1"))),
        rows(book.in(directory)));
  }

  @Test
  void characters_that_xml_has_no_place_for_are_unescaped() {
    assertEquals("a\r_b_x", CellText.unescaped("a_x000D_" + "_x005F_" + "b_x"));
  }

  static List<TableRow> rows(Path file) throws IOException {
    List<TableRow> rows = new ArrayList<>();
    try (XlsxReader reader = XlsxReader.open(file)) {
      for (TableRow row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
    }
    return rows;
  }
}
