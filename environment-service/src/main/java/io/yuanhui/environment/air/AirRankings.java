package io.yuanhui.environment.air;

import io.yuanhui.environment.air.DayStore.Scope;
import io.yuanhui.environment.aqi.DayCalculator;
import io.yuanhui.environment.aqi.DayMeans;
import io.yuanhui.environment.aqi.PeriodCalculator;
import io.yuanhui.environment.station.Stations;
import io.yuanhui.statistics.indicator.Better;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.ranking.Ranking;
import io.yuanhui.statistics.region.Region;
import io.yuanhui.statistics.region.RegionGroup;
import io.yuanhui.statistics.region.RegionTree;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Ranks the regions of a group, period by period, by the days that are kept. */
@ApplicationScoped
class AirRankings {

  private final DayStore days;
  private final Standards standards;
  private final Assessments assessments;
  private final Stations stations;
  private final RegionTree regions;

  AirRankings(
      DayStore days,
      Standards standards,
      Assessments assessments,
      Stations stations,
      RegionTree regions) {
    this.days = days;
    this.standards = standards;
    this.assessments = assessments;
    this.stations = stations;
    this.regions = regions;
  }

  /** A region's value in a period. */
  private record Value(BigDecimal value, int days) {}

  AirRankingView rank(Metric metric, Period period, RegionGroup group) {
    Period counted = firstCounted(metric, period, group);
    Period previous = period.previous();
    Period first = counted.compareTo(previous) < 0 ? counted : previous;
    Map<Period, Map<String, Value>> values = values(metric, group, first, period);
    Map<Period, Ranking> rankings = new HashMap<>();
    values.forEach((each, its) -> rankings.put(each, ranking(its, Map.of())));
    Map<String, Integer> before =
        rankings.getOrDefault(previous, new Ranking(List.of())).places().stream()
            .collect(Collectors.toMap(Ranking.Place::region, Ranking.Place::rank));
    Map<String, Value> now = values.getOrDefault(period, Map.of());
    Map<String, Integer> timesFirst = timesFirst(rankings, counted, period);
    List<String> synthetic = stations.syntheticRegions();
    List<AirRankingView.Place> places =
        ranking(now, before).places().stream()
            .map(
                place ->
                    new AirRankingView.Place(
                        place.rank(),
                        place.region(),
                        regions.find(place.region()).map(Region::name).orElse(place.region()),
                        place.value().value(),
                        now.get(place.region()).days(),
                        place.previousRank(),
                        place.movement(),
                        timesFirst.getOrDefault(place.region(), 0),
                        synthetic.stream().anyMatch(its -> regions.isWithin(its, place.region()))))
            .toList();
    return new AirRankingView(
        places,
        group.size(),
        group.code(),
        group.name(),
        metric.code(),
        metric.unit(),
        period.code(),
        period.start(),
        period.end(),
        previous.code(),
        counted.code(),
        null);
  }

  /** How often a region came first in the year of a period, up to it; empty without any ranking. */
  Optional<Integer> timesFirst(String region, Metric metric, Period until, RegionGroup group) {
    Period counted = firstCounted(metric, until, group);
    if (counted.compareTo(until) > 0) {
      return Optional.empty();
    }
    Map<Period, Ranking> rankings = new HashMap<>();
    values(metric, group, counted, until)
        .forEach((each, its) -> rankings.put(each, ranking(its, Map.of())));
    boolean ranked =
        rankings.values().stream()
            .flatMap(ranking -> ranking.places().stream())
            .anyMatch(place -> place.region().equals(region));
    return ranked
        ? Optional.of(timesFirst(rankings, counted, until).getOrDefault(region, 0))
        : Optional.empty();
  }

  /** The first period of the year, or of the assessment where that began later. */
  private Period firstCounted(Metric metric, Period period, RegionGroup group) {
    Period first = period;
    while (first.previous().year() == period.year()) {
      first = first.previous();
    }
    LocalDate begun = assessments.firstDay(group.code(), metric).orElse(LocalDate.MIN);
    while (first.start().isBefore(begun) && first.compareTo(period) < 0) {
      first = first.next();
    }
    return first;
  }

  private static Map<String, Integer> timesFirst(
      Map<Period, Ranking> rankings, Period from, Period to) {
    Map<String, Integer> times = new HashMap<>();
    rankings.forEach(
        (period, ranking) -> {
          if (period.compareTo(from) >= 0 && period.compareTo(to) <= 0) {
            ranking.places().stream()
                .filter(place -> place.rank() == 1)
                .forEach(place -> times.merge(place.region(), 1, Integer::sum));
          }
        });
    return times;
  }

  /** All values are of one unit, which the units of figures do not have: they rank as numbers. */
  private static Ranking ranking(Map<String, Value> values, Map<String, Integer> before) {
    return Ranking.rank(
        values.entrySet().stream()
            .map(
                entry ->
                    new Ranking.Entry(
                        entry.getKey(), new Quantity(entry.getValue().value(), Unit.COUNT)))
            .toList(),
        Better.DOWN,
        before);
  }

  private Map<Period, Map<String, Value>> values(
      Metric metric, RegionGroup group, Period first, Period last) {
    Map<Period, Map<String, Value>> values = new TreeMap<>();
    days.means(Scope.REGION, group.members(), first.start(), last.end())
        .forEach(
            (region, its) -> {
              Map<Period, List<DayMeans>> byPeriod = new TreeMap<>();
              for (DayMeans day : its) {
                byPeriod
                    .computeIfAbsent(
                        Period.of(first.frequency(), day.day()), any -> new ArrayList<>())
                    .add(day);
              }
              byPeriod.forEach(
                  (period, ofPeriod) ->
                      value(metric, period, ofPeriod)
                          .ifPresent(
                              value ->
                                  values
                                      .computeIfAbsent(period, any -> new HashMap<>())
                                      .put(region, value)));
            });
    return values;
  }

  private Optional<Value> value(Metric metric, Period period, List<DayMeans> its) {
    List<DayMeans> clear = its.stream().filter(day -> !day.sandDust()).toList();
    if (metric.pollutant() == null) {
      return Optional.ofNullable(
              new PeriodCalculator(standards.book())
                  .period(period.start(), period.end(), its, PeriodCalculator.Demand.NONE)
                  .compositeIndex())
          .map(index -> new Value(index, clear.size()));
    }
    List<BigDecimal> values =
        clear.stream()
            .map(day -> day.concentrations().get(PeriodCalculator.daily(metric.pollutant())))
            .filter(java.util.Objects::nonNull)
            .toList();
    return DayCalculator.mean(values)
        .map(
            mean ->
                new Value(mean.setScale(metric.decimals(), RoundingMode.HALF_EVEN), values.size()));
  }
}
