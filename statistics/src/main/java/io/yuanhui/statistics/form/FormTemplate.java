package io.yuanhui.statistics.form;

import io.yuanhui.commons.table.Harmless;
import io.yuanhui.commons.table.MarkedWorkbook;
import io.yuanhui.commons.table.PrintedPage;
import io.yuanhui.commons.table.Sheet;
import io.yuanhui.commons.table.XlsxReader;
import io.yuanhui.statistics.form.FormView.LineView;
import io.yuanhui.statistics.observation.ObservationStatus;
import io.yuanhui.statistics.unit.Unit;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A form as a workbook to fill in: a row for each line, of which value, unit, status and note are
 * open, with drop-downs of what fits; and a hidden sheet that says what was filled, by which the
 * import knows it again.
 *
 * @param form the version in force, with its lines
 * @param place where and when it is filled
 */
record FormTemplate(FormView form, Place place) {

  /** The columns, by which the import reads them. */
  static final List<String> HEADINGS =
      List.of(
          "指标代码 indicator",
          "指标名称 name",
          "口径 measure",
          "数值 value",
          "计量单位 unit",
          "状态 status",
          "备注 note");

  private static final List<Integer> WIDTHS = List.of(30, 34, 12, 18, 14, 10, 40);
  private static final int NAME = 1;
  private static final int VALUE = 3;
  private static final int UNIT = 4;
  private static final int STATUS = 5;
  private static final int NOTE = 6;
  private static final int HEADING_ROW = 3;

  /** Locked against slips, not against people. */
  private static final String PASSWORD = "yuanhui";

  private static final String HOW =
      "填表说明：只填“数值、计量单位、状态、备注”四列。数值按所选单位填写，百分数填 63.3 而不填 63.3%；"
          + "缺失的数据状态选 M、数值留空；不填的行留空。状态：P 初步（不选即为 P），R 修订，F 最终，E 估计，M 缺失。"
          + "带 * 的指标必填。填好后原样上传，请勿增删列或改动表头。";

  /** Where and when. */
  record Place(String region, String regionName, String period) {}

  void writeTo(OutputStream out) throws IOException {
    Workbook workbook = new Workbook(out, MarkedWorkbook.PROGRAM, null);
    Worksheet sheet = workbook.newWorksheet(form.name());
    PrintedPage.landscape(sheet);
    for (int column = 0; column < HEADINGS.size(); column++) {
      sheet.width(column, WIDTHS.get(column));
      sheet.inlineString(HEADING_ROW, column, HEADINGS.get(column));
    }
    PrintedPage.headings(sheet, HEADING_ROW, HEADINGS.size());
    writeHead(sheet);
    int row = HEADING_ROW + 1;
    for (LineView line : form.lines()) {
      writeLine(sheet, row++, line);
    }
    openStatus(sheet, HEADING_ROW + 1, row - 1);
    sheet.inlineString(row + 1, NAME, Sheet.SIGNATURES);
    sheet.protect(PASSWORD);
    sheet.close();
    writeMetadata(workbook);
    workbook.finish();
  }

  private void writeHead(Worksheet sheet) {
    sheet.inlineString(0, 0, Harmless.text(form.name()));
    PrintedPage.title(sheet.style(0, 0));
    sheet.inlineString(
        1,
        0,
        "表号：%s（第 %d 版）    填报部门：%s    地区：%s %s    时期：%s"
            .formatted(
                form.code(),
                form.version(),
                form.department(),
                place.regionName(),
                place.region(),
                place.period()));
    sheet.inlineString(2, 0, HOW);
    sheet.range(2, 0, 2, NOTE).merge();
    sheet.rowHeight(2, 48.0);
    sheet.range(2, 0, 2, NOTE).style().wrapText(true).verticalAlignment("top").set();
  }

  private static void writeLine(Worksheet sheet, int row, LineView line) {
    String heading = line.heading() == null ? "" : line.heading() + "：";
    sheet.inlineString(row, 0, line.indicator());
    sheet.inlineString(
        row, NAME, Harmless.text(heading + line.name() + (line.required() ? " *" : "")));
    sheet.inlineString(row, 2, line.measure());
    sheet.inlineString(row, UNIT, line.unit());
    sheet.range(row, 0, row, 2).style().format("@").borderStyle(BorderStyle.THIN).set();
    sheet
        .range(row, VALUE, row, NOTE)
        .style()
        .borderStyle(BorderStyle.THIN)
        .protectionOption(ProtectionOption.LOCKED, false)
        .set();
    sheet
        .range(row, UNIT, row, UNIT)
        .validateWithListByFormula(list(unitsOf(line.unit())))
        .errorStyle(DataValidationErrorStyle.STOP)
        .showErrorMessage(true)
        .errorTitle("计量单位")
        .error("请从下拉列表中选择同类的计量单位");
  }

  private static void openStatus(Worksheet sheet, int first, int last) {
    sheet
        .range(first, STATUS, last, STATUS)
        .validateWithListByFormula(
            list(Arrays.stream(ObservationStatus.values()).map(Enum::name).toList()))
        .errorStyle(DataValidationErrorStyle.STOP)
        .showErrorMessage(true)
        .errorTitle("状态")
        .error("请从下拉列表中选择 P、R、F、E 或 M");
  }

  private static List<String> unitsOf(String unit) {
    return Arrays.stream(Unit.values())
        .filter(other -> other.dimension() == Unit.parse(unit).dimension())
        .map(Unit::code)
        .toList();
  }

  private static String list(List<String> codes) {
    return codes.stream().collect(Collectors.joining(",", "\"", "\""));
  }

  private void writeMetadata(Workbook workbook) throws IOException {
    Worksheet metadata = workbook.newWorksheet(XlsxReader.METADATA);
    metadata.setVisibilityState(VisibilityState.HIDDEN);
    List<Map.Entry<String, String>> facts =
        List.of(
            Map.entry("form", form.code()),
            Map.entry("formVersion", Integer.toString(form.version())),
            Map.entry("department", form.department()),
            Map.entry("region", place.region()),
            Map.entry("period", place.period()));
    for (int row = 0; row < facts.size(); row++) {
      metadata.inlineString(row, 0, facts.get(row).getKey());
      metadata.inlineString(row, 1, facts.get(row).getValue());
    }
    metadata.close();
  }
}
