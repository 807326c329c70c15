package io.yuanhui.statistics.comparison;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One measure of an indicator in a period, held against other periods.
 *
 * @param value in the indicator's unit for that measure
 * @param previous against the latest published period before
 * @param lastYear against the same period last year
 * @param yearOnYear the growth of the level as published and as computed from levels
 * @param text the comparison in a sentence, in Chinese
 */
@Schema(description = "对比；a comparison")
public record ComparisonView(
    @Schema(examples = "fixed-asset-investment") String indicator,
    @Schema(examples = "固定资产投资") String name,
    @Schema(examples = "YOY") String measure,
    @Schema(examples = "411102") String region,
    @Schema(examples = "2020-06") String period,
    @Schema(examples = "2.0", nullable = true) BigDecimal value,
    @Schema(examples = "PCT") String unit,
    Against previous,
    Against lastYear,
    YearOnYear yearOnYear,
    @Schema(examples = "比2020-03提升29.3个百分点", nullable = true) String text) {

  /**
   * Another period's figure and what changed since.
   *
   * @param change the difference: percentage points for percentages, places gained for ranks; null
   *     for a cumulative level against another period of its year, which is no growth
   * @param growth the rate of a level, in per cent; null where no rate exists
   */
  @Schema(name = "ComparedPeriod", description = "对比期；the period compared with")
  public record Against(
      @Schema(examples = "2020-03", nullable = true) String period,
      @Schema(examples = "-27.3", nullable = true) BigDecimal value,
      @Schema(examples = "29.3", nullable = true) BigDecimal change,
      @Schema(examples = "PP", nullable = true) String changeUnit,
      @Schema(nullable = true) BigDecimal growth) {

    static final Against NOTHING = new Against(null, null, null, null, null);
  }

  /**
   * Year-on-year growth, in per cent.
   *
   * @param difference published − computed, in percentage points
   */
  @Schema(name = "YearOnYear", description = "同比增速；year-on-year growth")
  public record YearOnYear(
      @Schema(examples = "2.0", nullable = true) BigDecimal published,
      @Schema(nullable = true) BigDecimal computed,
      @Schema(nullable = true) BigDecimal difference) {}
}
