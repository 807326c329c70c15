package io.yuanhui.environment.aqi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A pollutant's values on the days that count, ascending: summed up and sorted once. */
final class DailyValues {

  private final Item item;
  private final List<BigDecimal> ascending;
  private final BigDecimal exactMean;

  DailyValues(Item item, List<? extends DayMeans> days) {
    this.item = item;
    this.ascending =
        days.stream()
            .map(day -> day.concentrations().get(item))
            .filter(value -> value != null)
            .sorted()
            .toList();
    this.exactMean = DayCalculator.mean(ascending).orElse(null);
  }

  int count() {
    return ascending.size();
  }

  /** Half-even to 6 decimals; null without days. */
  BigDecimal exactMean() {
    return exactMean;
  }

  /** Half-even to the pollutant's decimals; null without days. */
  BigDecimal mean() {
    return exactMean == null ? null : item.round(exactMean);
  }

  /** Half-even to the pollutant's decimals; null without days. */
  BigDecimal percentile(int percent) {
    Optional<BigDecimal> exact = Percentile.ofAscending(ascending, percent);
    return exact.map(item::round).orElse(null);
  }
}
