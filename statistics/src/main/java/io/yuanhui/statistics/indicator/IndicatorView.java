package io.yuanhui.statistics.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An indicator as readers see it. */
@Schema(description = "指标；an indicator")
public record IndicatorView(
    @Schema(examples = "budget-revenue") String code,
    @Schema(examples = "一般公共预算收入") String name,
    @Schema(examples = "General public budget revenue") String nameEn,
    @Schema(examples = "10K_CNY") String unit,
    @Schema(examples = "M") String frequency,
    @Schema(examples = "YTD") String accumulation,
    @Schema(examples = "up") String better,
    @Schema(examples = "0") int decimals,
    @Schema(examples = "finance") String department,
    @Schema(nullable = true) String formula,
    @Schema(nullable = true) String description) {

  static IndicatorView from(Indicator indicator) {
    return new IndicatorView(
        indicator.code,
        indicator.name,
        indicator.nameEn,
        indicator.unit.code(),
        indicator.frequency.code(),
        indicator.accumulation.name(),
        indicator.better.code(),
        indicator.decimals,
        indicator.department,
        indicator.formula,
        indicator.description);
  }
}
