package io.yuanhui.environment.water;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.environment.place.PlaceFilter;

/**
 * What a reader asks for.
 *
 * @param region the sections in it; null for everywhere
 * @param river null for every one
 * @param section one of them; null for all
 */
record SectionQuery(String region, String river, String section, PlaceFilter places) {

  SectionQuery {
    if (region != null && !region.matches("[0-9]{6}|[0-9]{9}|[0-9]{12}")) {
      throw ProblemException.malformed(
          Violation.query("region", Text.of("不是地区代码。", "Not a region code.")));
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
