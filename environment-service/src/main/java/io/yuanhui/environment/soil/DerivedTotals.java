package io.yuanhui.environment.soil;

import io.yuanhui.statistics.region.Region;
import io.yuanhui.statistics.region.RegionTree;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps what regions add up to: a changed plot or status changes the totals of its region and those
 * above by what it adds now instead of before, from the days on that this is about, and nothing
 * else.
 *
 * <p>In the caller's transaction. Plots are locked by id, then their regions by code, so that two
 * writers neither miss each other's changes nor wait in a circle.
 */
@ApplicationScoped
class DerivedTotals {

  private final TotalStore totals;
  private final StandingStore standings;
  private final PlotStatuses statuses;
  private final RegionTree regions;

  DerivedTotals(
      TotalStore totals, StandingStore standings, PlotStatuses statuses, RegionTree regions) {
    this.totals = totals;
    this.standings = standings;
    this.statuses = statuses;
    this.regions = regions;
  }

  /** Puts what a plot adds now in the place of what it added before. */
  void derive(int plot) {
    derive(List.of(plot));
  }

  /** Puts what some plots add now in the place of what they added before. */
  void derive(Collection<Integer> plots) {
    Map<String, Map<String, SortedMap<LocalDate, Amount>>> steps = new TreeMap<>();
    for (int plot : new TreeSet<>(plots)) {
      PlotFacts facts = totals.lock(plot);
      PlotStanding after = facts.standing(statuses.of(plot));
      PlotStanding before = standings.read(List.of(plot)).getOrDefault(plot, PlotStanding.NONE);
      if (!before.equals(after)) {
        collect(steps, before, true);
        collect(steps, after, false);
        standings.put(plot, after);
      }
      totals.follows(facts);
    }
    totals.lock(steps.keySet());
    steps.forEach((region, lands) -> lands.forEach((land, its) -> add(region, land, its)));
  }

  private void add(String region, String land, SortedMap<LocalDate, Amount> steps) {
    steps.values().removeIf(Amount.NONE::equals);
    if (!steps.isEmpty()) {
      totals.put(region, land, changed(totals.from(region, land, steps.firstKey()), steps));
    }
  }

  /**
   * What steps make of totals: those that change, by the day from which on they hold.
   *
   * @param totals from the one on that holds on the day of the first step, if one does
   */
  static SortedMap<LocalDate, Amount> changed(
      NavigableMap<LocalDate, Amount> totals, SortedMap<LocalDate, Amount> steps) {
    SortedMap<LocalDate, Amount> changed = new TreeMap<>();
    TreeSet<LocalDate> days = new TreeSet<>(totals.tailMap(steps.firstKey()).keySet());
    days.addAll(steps.keySet());
    Amount sum = Amount.NONE;
    for (LocalDate day : days) {
      sum = sum.plus(steps.getOrDefault(day, Amount.NONE));
      // Where the steps come to nothing again, the total before them begins anew.
      if (!sum.equals(Amount.NONE) || !totals.containsKey(day)) {
        var before = totals.floorEntry(day);
        changed.put(day, before == null ? sum : before.getValue().plus(sum));
      }
    }
    return changed;
  }

  /** A region and those above, up to the country. */
  List<String> over(String region) {
    List<String> codes = new ArrayList<>(List.of(region));
    regions.ancestors(region).stream().map(Region::code).forEach(codes::add);
    return codes;
  }

  /** Adds a plot's steps to those of its regions, or takes them away. */
  void collect(
      Map<String, Map<String, SortedMap<LocalDate, Amount>>> steps,
      PlotStanding standing,
      boolean away) {
    if (standing.region() == null) {
      return;
    }
    for (String region : over(standing.region())) {
      SortedMap<LocalDate, Amount> its =
          steps
              .computeIfAbsent(region, any -> new TreeMap<>())
              .computeIfAbsent(standing.land(), any -> new TreeMap<>());
      standing
          .steps()
          .forEach(
              (day, step) -> its.merge(day, away ? Amount.NONE.minus(step) : step, Amount::plus));
    }
  }
}
