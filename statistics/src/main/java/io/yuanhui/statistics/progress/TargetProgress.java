package io.yuanhui.statistics.progress;

import io.yuanhui.statistics.comparison.Change;
import io.yuanhui.statistics.indicator.Better;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.unit.Quantity;
import java.math.BigDecimal;

/**
 * How far a cumulative figure has come towards the year's target (目标任务), beside how far the year
 * has come (序时进度). Percentages are half-even to 6 decimals.
 *
 * @param progress figure ÷ target, in per cent; null where the target is a ceiling, or not positive
 * @param pace the share of the year that has passed, in per cent
 * @param ahead progress − pace, in percentage points; null with progress
 * @param met whether the figure reaches the target, or stays within the ceiling; null where neither
 *     direction is better
 * @param distance the margin by which the target is met, negative where it is missed: figure −
 *     target, and below a ceiling target − figure; in percentage points for ratios, otherwise in a
 *     unit of the target's dimension
 */
public record TargetProgress(
    BigDecimal progress, BigDecimal pace, BigDecimal ahead, Boolean met, Quantity distance) {

  /**
   * @param value the cumulative figure
   * @param target the year's target
   * @param better {@code DOWN} makes the target a ceiling
   * @param period what the figure covers
   * @throws io.yuanhui.statistics.unit.IncompatibleUnitsException across dimensions
   */
  public static TargetProgress of(Quantity value, Quantity target, Better better, Period period) {
    boolean isRatio = better != Better.DOWN && target.value().signum() > 0;
    BigDecimal pace = period.elapsedShareOfYear().percent();
    BigDecimal progress = isRatio ? value.percentOf(target).value() : null;
    return new TargetProgress(
        progress,
        pace,
        isRatio ? progress.subtract(pace) : null,
        isMet(value, target, better),
        better == Better.DOWN
            ? Change.difference(target, value)
            : Change.difference(value, target));
  }

  private static Boolean isMet(Quantity value, Quantity target, Better better) {
    return switch (better) {
      case UP -> value.compareTo(target) >= 0;
      case DOWN -> value.compareTo(target) <= 0;
      case NONE -> null;
    };
  }
}
