package io.yuanhui.statistics.submission;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure of a submission as a row of a table, which can be imported as it is. */
@Schema(description = "报送中的一行数据；a row of a submission")
public record CellRow(
    @Schema(examples = "budget-revenue") String indicator,
    @Schema(examples = "一般公共预算收入") String name,
    @Schema(examples = "VALUE") String measure,
    @Schema(examples = "411102") String region,
    @Schema(examples = "2020-06") String period,
    @Schema(examples = "50770", nullable = true) BigDecimal value,
    @Schema(examples = "10K_CNY") String unit,
    @Schema(examples = "P") String status,
    @Schema(nullable = true) String note) {

  static CellRow from(Cell cell) {
    return new CellRow(
        cell.indicator().code(),
        cell.indicator().name(),
        cell.measure().name(),
        cell.region(),
        cell.period().code(),
        cell.value(),
        cell.unit().code(),
        cell.status().name(),
        cell.note());
  }
}
