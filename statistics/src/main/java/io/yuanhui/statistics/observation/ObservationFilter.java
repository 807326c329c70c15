package io.yuanhui.statistics.observation;

import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.measure.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;

/**
 * Which vintages are asked for; every part may be null, which means no condition.
 *
 * @param indicators those asked for; empty means none
 * @param from the first day on which a period may begin
 * @param to the last day on which a period may begin
 * @param asOf as known at that time; null means now
 * @param updatedAfter only what was published later
 * @param lastN only so many latest periods of each series
 * @param starts only periods that begin on these days
 * @param history all vintages rather than the one that stands
 */
public record ObservationFilter(
    Collection<Indicator> indicators,
    Measure measure,
    Collection<String> regions,
    LocalDate from,
    LocalDate to,
    Instant asOf,
    Instant updatedAfter,
    Integer lastN,
    Collection<LocalDate> starts,
    boolean history) {

  /** Current figures of some indicators in some regions, over all periods. */
  public static ObservationFilter current(
      Collection<Indicator> indicators, Measure measure, Collection<String> regions) {
    return new ObservationFilter(
        indicators, measure, regions, null, null, null, null, null, null, false);
  }

  /** All vintages of some indicators and regions that were published until a time. */
  public static ObservationFilter publishedUntil(
      Instant time, Collection<Indicator> indicators, Collection<String> regions) {
    return new ObservationFilter(
        indicators, null, regions, null, null, time, null, null, null, true);
  }

  /** The same within a span of period starts. */
  public ObservationFilter between(LocalDate first, LocalDate last) {
    return new ObservationFilter(
        indicators, measure, regions, first, last, asOf, updatedAfter, lastN, starts, history);
  }

  /** The same as known at a time. */
  public ObservationFilter asOf(Instant time) {
    return new ObservationFilter(
        indicators, measure, regions, from, to, time, updatedAfter, lastN, starts, history);
  }

  /** The same for periods that begin on some days; at least one. */
  public ObservationFilter startingOn(Collection<LocalDate> days) {
    return new ObservationFilter(
        indicators, measure, regions, from, to, asOf, updatedAfter, lastN, days, history);
  }

  /** The same with all vintages rather than the one that stands. */
  public ObservationFilter withHistory() {
    return new ObservationFilter(
        indicators, measure, regions, from, to, asOf, updatedAfter, lastN, starts, true);
  }
}
