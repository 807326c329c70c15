package io.yuanhui.environment.station;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.environment.place.PlaceFilter;

/**
 * What a reader asks for.
 *
 * @param region the stations in it; null for everywhere
 * @param kind null for every kind
 */
record StationQuery(String region, String kind, PlaceFilter places) {

  StationQuery {
    if (region != null && !region.matches("[0-9]{6}|[0-9]{9}|[0-9]{12}")) {
      throw ProblemException.malformed(
          Violation.query("region", Text.of("不是地区代码。", "Not a region code.")));
    }
    if (kind != null && StationKind.parse(kind).isEmpty()) {
      throw ProblemException.malformed(
          Violation.query(
              "kind",
              Text.of("须为 national、provincial 或 town。", "One of national, provincial, town.")));
    }
  }

  /** A child's code begins with its parent's, without the zeros behind it. */
  String regionPattern() {
    if (region == null) {
      return "%";
    }
    return region.length() == 6 ? region.replaceFirst("(00){1,3}$", "") + "%" : region + "%";
  }
}
