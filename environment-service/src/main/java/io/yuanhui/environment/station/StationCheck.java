package io.yuanhui.environment.station;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.environment.place.GeoPoint;
import io.yuanhui.statistics.region.Region;
import io.yuanhui.statistics.region.RegionLevel;
import io.yuanhui.statistics.region.RegionTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One reading of one request: writes it to the station, or refuses it with every reason. */
final class StationCheck {

  private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,23}");
  private static final Set<RegionLevel> PLACES = Set.of(RegionLevel.COUNTY, RegionLevel.TOWN);

  private final StationRequest request;
  private final RegionTree regions;
  private final List<Violation> faults = new ArrayList<>();

  StationCheck(StationRequest request, RegionTree regions) {
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
          "须以字母开头，仅含字母、数字和连字符，最多 24 位。",
          "A letter, then letters, digits and hyphens; 24 at most.");
    }
    due("name", request.name(), 100);
    limited("operator", request.operator(), 100);
    limited("source", request.source(), 500);
    if (request.region() == null
        || regions.find(request.region()).map(Region::level).filter(PLACES::contains).isEmpty()) {
      fault("region", "须为县或乡镇的代码。", "The code of a county or a town.");
    }
    if (!GeoPoint.isLongitude(request.longitude())) {
      faults.add(Violation.body("longitude", GeoPoint.LONGITUDE));
    }
    if (!GeoPoint.isLatitude(request.latitude())) {
      faults.add(Violation.body("latitude", GeoPoint.LATITUDE));
    }
    if (StationKind.parse(request.kind()).isEmpty()) {
      fault("kind", "须为 national、provincial 或 town。", "One of national, provincial, town.");
    }
    if (request.pollutants() != null
        && (request.pollutants().isEmpty()
            || request.pollutants().stream().anyMatch(p -> Pollutant.parse(p).isEmpty()))) {
      fault(
          "pollutants",
          "须为 so2、no2、co、o3、pm10、pm25 中的项目。",
          "Some of so2, no2, co, o3, pm10, pm25.");
    }
    if (request.from() == null) {
      fault("from", "必填。", "Required.");
    } else if (request.to() != null && request.to().isBefore(request.from())) {
      fault("to", "不能早于启用日。", "Before the first day.");
    }
    if (!faults.isEmpty()) {
      throw ProblemException.rules(faults);
    }
  }

  void writeTo(Station station) {
    station.name = request.name().strip();
    station.region = request.region();
    station.longitude = request.longitude();
    station.latitude = request.latitude();
    station.kind = request.kind();
    station.pollutants = pollutants();
    station.operator = request.operator();
    station.from = request.from();
    station.to = request.to();
    station.synthetic = Boolean.TRUE.equals(request.synthetic());
    station.source = request.source();
  }

  private String pollutants() {
    Set<Pollutant> planned =
        request.pollutants() == null
            ? Set.copyOf(Pollutant.ALL)
            : request.pollutants().stream()
                .map(code -> Pollutant.parse(code).orElseThrow())
                .collect(Collectors.toSet());
    return new TreeSet<>(planned).stream().map(Pollutant::code).collect(Collectors.joining(","));
  }

  private void due(String field, String given, int longest) {
    if (given == null || given.isBlank()) {
      fault(field, "必填。", "Required.");
    }
    limited(field, given, longest);
  }

  private void limited(String field, String given, int longest) {
    if (given != null && given.length() > longest) {
      fault(field, "最多 " + longest + " 字。", longest + " characters at most.");
    }
  }

  private void fault(String field, String zh, String en) {
    faults.add(Violation.body(field, Text.of(zh, en)));
  }
}
