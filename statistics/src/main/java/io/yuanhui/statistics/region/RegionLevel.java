package io.yuanhui.statistics.region;

import io.yuanhui.commons.problem.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The levels of administration, from the country down. */
public enum RegionLevel {
  COUNTRY("国家", "countries"),
  PROVINCE("省份", "provinces"),
  CITY("地市", "cities"),
  COUNTY("县区", "county-level units"),
  TOWN("乡镇街道", "towns and subdistricts"),
  VILLAGE("村社区", "villages and communities");

  private final Text plural;

  RegionLevel(String zh, String en) {
    this.plural = Text.of(zh, en);
  }

  /** Reads the API's code, such as {@code county}; empty for anything else. */
  public static Optional<RegionLevel> parse(String code) {
    return Arrays.stream(values()).filter(level -> level.code().equals(code)).findFirst();
  }

  /** The code in the API: the name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the regions of this level are called together, as in 居县区第2位. */
  public Text plural() {
    return plural;
  }
}
