package io.yuanhui.statistics.submission;

import io.yuanhui.statistics.comparison.Change;
import io.yuanhui.statistics.indicator.Accumulation;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.submission.DifferenceView.Earlier;
import io.yuanhui.statistics.unit.Dimension;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;

/** What a cell differs by from another figure of its series. */
final class CellDifference {

  private CellDifference() {}

  /**
   * Holds a cell against another figure.
   *
   * @param now the cell
   * @param period the other figure's
   * @param then the other figure; null where it has no value
   */
  static Earlier between(Cell now, Period period, Quantity then) {
    Quantity base = then == null ? null : then.in(now.unit());
    if (base == null || now.value() == null || isAnotherTotal(now, period)) {
      return new Earlier(period.code(), base == null ? null : base.value(), null, null, null);
    }
    Quantity value = new Quantity(now.value(), now.unit());
    Quantity change = now.unit() == Unit.RANK ? base.minus(value) : Change.difference(value, base);
    return new Earlier(
        period.code(),
        base.value(),
        change.value(),
        change.unit().code(),
        hasGrowth(now, period)
            ? Change.growth(value, base).map(Quantity::value).orElse(null)
            : null);
  }

  /** A total since January begins anew each year: only the same period can be held against it. */
  private static boolean isAnotherTotal(Cell now, Period period) {
    return isRunningTotal(now)
        && period.year() != now.period().year()
        && !period.equals(now.period().samePeriodLastYear());
  }

  /** Within a year, what a total gained is no rate of growth. */
  private static boolean hasGrowth(Cell now, Period period) {
    boolean level = now.unit() != Unit.RANK && now.unit().dimension() != Dimension.RATIO;
    boolean within =
        isRunningTotal(now) && period.year() == now.period().year() && !period.equals(now.period());
    return level && !within;
  }

  private static boolean isRunningTotal(Cell cell) {
    return cell.measure() == Measure.VALUE
        && cell.indicator().accumulation() == Accumulation.YTD
        && cell.unit().dimension() != Dimension.RATIO;
  }
}
