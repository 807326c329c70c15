package io.yuanhui.statistics.submission;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A cell of a submission, held against what was published and what was returned.
 *
 * @param value as reported, in {@code unit}; null where it is missing or was taken out
 * @param sinceReturn what became of it since the edition that was returned or unlocked last; null
 *     where none was
 * @param comment what the reviewer said of it then
 * @param returned that edition's figure
 * @param published what is published of the same period
 * @param lastPeriod the latest published before it, a year back at most
 * @param lastYear what is published of the same period last year
 */
@Schema(description = "单元格差异；a cell and what differs")
public record DifferenceView(
    @Schema(examples = "budget-revenue") String indicator,
    @Schema(examples = "一般公共预算收入") String name,
    @Schema(examples = "VALUE") String measure,
    @Schema(examples = "411102") String region,
    @Schema(examples = "2020-06") String period,
    @Schema(examples = "50770", nullable = true) BigDecimal value,
    @Schema(examples = "10K_CNY") String unit,
    @Schema(examples = "P") String status,
    @Schema(nullable = true) String note,
    @Schema(description = "与上次退回版相比", nullable = true) SinceReturn sinceReturn,
    @Schema(description = "退回时的意见", nullable = true) String comment,
    @Schema(description = "上次退回的版本") Earlier returned,
    @Schema(description = "同期已发布的数据") Earlier published,
    @Schema(description = "上期（已发布）") Earlier lastPeriod,
    @Schema(description = "上年同期（已发布）") Earlier lastYear) {

  /** What became of a cell. */
  public enum SinceReturn {
    SAME,
    CHANGED,
    ADDED,
    REMOVED
  }

  /**
   * Another figure of the cell's series, in the cell's unit.
   *
   * @param period null where there is no such figure
   * @param change what is more now: percentage points for percentages, places won for ranks; null
   *     for a total since January against another year's month
   * @param growth the rate of a level, in per cent; null where no rate exists
   */
  @Schema(name = "EarlierFigure", description = "对比的数据；the figure compared with")
  public record Earlier(
      @Schema(examples = "2020-05", nullable = true) String period,
      @Schema(examples = "42100", nullable = true) BigDecimal value,
      @Schema(examples = "8670", nullable = true) BigDecimal change,
      @Schema(examples = "10K_CNY", nullable = true) String changeUnit,
      @Schema(examples = "20.593824", nullable = true) BigDecimal growth) {

    static final Earlier NOTHING = new Earlier(null, null, null, null, null);
  }
}
