package io.yuanhui.statistics.region;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The groups that rankings can be asked for: the defined ones, all county-level units of the
 * country ({@code counties}), and under each region's own code its direct children.
 */
public final class RegionGroups {

  /** The code of the group of all county-level units. */
  public static final String COUNTIES = "counties";

  private final RegionTree tree;
  private final Map<String, RegionGroup> defined;
  private final RegionGroup counties;

  /**
   * @throws IllegalArgumentException for a group with a member that is not in the tree
   */
  public RegionGroups(RegionTree tree, Collection<RegionGroup> defined) {
    for (RegionGroup group : defined) {
      for (String member : group.members()) {
        if (tree.find(member).isEmpty()) {
          throw new IllegalArgumentException("No region " + member + " of group " + group.code());
        }
      }
    }
    this.tree = tree;
    this.defined =
        defined.stream().collect(toUnmodifiableMap(RegionGroup::code, Function.identity()));
    this.counties =
        RegionGroup.of(
            COUNTIES,
            "全国县级单位",
            "County-level units of the country",
            tree.atLevel(RegionLevel.COUNTY));
  }

  /** The groups that come with this library, over the national tree. */
  public static RegionGroups national() {
    return new RegionGroups(RegionTree.national(), RegionFiles.groups());
  }

  /** Empty for an unknown code, and for a region without children: nothing could be ranked. */
  public Optional<RegionGroup> find(String code) {
    if (COUNTIES.equals(code)) {
      return Optional.of(counties);
    }
    return Optional.ofNullable(defined.get(code)).or(() -> tree.find(code).flatMap(this::children));
  }

  /** The groups that are defined by a table, not derived from the tree. */
  public Collection<RegionGroup> defined() {
    return defined.values();
  }

  private Optional<RegionGroup> children(Region region) {
    List<Region> members = tree.children(region.code());
    if (members.isEmpty()) {
      return Optional.empty();
    }
    RegionLevel level = members.get(0).level();
    return Optional.of(
        RegionGroup.of(
            region.code(),
            region.name() + "各" + level.plural().zh(),
            "The " + level.plural().en() + " of " + region.code() + " " + region.name(),
            members));
  }
}
