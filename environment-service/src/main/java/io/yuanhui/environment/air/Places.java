package io.yuanhui.environment.air;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.environment.air.DayStore.Scope;
import io.yuanhui.environment.station.KnownStation;
import io.yuanhui.environment.station.Stations;
import io.yuanhui.statistics.parameter.RegionParameter;
import io.yuanhui.statistics.region.Region;
import io.yuanhui.statistics.region.RegionTree;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads the parameters {@code station} and {@code region}: one of them, or the district. */
@ApplicationScoped
class Places {

  private final Stations stations;
  private final RegionTree regions;
  private final RegionParameter region;

  Places(Stations stations, RegionTree regions, RegionParameter region) {
    this.stations = stations;
    this.regions = regions;
    this.region = region;
  }

  Place read(String station, String code) {
    if (station == null) {
      return ofRegion(region.read(code));
    }
    if (code != null) {
      throw ProblemException.malformed(
          Violation.query(
              "region", Text.of("station 和 region 只能给一个。", "Either station or region.")));
    }
    KnownStation known =
        stations
            .known(station)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemType.NOT_FOUND,
                        Text.of("没有这个站点。", "There is no such station."),
                        List.of(
                            Violation.query(
                                "station", Text.of("没有这个站点。", "There is no such station.")))));
    return new Place(
        Scope.STATION,
        Integer.toString(known.id()),
        known.code(),
        known.region(),
        known.name(),
        known.synthetic());
  }

  /** A region that exists. */
  Place ofRegion(String code) {
    return new Place(
        Scope.REGION,
        code,
        null,
        code,
        regions.find(code).map(Region::name).orElse(code),
        stations.syntheticRegions().stream().anyMatch(its -> regions.isWithin(its, code)));
  }
}
