package io.yuanhui.environment.water;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;

/**
 * A section over some months.
 *
 * @param means of the items, in the standard's units
 * @param water by the means; null where nothing was sampled
 * @param months with an assessment that says whether the section complies
 * @param compliant months among them that comply
 * @param samples the values behind it
 * @param provisional whether one of them is not confirmed
 */
record SectionPeriod(
    Section section,
    LocalDate from,
    LocalDate to,
    Map<String, BigDecimal> means,
    WaterAssessment water,
    int months,
    int compliant,
    int samples,
    boolean provisional) {

  /** Compliant months ÷ assessed months in per cent, not rounded; null without any. */
  BigDecimal rate() {
    return rate(compliant, months);
  }

  static BigDecimal rate(int compliant, int assessed) {
    return assessed == 0
        ? null
        : WaterNumbers.plain(
            BigDecimal.valueOf(100L * compliant)
                .divide(BigDecimal.valueOf(assessed), 10, RoundingMode.HALF_EVEN));
  }
}
