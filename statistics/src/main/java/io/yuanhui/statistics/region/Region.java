package io.yuanhui.statistics.region;

import java.util.Objects;

/**
 * An administrative region, or a statistical one such as a development zone.
 *
 * @param code 6 digits down to the county, 9 for a town, 12 for a village (GB/T 2260, GB/T 10114)
 * @param name in Chinese
 * @param parent the code of the region above; null for the country only
 * @param level its place in the tree
 */
public record Region(String code, String name, String parent, RegionLevel level) {

  /** The root of the tree: {@code 000000} 全国. */
  public static final Region COUNTRY = new Region("000000", "全国", null, RegionLevel.COUNTRY);

  public Region {
    Objects.requireNonNull(code);
    Objects.requireNonNull(name);
    Objects.requireNonNull(level);
  }
}
