package io.yuanhui.statistics.observation;

import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.period.Period;
import java.math.BigDecimal;

/**
 * What a formula gives from published figures.
 *
 * @param value in the indicator's unit, with at most six decimals, half-even
 */
public record ComputedFigure(Indicator indicator, String region, Period period, BigDecimal value) {

  FigureKey key() {
    return new FigureKey(indicator.code(), Measure.VALUE, region, period);
  }
}
