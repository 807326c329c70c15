package io.yuanhui.statistics.form;

import io.yuanhui.statistics.period.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * When a form falls due after a period: on a day of a month after it ({@code months} 1, {@code day}
 * 12: the 12th of the next month), or some days after it ({@code days} 1, {@code time} 12:00: noon
 * of the next day).
 *
 * @param months from the month in which the period ends; null where days are counted
 * @param day 1 to 31; in a shorter month its last day; null where days are counted
 * @param days from the period's last day; null where the month is named
 * @param time of that day, at {@code +08:00} as the API writes times
 */
public record DueRule(Integer months, Integer day, Integer days, java.time.LocalTime time) {

  private static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

  /** Until the end of the day, where no hour is told. */
  static final java.time.LocalTime END_OF_DAY = java.time.LocalTime.of(23, 59, 59);

  /** The moment after which a form of that period is late. */
  public Instant dueAfter(Period period) {
    return day(period.end()).atTime(time).toInstant(OFFSET);
  }

  private LocalDate day(LocalDate end) {
    if (days != null) {
      return end.plusDays(days);
    }
    LocalDate month = end.withDayOfMonth(1).plusMonths(months);
    return month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
  }
}
