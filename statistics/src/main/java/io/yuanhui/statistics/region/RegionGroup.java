package io.yuanhui.statistics.region;

import java.util.List;

/**
 * Regions that are ranked among one another.
 *
 * @param code such as {@code luohe-counties}, or the code of the region above its members
 * @param name in Chinese
 * @param nameEn in English
 * @param members region codes, each once
 */
public record RegionGroup(String code, String name, String nameEn, List<String> members) {

  public RegionGroup {
    members = List.copyOf(members);
  }

  /** N: the number of members, whether or not they all have a figure. */
  public int size() {
    return members.size();
  }

  static RegionGroup of(String code, String name, String nameEn, List<Region> members) {
    return new RegionGroup(code, name, nameEn, members.stream().map(Region::code).toList());
  }
}
