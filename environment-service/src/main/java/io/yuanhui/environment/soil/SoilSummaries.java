package io.yuanhui.environment.soil;

import io.yuanhui.statistics.storage.Snapshot;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Safe use by kind of land, in a region, on a day: out of the totals, or computed from plots while
 * something said of one is not in them.
 */
@ApplicationScoped
@Snapshot
class SoilSummaries {

  private final Plots plots;
  private final PlotStatuses statuses;
  private final TotalStore totals;

  SoilSummaries(Plots plots, PlotStatuses statuses, TotalStore totals) {
    this.plots = plots;
    this.statuses = statuses;
    this.totals = totals;
  }

  /** By kind of land. */
  List<SummaryRow> of(String region, LocalDate day) {
    return Arrays.stream(Land.values()).map(land -> of(region, land, day)).toList();
  }

  SummaryRow of(String region, Land land, LocalDate day) {
    Amount amount =
        totals.isAnyStale() ? computed(region, land, day) : totals.on(region, land.code(), day);
    SafeUse use = amount.use();
    return new SummaryRow(
        land.code(),
        land.label(),
        region,
        day,
        use.plots(),
        use.polluted(),
        use.safe(),
        Unit.MU.code(),
        use.rate().orElse(null),
        amount.synthetic() > 0);
  }

  private Amount computed(String region, Land land, LocalDate day) {
    List<Plot> all = plots.search(PlotQuery.of(region, land), null, Integer.MAX_VALUE);
    Map<Integer, StatusView> found = statuses.on(day, all.stream().map(plot -> plot.id).toList());
    return all.stream()
        .filter(plot -> found.containsKey(plot.id))
        .map(plot -> Amount.of(standing(plot, found.get(plot.id)), plot.synthetic))
        .reduce(Amount.NONE, Amount::plus);
  }

  private static SafeUse.Standing standing(Plot plot, StatusView status) {
    return new SafeUse.Standing(
        new Quantity(plot.area, Unit.parse(plot.unit)),
        PlotStatus.parse(status.status()).orElseThrow());
  }
}
