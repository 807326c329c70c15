package io.yuanhui.statistics.submission;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.region.RegionTree;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A submission's region with all that lies in it; what was asked once is known. */
final class RegionScope {

  private final RegionTree regions;
  private final String whole;
  private final Map<String, Optional<Text>> known = new HashMap<>();

  RegionScope(RegionTree regions, String whole) {
    this.regions = regions;
    this.whole = whole;
  }

  /** The submission's region. */
  String whole() {
    return whole;
  }

  /** Why a region is none that a cell may have; empty where it is one. */
  Optional<Text> fault(String region) {
    Optional<Text> fault = known.get(region);
    if (fault == null) {
      fault = find(region);
      if (regions.find(region).isPresent()) {
        known.put(region, fault);
      }
    }
    return fault;
  }

  private Optional<Text> find(String region) {
    if (regions.find(region).isEmpty()) {
      return Optional.of(Text.of("没有这个地区代码。", "There is no such region."));
    }
    return regions.isWithin(region, whole)
        ? Optional.empty()
        : Optional.of(Text.of("不在报送地区之内。", "Lies outside the submission's region."));
  }
}
