package io.yuanhui.environment.soil;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.environment.place.GeoPoint;
import io.yuanhui.statistics.region.Region;
import io.yuanhui.statistics.region.RegionLevel;
import io.yuanhui.statistics.region.RegionTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** One reading of one request: writes it to the plot, or refuses it with every reason. */
final class PlotCheck {

  static final Set<String> UNITS = Set.of("MU", "10K_MU", "HECTARE");

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Set<RegionLevel> PLACES = Set.of(RegionLevel.COUNTY, RegionLevel.TOWN);
  private static final BigDecimal MOST = new BigDecimal("10000000000000");

  private final PlotRequest request;
  private final RegionTree regions;
  private final List<Violation> faults = new ArrayList<>();

  PlotCheck(PlotRequest request, RegionTree regions) {
    if (request == null) {
      throw ProblemException.malformed(
          Violation.body("", Text.of("请求没有内容。", "The request has no body.")));
    }
    this.request = request;
    this.regions = regions;
  }

  /**
   * @throws ProblemException 422 with every fault
   */
  void require() {
    if (request.code() == null || !CODE.matcher(request.code()).matches()) {
      fault(
          "code",
          "须以小写字母开头，仅含小写字母、数字和连字符，最多 40 位。",
          "A small letter, then small letters, digits and hyphens; 40 at most.");
    }
    due("name", request.name());
    due("category", request.category());
    if (request.source() != null && request.source().length() > 500) {
      fault("source", "最多 500 字。", "500 characters at most.");
    }
    if (request.region() == null
        || regions.find(request.region()).map(Region::level).filter(PLACES::contains).isEmpty()) {
      fault("region", "须为县或乡镇的代码。", "The code of a county or a town.");
    }
    if (Land.parse(request.land()).isEmpty()) {
      fault("land", "须为 farmland 或 construction-land。", "farmland or construction-land.");
    }
    BigDecimal area = request.area();
    if (area == null
        || area.signum() <= 0
        || area.compareTo(MOST) > 0
        || area.stripTrailingZeros().scale() > 6) {
      fault("area", "须为正数，最多 6 位小数。", "A positive number, 6 decimals at most.");
    }
    if (request.unit() == null || !UNITS.contains(request.unit())) {
      fault("unit", "须为 MU、10K_MU 或 HECTARE。", "One of MU, 10K_MU, HECTARE.");
    }
    place();
    if (!faults.isEmpty()) {
      throw ProblemException.rules(faults);
    }
  }

  void writeTo(Plot plot) {
    plot.name = request.name().strip();
    plot.region = request.region();
    plot.land = request.land();
    plot.category = request.category().strip();
    plot.area = request.area();
    plot.unit = request.unit();
    plot.longitude = request.longitude();
    plot.latitude = request.latitude();
    plot.synthetic = Boolean.TRUE.equals(request.synthetic());
    plot.source = request.source();
  }

  private void place() {
    if (request.longitude() != null && !GeoPoint.isLongitude(request.longitude())) {
      faults.add(Violation.body("longitude", GeoPoint.LONGITUDE));
    }
    if (request.latitude() != null && !GeoPoint.isLatitude(request.latitude())) {
      faults.add(Violation.body("latitude", GeoPoint.LATITUDE));
    }
    if ((request.longitude() == null) != (request.latitude() == null)) {
      fault("latitude", "经度和纬度须一起给出。", "Longitude and latitude go together.");
    }
  }

  private void due(String field, String given) {
    if (given == null || given.isBlank()) {
      fault(field, "必填。", "Required.");
    } else if (given.length() > 100) {
      fault(field, "最多 100 字。", "100 characters at most.");
    }
  }

  private void fault(String field, String zh, String en) {
    faults.add(Violation.body(field, Text.of(zh, en)));
  }
}
