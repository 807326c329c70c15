package io.yuanhui.statistics.period;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;

/**
 * The part of a year that has passed, as an exact fraction: the pace (序时进度) that a year's target is
 * held against.
 *
 * @param elapsed months or days from 1 January on
 * @param whole 12 where months are counted, otherwise the days of the year
 */
public record ElapsedShare(int elapsed, int whole) {

  /**
   * Months for periods made of months, days for days and weeks. A week that ends in January of the
   * next year ends its own year: its share is 1.
   */
  static ElapsedShare by(Period period) {
    if (period.frequency().isMonths()) {
      return new ElapsedShare(period.end().getMonthValue(), 12);
    }
    Year year = Year.of(period.year());
    LocalDate end = period.end();
    int elapsed = end.getYear() > year.getValue() ? year.length() : end.getDayOfYear();
    return new ElapsedShare(elapsed, year.length());
  }

  /** In per cent, half-even to 6 decimals: {@code 66.666667} at the end of August. */
  public BigDecimal percent() {
    return BigDecimal.valueOf(100L * elapsed)
        .divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_EVEN);
  }
}
