package io.yuanhui.environment.aqi;

import io.yuanhui.environment.station.Pollutant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what is wrong with readings; values in ten-thousandths, as in {@link HourOfAir}. */
public final class FaultRules {

  /** So many hours with the same value are too many. */
  public static final int STUCK_HOURS = 6;

  private static final long UNIT = 10_000;
  private static final Set<Long> SENTINELS =
      Set.of(-99 * UNIT, -999 * UNIT, -9999 * UNIT, -99999 * UNIT);

  private FaultRules() {}

  /** Why a value does not count as it stands; empty where it does. */
  public static Optional<Fault> invalid(long value) {
    if (value >= 0) {
      return Optional.empty();
    }
    return Optional.of(SENTINELS.contains(value) ? Fault.SENTINEL : Fault.NEGATIVE);
  }

  /**
   * What is wrong with one pollutant in one hour.
   *
   * @param hours one after another; those that are null or without the value break a run
   * @param at the hour's place among them; runs are seen as far as the hours reach
   */
  public static Set<Fault> faults(List<HourOfAir> hours, int at, Pollutant pollutant) {
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    HourOfAir hour = hours.get(at);
    if (hour == null || !hour.has(pollutant)) {
      return faults;
    }
    long value = hour.get(pollutant);
    invalid(value).ifPresent(faults::add);
    if (value > 0 && run(hours, at, pollutant, value) >= STUCK_HOURS) {
      faults.add(Fault.STUCK);
    }
    if (pollutant.isParticulate() && isUpsideDown(hour)) {
      faults.add(Fault.PM25_OVER_PM10);
    }
    return faults;
  }

  private static boolean isUpsideDown(HourOfAir hour) {
    return hour.has(Pollutant.PM25)
        && hour.has(Pollutant.PM10)
        && hour.get(Pollutant.PM10) >= 0
        && hour.get(Pollutant.PM25) > hour.get(Pollutant.PM10);
  }

  private static int run(List<HourOfAir> hours, int at, Pollutant pollutant, long value) {
    int first = at;
    while (first > 0 && is(hours.get(first - 1), pollutant, value)) {
      first--;
    }
    int last = at;
    while (last + 1 < hours.size() && is(hours.get(last + 1), pollutant, value)) {
      last++;
    }
    return last - first + 1;
  }

  private static boolean is(HourOfAir hour, Pollutant pollutant, long value) {
    return hour != null && hour.has(pollutant) && hour.get(pollutant) == value;
  }
}
