package io.yuanhui.environment.water;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.environment.place.GeoPoint;
import io.yuanhui.statistics.region.Region;
import io.yuanhui.statistics.region.RegionLevel;
import io.yuanhui.statistics.region.RegionTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One reading of one request: writes it to the section, or refuses it with every reason. */
final class SectionCheck {

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Set<RegionLevel> PLACES = Set.of(RegionLevel.COUNTY, RegionLevel.TOWN);
  private static final String RIVER = "river";

  private final SectionRequest request;
  private final RegionTree regions;
  private final WaterStandard standard;
  private final List<Violation> faults = new ArrayList<>();

  SectionCheck(SectionRequest request, RegionTree regions, WaterStandard standard) {
    if (request == null) {
      throw ProblemException.malformed(
          Violation.body("", Text.of("请求没有内容。", "The request has no body.")));
    }
    this.request = request;
    this.regions = regions;
    this.standard = standard;
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
    due("river", request.river());
    if (request.source() != null && request.source().length() > 500) {
      fault("source", "最多 500 字。", "500 characters at most.");
    }
    if (request.region() == null
        || regions.find(request.region()).map(Region::level).filter(PLACES::contains).isEmpty()) {
      fault("region", "须为县或乡镇的代码。", "The code of a county or a town.");
    }
    place();
    if (WaterClass.target(request.target()).isEmpty()) {
      fault("target", "须为 I、II、III、IV 或 V。", "One of I, II, III, IV, V.");
    }
    if (items().isEmpty()) {
      fault("body", "须为 river 或 lake。", "river or lake.");
    } else if (request.items() != null && !areKnown(request.items())) {
      fault(
          "items",
          "有标准中没有的、不分类的或重复的项目。",
          "An item twice, or one that the standard does not class.");
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

  void writeTo(Section section) {
    section.name = request.name().strip();
    section.river = request.river().strip();
    section.body = body();
    section.region = request.region();
    section.target = request.target();
    section.items =
        items().values().stream()
            .filter(
                item ->
                    request.items() == null
                        ? item.assessed()
                        : request.items().contains(item.code()))
            .map(WaterItem::code)
            .collect(Collectors.joining(","));
    section.longitude = request.longitude();
    section.latitude = request.latitude();
    section.from = request.from();
    section.to = request.to();
    section.synthetic = Boolean.TRUE.equals(request.synthetic());
    section.source = request.source();
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

  private boolean areKnown(List<String> codes) {
    return !codes.isEmpty()
        && new HashSet<>(codes).size() == codes.size()
        && codes.stream()
            .allMatch(
                code ->
                    code != null
                        && items().containsKey(code)
                        && items().get(code).comparison() != WaterItem.Comparison.NONE);
  }

  private String body() {
    return request.body() == null ? RIVER : request.body();
  }

  private Map<String, WaterItem> items() {
    return standard.items().getOrDefault(body(), Map.of());
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
