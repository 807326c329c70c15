package io.yuanhui.environment.air;

import io.yuanhui.environment.aqi.AirDay;
import io.yuanhui.environment.aqi.AqiCalculator;
import io.yuanhui.environment.aqi.AqiResult;
import io.yuanhui.environment.aqi.AqiStandard;
import io.yuanhui.environment.aqi.DayCalculator;
import io.yuanhui.environment.aqi.DayMeans;
import io.yuanhui.environment.aqi.DayOfAir;
import io.yuanhui.environment.aqi.Item;
import io.yuanhui.environment.aqi.StandardBook;
import io.yuanhui.environment.station.Pollutant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A station's day from its hours, and a region's day from its stations' days; pure. */
final class DayDerivation {

  private final StandardBook book;

  DayDerivation(StandardBook book) {
    this.book = book;
  }

  /** Empty where there is no hour of the day. */
  Optional<AirDay> ofStation(StationHours hours, LocalDate day) {
    if (!hours.has(day)) {
      return Optional.empty();
    }
    DayOfAir means = new DayCalculator(book.validity(day)).day(hours.valid(day));
    String valid =
        Pollutant.ALL.stream()
            .map(pollutant -> means.validHours().get(pollutant).toString())
            .collect(Collectors.joining(","));
    return Optional.of(
        day(
            day,
            means.concentrations(),
            valid,
            means.windows(),
            hours.isDusty(day),
            hours.isProvisional(day)));
  }

  /**
   * The mean of the stations' concentrations, item by item, then the indices.
   *
   * @param stations the day of each of them that has one; empty where none has
   */
  Optional<AirDay> ofRegion(LocalDate day, Collection<? extends DayMeans> stations) {
    if (stations.isEmpty()) {
      return Optional.empty();
    }
    Map<Item, BigDecimal> means = new EnumMap<>(Item.class);
    Map<Pollutant, Integer> counts = new EnumMap<>(Pollutant.class);
    for (Item item : DayColumns.ITEMS) {
      List<BigDecimal> values = new ArrayList<>();
      for (DayMeans station : stations) {
        if (station.concentrations().containsKey(item)) {
          values.add(station.concentrations().get(item));
        }
      }
      if (item != Item.O3_1H) {
        counts.put(item.pollutant(), values.size());
      }
      DayCalculator.mean(values).ifPresent(mean -> means.put(item, mean));
    }
    return Optional.of(
        day(
            day,
            means,
            Pollutant.ALL.stream()
                .map(pollutant -> counts.get(pollutant).toString())
                .collect(Collectors.joining(",")),
            stations.stream().mapToInt(DayMeans::windows).max().orElse(0),
            stations.stream().anyMatch(DayMeans::sandDust),
            stations.stream().anyMatch(DayMeans::provisional)));
  }

  private AirDay day(
      LocalDate day,
      Map<Item, BigDecimal> concentrations,
      String validHours,
      int windows,
      boolean sandDust,
      boolean provisional) {
    AqiStandard standard = book.standard(day);
    AqiResult index = new AqiCalculator(standard).day(concentrations);
    return new AirDay(
        day,
        standard.code(),
        concentrations,
        index.iaqis(),
        index.aqi(),
        index.primary(),
        index.level() == null ? null : index.level().number(),
        validHours,
        windows,
        sandDust,
        provisional);
  }
}
