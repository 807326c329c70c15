package io.yuanhui.statistics.submission;

import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.observation.ObservationStatus;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.unit.Unit;
import java.math.BigDecimal;

/** A reported figure that passed the checks. */
record Cell(
    int row,
    Indicator indicator,
    Measure measure,
    String region,
    Period period,
    BigDecimal value,
    Unit unit,
    ObservationStatus status,
    String note) {

  /** The same in another row. */
  Cell inRow(int other) {
    return other == row
        ? this
        : new Cell(other, indicator, measure, region, period, value, unit, status, note);
  }

  /** The figure's place; each is reported once in a submission. */
  FigureKey key() {
    return new FigureKey(indicator.code(), measure, region, period);
  }
}
