package io.yuanhui.environment.air;

import io.yuanhui.environment.aqi.DayMeans;
import io.yuanhui.environment.aqi.Item;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** A kept day without what only its own readers ask for: indices and primary pollutants. */
record MeansOfDay(
    LocalDate day,
    Map<Item, BigDecimal> concentrations,
    Integer aqi,
    Integer level,
    int windows,
    boolean sandDust,
    boolean provisional)
    implements DayMeans {}
