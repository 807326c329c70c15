package io.yuanhui.environment.aqi;

import io.yuanhui.environment.station.Pollutant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What follows from the days of a period.
 *
 * @param days of the calendar
 * @param ratio good days ÷ valid days in per cent, half-even to 2 decimals; null without valid days
 * @param levels valid days by the number of their level
 * @param longestRun null where no day is good
 * @param parts the limits that were applied, each to the days it holds for
 * @param compositeIndex of the whole, where one set of limits holds for all of it; null otherwise,
 *     or where a pollutant is missing
 */
public record PeriodOfAir(
    LocalDate from,
    LocalDate to,
    int days,
    int validDays,
    int goodDays,
    BigDecimal ratio,
    Map<Integer, Integer> levels,
    Run longestRun,
    List<Mean> means,
    List<Part> parts,
    BigDecimal compositeIndex) {

  /** Good days one after another. */
  public record Run(int days, LocalDate from, LocalDate to) {}

  /**
   * A pollutant over the period; of ozone the days' greatest 8-hour means.
   *
   * @param days with a valid value, without sand-dust days for particulate matter
   * @param mean half-even to the pollutant's decimals; null without days
   * @param exactMean half-even to 6 decimals
   * @param percent which percentile HJ 663 asks for
   * @param sufficient whether there are as many days as GB 3095 demands; null where it demands none
   */
  public record Mean(
      Pollutant pollutant,
      int days,
      BigDecimal mean,
      BigDecimal exactMean,
      int percent,
      BigDecimal percentile,
      Boolean sufficient) {}

  /** The part of the period for which one set of limits holds. */
  public record Part(
      String standard,
      LocalDate from,
      LocalDate to,
      List<Attainment> attainments,
      BigDecimal compositeIndex,
      Boolean attained) {}

  /**
   * A pollutant against its limits (达标).
   *
   * @param meanLimit on the year; null where there is none
   * @param percentileLimit on the day, of ozone on 8 hours
   * @param met whether both hold; null without days
   */
  public record Attainment(
      Pollutant pollutant,
      BigDecimal mean,
      BigDecimal meanLimit,
      BigDecimal percentile,
      BigDecimal percentileLimit,
      Boolean met) {}
}
