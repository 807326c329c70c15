package io.yuanhui.statistics.form;

import io.yuanhui.commons.table.Grid;
import io.yuanhui.commons.table.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A form as it is printed: its lines by periods, with published figures.
 *
 * @param version the version in force in the last period
 * @param notes what is said of single figures, and of the growth that was computed
 */
@Schema(description = "报表的双向表：指标 × 时期；a form's lines by periods")
public record FormTableView(
    @Schema(examples = "finance.monthly") String form,
    @Schema(description = "版本号", examples = "1") int version,
    @Schema(examples = "财政收支月报") String name,
    @Schema(examples = "finance") String department,
    @Schema(examples = "411102") String region,
    @Schema(examples = "源汇区") String regionName,
    @Schema(examples = "[\"2020-05\", \"2020-06\"]") List<String> periods,
    List<RowView> rows,
    @Schema(description = "注") List<String> notes)
    implements Grid {

  private static final String INDENT = "　　";

  /** Where the figures of a row come from. */
  public enum Basis {
    PUBLISHED,
    COMPUTED
  }

  /** A row: a line of the form, or the growth below it. */
  @Schema(name = "FormTableRow", description = "表中的一行；a row")
  public record RowView(
      @Schema(examples = "budget-revenue") String indicator,
      @Schema(examples = "一般公共预算收入") String name,
      @Schema(examples = "VALUE") String measure,
      @Schema(description = "PUBLISHED 公布、COMPUTED 由两期数据计算", examples = "PUBLISHED") Basis basis,
      @Schema(nullable = true) String heading,
      @Schema(description = "打印时的名称", examples = "一般公共预算收入") String label,
      @Schema(examples = "10K_CNY") String unit,
      @Schema(examples = "万元") String unitName,
      @Schema(description = "按时期的顺序") List<FigureView> figures) {}

  /** The figure of a period. */
  @Schema(name = "FormTableFigure", description = "表中的一个数据；a figure")
  public record FigureView(
      @Schema(examples = "2020-06") String period,
      @Schema(examples = "50770", nullable = true) BigDecimal value,
      @Schema(examples = "P", nullable = true) String status,
      @Schema(nullable = true) String note) {}

  @Override
  public List<String> columns() {
    return Stream.concat(
            Stream.of("indicator", "name", "measure", "basis", "unit"), periods.stream())
        .toList();
  }

  @Override
  public List<List<Object>> cells() {
    return rows.stream()
        .map(
            row ->
                values(
                    row,
                    row.indicator(),
                    row.name(),
                    row.measure(),
                    row.basis().name(),
                    row.unit()))
        .toList();
  }

  @Override
  public List<List<Object>> printed() {
    List<List<Object>> printed = new ArrayList<>();
    String heading = null;
    for (RowView row : rows) {
      if (row.heading() != null && !row.heading().equals(heading)) {
        printed.add(List.of(row.heading()));
      }
      heading = row.heading();
      boolean below = row.basis() == Basis.COMPUTED || !row.measure().equals("VALUE");
      printed.add(values(row, (below ? INDENT : "") + row.label(), row.unitName()));
    }
    return printed;
  }

  @Override
  public Sheet sheet() {
    String span =
        periods.size() == 1
            ? periods.get(0)
            : periods.get(0) + " 至 " + periods.get(periods.size() - 1);
    return new Sheet(
        name,
        List.of(
            "表号：" + form + "（第 " + version + " 版）",
            "填报部门：" + department,
            "地区：" + regionName + " " + region,
            "时期：" + span),
        Stream.concat(Stream.of("指标 name", "计量单位 unit"), periods.stream()).toList(),
        notes.stream().map(note -> "注：" + note).toList());
  }

  private static List<Object> values(RowView row, Object... before) {
    List<Object> cells = new ArrayList<>(List.of(before));
    row.figures().forEach(figure -> cells.add(figure.value()));
    return cells;
  }
}
