package io.yuanhui.environment.water;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What follows from a section's samples over some months, before it is classed.
 *
 * @param means of the items, in the standard's units, not rounded
 * @param months with an assessment that says whether the section complies
 * @param compliant months among them that comply
 * @param samples the values behind it
 * @param provisional whether one of them is not confirmed
 */
record WaterPeriod(
    Map<String, BigDecimal> means, int months, int compliant, int samples, boolean provisional) {

  /** Of no samples. */
  static final WaterPeriod NOTHING = new WaterPeriod(Map.of(), 0, 0, 0, false);
}
