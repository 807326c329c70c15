package io.yuanhui.environment.soil;

import io.yuanhui.environment.place.PlaceFilter;
import io.yuanhui.statistics.region.RegionTree;
import io.yuanhui.statistics.storage.Snapshot;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Adds everything up anew from plots and statuses, and says where what is kept differs. */
@ApplicationScoped
@Snapshot
class SoilVerification {

  private static final int MOST = 1000;
  private static final int PLOTS_AT_ONCE = 500;

  private final Plots plots;
  private final PlotStatuses statuses;
  private final TotalStore totals;
  private final StandingStore standings;
  private final DerivedTotals derived;
  private final RegionTree regions;

  SoilVerification(
      Plots plots,
      PlotStatuses statuses,
      TotalStore totals,
      StandingStore standings,
      DerivedTotals derived,
      RegionTree regions) {
    this.plots = plots;
    this.statuses = statuses;
    this.totals = totals;
    this.standings = standings;
    this.derived = derived;
    this.regions = regions;
  }

  /** Of a region's plots, and of the totals of the region and those below. */
  SoilVerificationView verify(String region) {
    Set<Integer> stale = new TreeSet<>(totals.stale(Integer.MAX_VALUE));
    Map<String, Map<String, SortedMap<LocalDate, Amount>>> steps = new TreeMap<>();
    List<SoilVerificationView.Difference> found = new ArrayList<>();
    int checked = 0;
    int pending = 0;
    PlotQuery all = new PlotQuery(region, null, PlaceFilter.read(null, null));
    List<Plot> page = plots.search(all, null, PLOTS_AT_ONCE);
    while (!page.isEmpty()) {
      List<Integer> ids = page.stream().map(plot -> plot.id).toList();
      Map<Integer, PlotStanding> kept = standings.read(ids);
      Map<Integer, List<StatusView>> said = statuses.all(ids);
      for (Plot plot : page) {
        PlotStanding was = kept.getOrDefault(plot.id, PlotStanding.NONE);
        PlotStanding is = facts(plot).standing(said.getOrDefault(plot.id, List.of()));
        if (stale.contains(plot.id)) {
          pending++;
          is = was;
        }
        compare("plot", plot.code, plot.land, was.amounts(), is.amounts(), found);
        derived.collect(steps, is, false);
        checked++;
      }
      page = plots.search(all, page.get(page.size() - 1).code, PLOTS_AT_ONCE);
    }
    int sums = compareTotals(region, steps, found);
    return new SoilVerificationView(
        checked, sums, found.isEmpty(), pending, found.stream().limit(MOST).toList());
  }

  private int compareTotals(
      String region,
      Map<String, Map<String, SortedMap<LocalDate, Amount>>> steps,
      List<SoilVerificationView.Difference> found) {
    Set<String> codes = new TreeSet<>(steps.keySet());
    codes.addAll(totals.regions());
    codes.removeIf(code -> !regions.isWithin(code, region));
    int sums = 0;
    for (String code : codes) {
      for (Land land : Land.values()) {
        SortedMap<LocalDate, Amount> its =
            steps.getOrDefault(code, Map.of()).getOrDefault(land.code(), new TreeMap<>());
        NavigableMap<LocalDate, Amount> was = totals.all(code, land.code());
        sums += was.size();
        compare("region", code, land.code(), was, sums(its), found);
      }
    }
    return sums;
  }

  /** On each day that one of them begins something. */
  private static void compare(
      String scope,
      String code,
      String land,
      SortedMap<LocalDate, Amount> was,
      SortedMap<LocalDate, Amount> is,
      List<SoilVerificationView.Difference> found) {
    Set<LocalDate> days = new TreeSet<>(was.keySet());
    days.addAll(is.keySet());
    for (LocalDate day : days) {
      Amount before = on(was, day);
      Amount now = on(is, day);
      if (!before.equals(now)) {
        found.add(SoilVerificationView.Difference.of(scope, code, land, day, before, now));
      }
    }
  }

  private static Amount on(SortedMap<LocalDate, Amount> amounts, LocalDate day) {
    SortedMap<LocalDate, Amount> until = amounts.headMap(day.plusDays(1));
    return until.isEmpty() ? Amount.NONE : until.get(until.lastKey());
  }

  private static SortedMap<LocalDate, Amount> sums(SortedMap<LocalDate, Amount> steps) {
    SortedMap<LocalDate, Amount> sums = new TreeMap<>();
    Amount sum = Amount.NONE;
    for (var each : steps.entrySet()) {
      sum = sum.plus(each.getValue());
      sums.put(each.getKey(), sum);
    }
    return sums;
  }

  private static PlotFacts facts(Plot plot) {
    return new PlotFacts(
        plot.id,
        plot.region,
        plot.land,
        new Quantity(plot.area, Unit.parse(plot.unit)),
        plot.synthetic,
        plot.version);
  }
}
