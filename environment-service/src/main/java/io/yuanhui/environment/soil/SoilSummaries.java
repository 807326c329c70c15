package io.yuanhui.environment.soil;

import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Safe use by kind of land, in a region, on a day. */
@ApplicationScoped
class SoilSummaries {

  private final Plots plots;
  private final PlotStatuses statuses;

  SoilSummaries(Plots plots, PlotStatuses statuses) {
    this.plots = plots;
    this.statuses = statuses;
  }

  SummaryRow of(String region, Land land, LocalDate day) {
    List<Plot> all = plots.search(PlotQuery.of(region, land), null, Integer.MAX_VALUE);
    Map<Integer, StatusView> found = statuses.on(day, all.stream().map(plot -> plot.id).toList());
    List<Plot> listed = all.stream().filter(plot -> found.containsKey(plot.id)).toList();
    SafeUse use =
        SafeUse.of(listed.stream().map(plot -> standing(plot, found.get(plot.id))).toList());
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
        listed.stream().anyMatch(plot -> plot.synthetic));
  }

  private static SafeUse.Standing standing(Plot plot, StatusView status) {
    return new SafeUse.Standing(
        new Quantity(plot.area, Unit.parse(plot.unit)),
        PlotStatus.parse(status.status()).orElseThrow());
  }
}
