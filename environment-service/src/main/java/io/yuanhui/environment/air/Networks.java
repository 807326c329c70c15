package io.yuanhui.environment.air;

import io.yuanhui.environment.station.KnownStation;
import io.yuanhui.statistics.region.Region;
import io.yuanhui.statistics.region.RegionLevel;
import io.yuanhui.statistics.region.RegionTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Which stations make a region's value: of those in use in it, the national ones; where there are
 * none the provincial ones, and else the towns'.
 */
final class Networks {

  private final Collection<KnownStation> stations;
  private final RegionTree regions;

  Networks(Collection<KnownStation> stations, RegionTree regions) {
    this.stations = stations;
    this.regions = regions;
  }

  /** The regions whose value a station can be part of: its own and those above, up to the city. */
  List<String> regionsOf(KnownStation station) {
    List<String> found = new ArrayList<>(List.of(station.region()));
    for (Region above : regions.ancestors(station.region())) {
      if (above.level() == RegionLevel.PROVINCE || above.level() == RegionLevel.COUNTRY) {
        break;
      }
      found.add(above.code());
    }
    return found;
  }

  /** All the stations in a region. */
  List<KnownStation> in(String region) {
    return stations.stream().filter(each -> regions.isWithin(each.region(), region)).toList();
  }

  /** Of the stations in a region those that make its value on a day. */
  static List<KnownStation> counting(List<KnownStation> inRegion, LocalDate day) {
    List<KnownStation> best = new ArrayList<>();
    for (KnownStation station : inRegion) {
      if (station.isInUse(day)) {
        if (!best.isEmpty() && station.kind().compareTo(best.get(0).kind()) < 0) {
          best.clear();
        }
        if (best.isEmpty() || station.kind() == best.get(0).kind()) {
          best.add(station);
        }
      }
    }
    return best;
  }
}
