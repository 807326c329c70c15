package io.yuanhui.environment.aqi;

import io.yuanhui.environment.station.Pollutant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The days of a period, or of a part of it, with what means and percentiles are made of. */
final class DaysOfPeriod {

  private final List<? extends DayMeans> all;
  private final boolean dusty;
  private final Map<Pollutant, DailyValues> values = new EnumMap<>(Pollutant.class);

  DaysOfPeriod(List<? extends DayMeans> all) {
    this.all = all;
    this.dusty = all.stream().anyMatch(DayMeans::sandDust);
  }

  /** The days that count for a pollutant: sand-dust days do not for particulate matter. */
  List<? extends DayMeans> counting(Pollutant pollutant) {
    return dusty && pollutant.isParticulate() ? clearDays() : all;
  }

  /** The pollutant's values on the days that count. */
  DailyValues values(Pollutant pollutant) {
    return values.computeIfAbsent(
        pollutant, any -> new DailyValues(PeriodCalculator.daily(pollutant), counting(pollutant)));
  }

  /** Those without any sand-dust day. */
  DaysOfPeriod clear() {
    return dusty ? new DaysOfPeriod(clearDays()) : this;
  }

  private List<? extends DayMeans> clearDays() {
    return all.stream().filter(day -> !day.sandDust()).toList();
  }
}
