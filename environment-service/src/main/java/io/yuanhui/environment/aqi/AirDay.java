package io.yuanhui.environment.aqi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What follows from a day's readings, of a station or of a region.
 *
 * @param concentrations the valid ones, not rounded
 * @param validHours of each pollutant in the order of {@code Pollutant}, as {@code 24,24,23,…}; of
 *     a region the stations that have the day's value
 * @param windows the valid 8-hour means; of a region the greatest of its stations
 * @param sandDust flagged: it counts as a day, but not in means of particulate matter
 * @param provisional whether a reading behind it waits for its confirmation
 */
public record AirDay(
    LocalDate day,
    String standard,
    Map<Item, BigDecimal> concentrations,
    Map<Item, Integer> iaqis,
    Integer aqi,
    List<Item> primary,
    Integer level,
    String validHours,
    int windows,
    boolean sandDust,
    boolean provisional)
    implements DayMeans {}
