package io.yuanhui.environment.water;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * A section over some months.
 *
 * @param kept what follows from its samples
 * @param water by their means; null where nothing was sampled
 */
record SectionPeriod(
    Section section, LocalDate from, LocalDate to, WaterPeriod kept, WaterAssessment water) {

  /** Compliant months ÷ assessed months in per cent, not rounded; null without any. */
  BigDecimal rate() {
    return rate(kept.compliant(), kept.months());
  }

  static BigDecimal rate(int compliant, int assessed) {
    return assessed == 0
        ? null
        : WaterNumbers.plain(
            BigDecimal.valueOf(100L * compliant)
                .divide(BigDecimal.valueOf(assessed), 10, RoundingMode.HALF_EVEN));
  }
}
