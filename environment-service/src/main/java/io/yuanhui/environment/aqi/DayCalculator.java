package io.yuanhui.environment.aqi;

import io.yuanhui.environment.station.Pollutant;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A day's concentrations from its hours 00 to 23 (GB 3095, HJ 663): 24-hour means, and of ozone the
 * greatest hour and the greatest of the 17 8-hour means that lie wholly within the day.
 */
public final class DayCalculator {

  /** The hours of a day; no day of ours has another number. */
  public static final int HOURS = 24;

  private static final int WINDOW = 8;
  private static final int SCALE = 6;
  private static final long TO_SCALE = 100;

  private final ValidityRules rules;

  public DayCalculator(ValidityRules rules) {
    this.rules = rules;
  }

  /**
   * @param hours 24 of them, from 00:00 on; an hour may be null, or lack what is not valid
   */
  public DayOfAir day(HourOfAir[] hours) {
    Map<Item, BigDecimal> concentrations = new EnumMap<>(Item.class);
    Map<Pollutant, Integer> valid = new EnumMap<>(Pollutant.class);
    mean(Item.SO2_24H, hours, concentrations, valid);
    mean(Item.NO2_24H, hours, concentrations, valid);
    mean(Item.CO_24H, hours, concentrations, valid);
    mean(Item.PM10_24H, hours, concentrations, valid);
    mean(Item.PM25_24H, hours, concentrations, valid);
    int windows = ozone(hours, concentrations, valid);
    return new DayOfAir(
        Collections.unmodifiableMap(concentrations), Collections.unmodifiableMap(valid), windows);
  }

  /** The mean of some concentrations: half-even to 6 decimals; empty without any. */
  public static Optional<BigDecimal> mean(List<BigDecimal> concentrations) {
    return concentrations.isEmpty()
        ? Optional.empty()
        : Optional.of(
            concentrations.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(
                    BigDecimal.valueOf(concentrations.size()),
                    SCALE,
                    java.math.RoundingMode.HALF_EVEN));
  }

  private void mean(
      Item item,
      HourOfAir[] hours,
      Map<Item, BigDecimal> concentrations,
      Map<Pollutant, Integer> valid) {
    Pollutant pollutant = item.pollutant();
    long sum = 0;
    int count = 0;
    for (HourOfAir hour : hours) {
      if (hour != null && hour.has(pollutant)) {
        sum += hour.get(pollutant);
        count++;
      }
    }
    valid.put(pollutant, count);
    if (count >= rules.hoursOfDay()) {
      concentrations.put(item, BigDecimal.valueOf(millionths(sum, count), SCALE));
    }
  }

  private int ozone(
      HourOfAir[] hours, Map<Item, BigDecimal> concentrations, Map<Pollutant, Integer> valid) {
    int count = 0;
    long greatestHour = Long.MIN_VALUE;
    for (HourOfAir hour : hours) {
      if (hour != null && hour.has(Pollutant.O3)) {
        count++;
        greatestHour = Math.max(greatestHour, hour.get(Pollutant.O3));
      }
    }
    valid.put(Pollutant.O3, count);
    if (count >= rules.hoursOfDay()) {
      concentrations.put(Item.O3_1H, BigDecimal.valueOf(greatestHour * TO_SCALE, SCALE));
    }
    int windows = 0;
    long greatest = Long.MIN_VALUE;
    for (int first = 0; first + WINDOW <= HOURS; first++) {
      long mean = eightHours(hours, first);
      if (mean != HourOfAir.NONE) {
        windows++;
        greatest = Math.max(greatest, mean);
      }
    }
    if (windows > 0) {
      BigDecimal maximum = BigDecimal.valueOf(greatest, SCALE);
      if (windows >= rules.windowsOfDay()
          || Item.O3_8H.round(maximum).compareTo(rules.eightHoursBeyond()) > 0) {
        concentrations.put(Item.O3_8H, maximum);
      }
    }
    return windows;
  }

  private long eightHours(HourOfAir[] hours, int first) {
    long sum = 0;
    int count = 0;
    for (int i = first; i < first + WINDOW; i++) {
      if (hours[i] != null && hours[i].has(Pollutant.O3)) {
        sum += hours[i].get(Pollutant.O3);
        count++;
      }
    }
    return count < rules.hoursOfWindow() ? HourOfAir.NONE : millionths(sum, count);
  }

  /** The mean in millionths, half-even; sums and counts are small enough for this to be exact. */
  private static long millionths(long sum, int count) {
    long dividend = sum * TO_SCALE;
    long floor = Math.floorDiv(dividend, count);
    long twice = 2 * (dividend - floor * count);
    boolean up = twice > count || (twice == count && (floor & 1) == 1);
    return up ? floor + 1 : floor;
  }
}
