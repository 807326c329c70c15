package io.yuanhui.statistics.observation;

import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.period.Period;

/** The place of a figure: series and period. */
public record FigureKey(String indicator, Measure measure, String region, Period period) {}
