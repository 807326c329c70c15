package io.yuanhui.environment.soil;

import io.yuanhui.statistics.unit.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a plot's standing follows from, beside its statuses.
 *
 * @param land its code
 * @param version of the plot that this is of
 */
record PlotFacts(
    int id, String region, String land, Quantity area, boolean synthetic, long version) {

  /** The plot's standing by the day that it begins on. */
  PlotStanding standing(List<StatusView> statuses) {
    SortedMap<LocalDate, Amount> amounts = new TreeMap<>();
    for (StatusView each : statuses) {
      amounts.put(
          each.since(),
          Amount.of(
              new SafeUse.Standing(area, PlotStatus.parse(each.status()).orElseThrow()),
              synthetic));
    }
    return new PlotStanding(region, land, amounts);
  }
}
