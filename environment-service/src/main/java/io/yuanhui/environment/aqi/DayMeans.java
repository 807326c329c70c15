package io.yuanhui.environment.aqi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * What periods, and the days of regions, are made of: a day's concentrations and what it came to.
 */
public interface DayMeans {

  LocalDate day();

  /** The valid ones, not rounded. */
  Map<Item, BigDecimal> concentrations();

  /** Null where the day is not valid. */
  Integer aqi();

  /** The number of the level; null without an AQI. */
  Integer level();

  /** The valid 8-hour means; of a region the greatest of its stations. */
  int windows();

  /** Flagged: it counts as a day, but not in means of particulate matter. */
  boolean sandDust();

  /** Whether a reading behind it waits for its confirmation. */
  boolean provisional();

  /** Whether it is a valid day (有效天). */
  default boolean isValid() {
    return aqi() != null;
  }

  /** Whether it is a good day (优良天). */
  default boolean isGood() {
    return aqi() != null && aqi() <= AqiCalculator.GOOD;
  }
}
