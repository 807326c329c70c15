package io.yuanhui.environment.water;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Whole months of one year that what follows is kept of: each month, quarter and half-year, and
 * from January to the end of each month, of which the year is the last.
 *
 * @param from the first day
 * @param to the last day
 */
record WaterSpan(LocalDate from, LocalDate to) {

  private static final int[] LENGTHS = {1, 3, 6};

  /** Whether a row is kept of it. */
  boolean isKept() {
    return from.getDayOfMonth() == 1
        && to.equals(YearMonth.from(to).atEndOfMonth())
        && from.getYear() == to.getYear()
        && over(YearMonth.from(from)).contains(this);
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Those that a month is part of; the month itself is the first. */
  static Set<WaterSpan> over(YearMonth month) {
    Set<WaterSpan> spans = new LinkedHashSet<>();
    for (int length : LENGTHS) {
      int first = (month.getMonthValue() - 1) / length * length + 1;
      spans.add(of(month.getYear(), first, first + length - 1));
    }
    for (int last = month.getMonthValue(); last <= 12; last++) {
      spans.add(of(month.getYear(), 1, last));
    }
    return spans;
  }

  private static WaterSpan of(int year, int first, int last) {
    return new WaterSpan(
        YearMonth.of(year, first).atDay(1), YearMonth.of(year, last).atEndOfMonth());
  }
}
