package io.yuanhui.statistics.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The regions of the country under one root; immutable. */
public final class RegionTree {

  private final Map<String, Region> byCode = new LinkedHashMap<>();
  private final Map<String, List<Region>> children = new LinkedHashMap<>();

  /**
   * @param regions all but the root, each parent before its children
   * @throws IllegalArgumentException for a code that occurs twice, or a parent not seen before it
   */
  public RegionTree(Collection<Region> regions) {
    byCode.put(Region.COUNTRY.code(), Region.COUNTRY);
    for (Region region : regions) {
      if (!byCode.containsKey(region.parent())) {
        throw new IllegalArgumentException("No parent " + region.parent() + " of " + region.code());
      }
      if (byCode.put(region.code(), region) != null) {
        throw new IllegalArgumentException("Region twice: " + region.code());
      }
      children.computeIfAbsent(region.parent(), parent -> new ArrayList<>()).add(region);
    }
    children.replaceAll((parent, list) -> List.copyOf(list));
  }

  /** The national list that comes with this library. */
  public static RegionTree national() {
    return National.TREE;
  }

  public Optional<Region> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The regions directly below, by code; empty for the lowest level and for an unknown code. */
  public List<Region> children(String code) {
    return children.getOrDefault(code, List.of());
  }

  /** The regions above, the nearest first and the country last; empty for an unknown code. */
  public List<Region> ancestors(String code) {
    List<Region> above = new ArrayList<>();
    Region region = byCode.get(code);
    while (region != null && region.parent() != null) {
      region = byCode.get(region.parent());
      above.add(region);
    }
    return List.copyOf(above);
  }

  /** Whether a region is the scope itself or lies below it; false where either is unknown. */
  public boolean isWithin(String code, String scope) {
    Region region = byCode.get(code);
    while (region != null) {
      if (region.code().equals(scope)) {
        return true;
      }
      region = byCode.get(region.parent());
    }
    return false;
  }

  /** All regions of one level, by code. */
  public List<Region> atLevel(RegionLevel level) {
    return byCode.values().stream().filter(region -> region.level() == level).toList();
  }

  /** All regions, the country first and each parent before its children. */
  public Collection<Region> all() {
    return List.copyOf(byCode.values());
  }

  private static final class National {
    static final RegionTree TREE = new RegionTree(RegionFiles.regions());
  }
}
