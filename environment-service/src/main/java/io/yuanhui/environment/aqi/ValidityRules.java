package io.yuanhui.environment.aqi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * How much has to be there before a mean is one (GB 3095).
 *
 * @param hoursOfDay valid hours of a day, for daily means and the greatest hour of ozone
 * @param hoursOfWindow valid hours of an 8-hour mean
 * @param windowsOfDay valid 8-hour means of a day
 * @param eightHoursBeyond with fewer windows a maximum above it counts all the same
 * @param daysOfYear valid days of a year
 * @param daysOfMonth valid days of a month
 * @param daysOfFebruary valid days of February
 */
public record ValidityRules(
    LocalDate from,
    LocalDate to,
    int hoursOfDay,
    int hoursOfWindow,
    int windowsOfDay,
    BigDecimal eightHoursBeyond,
    int daysOfYear,
    int daysOfMonth,
    int daysOfFebruary) {

  /** Whether they hold on a day. */
  public boolean isInForce(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /** The valid days that a month must have. */
  public int daysOf(YearMonth month) {
    return month.getMonthValue() == 2 ? daysOfFebruary : daysOfMonth;
  }
}
