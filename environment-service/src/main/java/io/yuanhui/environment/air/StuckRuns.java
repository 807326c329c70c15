package io.yuanhui.environment.air;

import io.yuanhui.environment.aqi.FaultRules;
import io.yuanhui.environment.aqi.HourOfAir;
import io.yuanhui.environment.station.Pollutant;
import java.util.ArrayList;
import java.util.List;

/** Runs of the same value that are too long, which somebody has to look at. */
final class StuckRuns {

  /** How many hours around a day to look at. */
  static final int AROUND = FaultRules.STUCK_HOURS;

  private StuckRuns() {}

  /** A run of so many hours of a pollutant. */
  record Run(Pollutant pollutant, long firstHour, int hours) {}

  static List<Run> of(StationHours hours) {
    List<Run> runs = new ArrayList<>();
    for (Pollutant pollutant : Pollutant.ALL) {
      long since = hours.firstHour();
      long value = HourOfAir.NONE;
      for (int i = 0; i <= hours.size(); i++) {
        long hour = hours.firstHour() + i;
        long now = i == hours.size() ? HourOfAir.NONE : value(hours.sent(hour), pollutant);
        if (now == HourOfAir.NONE || now != value) {
          int length = (int) (hour - since);
          if (value > 0 && length >= FaultRules.STUCK_HOURS) {
            runs.add(new Run(pollutant, since, length));
          }
          since = hour;
          value = now;
        }
      }
    }
    return runs;
  }

  private static long value(HourOfAir hour, Pollutant pollutant) {
    return hour == null ? HourOfAir.NONE : hour.get(pollutant);
  }
}
