package io.yuanhui.environment.soil;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.environment.place.PlaceFilter;

/**
 * What a reader asks for.
 *
 * @param region the plots in it; null for everywhere
 * @param land null for every kind
 */
record PlotQuery(String region, String land, PlaceFilter places) {

  PlotQuery {
    if (region != null && !region.matches("[0-9]{6}|[0-9]{9}|[0-9]{12}")) {
      throw ProblemException.malformed(
          Violation.query("region", Text.of("不是地区代码。", "Not a region code.")));
    }
    if (land != null && Land.parse(land).isEmpty()) {
      throw ProblemException.malformed(
          Violation.query(
              "land",
              Text.of("须为 farmland 或 construction-land。", "farmland or construction-land.")));
    }
  }

  /** Everything of a kind in a region. */
  static PlotQuery of(String region, Land land) {
    return new PlotQuery(region, land.code(), PlaceFilter.read(null, null));
  }

  /** A child's code begins with its parent's, without the zeros behind it. */
  String regionPattern() {
    if (region == null) {
      return "%";
    }
    return region.length() == 6 ? region.replaceFirst("(00){1,3}$", "") + "%" : region + "%";
  }
}
