package io.yuanhui.environment.soil;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a plot adds to its regions over time.
 *
 * @param region null where it adds nothing yet
 * @param amounts each from its day on, until the next
 */
record PlotStanding(String region, String land, SortedMap<LocalDate, Amount> amounts) {

  static final PlotStanding NONE = new PlotStanding(null, null, new TreeMap<>());

  /** By how much it changes on each day. */
  SortedMap<LocalDate, Amount> steps() {
    SortedMap<LocalDate, Amount> steps = new TreeMap<>();
    Amount before = Amount.NONE;
    for (var each : amounts.entrySet()) {
      steps.put(each.getKey(), each.getValue().minus(before));
      before = each.getValue();
    }
    return steps;
  }
}
