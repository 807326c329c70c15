package io.yuanhui.statistics.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yuanhui.statistics.prefill.OriginView;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure of a submission as readers see it. */
@Schema(description = "报送中的一个数据；a figure of a submission")
public record CellView(
    @Schema(examples = "budget-revenue") String indicator,
    @Schema(examples = "一般公共预算收入") String name,
    @Schema(examples = "VALUE") String measure,
    @Schema(examples = "411102") String region,
    @Schema(examples = "2020-06") String period,
    @Schema(examples = "50770", nullable = true) BigDecimal value,
    @Schema(examples = "10K_CNY") String unit,
    @Schema(examples = "P") String status,
    @Schema(nullable = true) String note,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "来源；填报报表且单个读取时返回", nullable = true)
        OriginView origin) {

  static CellView from(Cell cell) {
    return new CellView(
        cell.indicator().code(),
        cell.indicator().name(),
        cell.measure().name(),
        cell.region(),
        cell.period().code(),
        cell.value(),
        cell.unit().code(),
        cell.status().name(),
        cell.note(),
        null);
  }

  /** The same with where it came from. */
  CellView from(OriginView where) {
    return new CellView(indicator, name, measure, region, period, value, unit, status, note, where);
  }
}
