package io.yuanhui.environment.air;

import io.yuanhui.environment.aqi.DayCalculator;
import io.yuanhui.environment.aqi.FaultRules;
import io.yuanhui.environment.aqi.HourOfAir;
import io.yuanhui.environment.station.Pollutant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The hours of a station from one to another, as they count: confirmed before provisional. */
final class StationHours {

  private static final int POLLUTANTS = Pollutant.values().length;

  private final long first;
  private final HourOfAir[] current;
  private final HourOfAir[] provisional;
  private final BitSet confirmed = new BitSet();
  private final BitSet invalidated = new BitSet();
  private final BitSet dusty = new BitSet();

  /** Without any reading yet, from an hour to another, that one not among them. */
  StationHours(long first, long end) {
    this.first = first;
    this.current = new HourOfAir[(int) (end - first)];
    this.provisional = new HourOfAir[current.length];
  }

  void add(long hour, boolean isConfirmed, HourOfAir values) {
    int at = (int) (hour - first);
    if (isConfirmed) {
      confirmed.set(at);
      current[at] = values;
    } else {
      provisional[at] = values;
      if (!confirmed.get(at)) {
        current[at] = values;
      }
    }
  }

  /** A reviewer's word on some hours; those outside are no matter. */
  void apply(Invalidation said) {
    int from = (int) Math.max(said.firstHour() - first, 0);
    int to = (int) Math.min(said.lastHour() - first, current.length - 1L);
    for (int at = from; at <= to; at++) {
      if (said.reason() == Invalidation.Reason.SAND_DUST) {
        dusty.set(at);
      } else {
        for (Pollutant pollutant : said.pollutants()) {
          invalidated.set(at * POLLUTANTS + pollutant.ordinal());
        }
      }
    }
  }

  long firstHour() {
    return first;
  }

  int size() {
    return current.length;
  }

  /** What was sent, faults included; null where nothing was. */
  HourOfAir sent(long hour) {
    return current[(int) (hour - first)];
  }

  /** All of it, hour by hour. */
  List<HourOfAir> sent() {
    return Arrays.asList(current);
  }

  /** What was sent before it was confirmed; null where nothing was. */
  HourOfAir provisional(long hour) {
    return provisional[(int) (hour - first)];
  }

  boolean isConfirmed(long hour) {
    return confirmed.get((int) (hour - first));
  }

  boolean isInvalidated(long hour, Pollutant pollutant) {
    return invalidated.get((int) (hour - first) * POLLUTANTS + pollutant.ordinal());
  }

  boolean isDusty(LocalDate day) {
    return dusty.get((int) (EpochHour.first(day) - first));
  }

  /** Whether there is any hour of a day. */
  boolean has(LocalDate day) {
    int from = (int) (EpochHour.first(day) - first);
    for (int at = from; at < from + DayCalculator.HOURS; at++) {
      if (current[at] != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether any hour of a day waits for its confirmation. */
  boolean isProvisional(LocalDate day) {
    int from = (int) (EpochHour.first(day) - first);
    for (int at = from; at < from + DayCalculator.HOURS; at++) {
      if (current[at] != null && !confirmed.get(at)) {
        return true;
      }
    }
    return false;
  }

  /** The day's 24 hours with what is valid only. */
  HourOfAir[] valid(LocalDate day) {
    HourOfAir[] hours = new HourOfAir[DayCalculator.HOURS];
    long begin = EpochHour.first(day);
    for (int i = 0; i < hours.length; i++) {
      hours[i] = valid(begin + i);
    }
    return hours;
  }

  /** What is valid of an hour; null where nothing was sent. */
  HourOfAir valid(long hour) {
    HourOfAir sent = sent(hour);
    if (sent == null) {
      return null;
    }
    HourOfAir valid = new HourOfAir();
    for (Pollutant pollutant : Pollutant.ALL) {
      if (sent.has(pollutant)
          && FaultRules.invalid(sent.get(pollutant)).isEmpty()
          && !isInvalidated(hour, pollutant)) {
        valid.set(pollutant, sent.get(pollutant));
      }
    }
    return valid;
  }
}
