package io.yuanhui.environment.air;

import io.yuanhui.environment.station.KnownStation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The hours of a delivery, in the order of their table's key. What follows from them is computed of
 * them and of what was there, so that nothing has to be read that was just written.
 */
final class DeliveredHours {

  private static final Comparator<Reading> BY_KEY =
      Comparator.<Reading>comparingInt(reading -> reading.station().id())
          .thenComparingLong(Reading::hour);

  /** Of what follows without any hour that is new. */
  static final DeliveredHours NONE = new DeliveredHours(List.of(), false);

  private final List<Reading> readings;
  private final boolean confirmed;

  /**
   * @param readings each hour of a station once
   */
  DeliveredHours(List<Reading> readings, boolean confirmed) {
    this.readings = readings.stream().sorted(BY_KEY).toList();
    this.confirmed = confirmed;
  }

  /** By station, then by hour. */
  List<Reading> readings() {
    return readings;
  }

  boolean isConfirmed() {
    return confirmed;
  }

  /** The days that they lie in, of each station that there is an hour of. */
  Map<KnownStation, SortedSet<LocalDate>> days() {
    Map<KnownStation, SortedSet<LocalDate>> days = new LinkedHashMap<>();
    KnownStation station = null;
    SortedSet<LocalDate> its = null;
    LocalDate day = null;
    for (Reading reading : readings) {
      if (reading.station() != station) {
        station = reading.station();
        its = days.computeIfAbsent(station, any -> new TreeSet<>());
        day = null;
      }
      if (day == null || !EpochHour.isIn(day, reading.hour())) {
        day = EpochHour.day(reading.hour());
        its.add(day);
      }
    }
    return days;
  }

  /** Puts those of a station among its hours, in the place of what is there in the same state. */
  void layOver(int station, StationHours hours) {
    long end = hours.firstHour() + hours.size();
    for (int i = first(station, hours.firstHour()); i < readings.size(); i++) {
      Reading reading = readings.get(i);
      if (reading.station().id() != station || reading.hour() >= end) {
        return;
      }
      hours.add(reading.hour(), confirmed, reading.values());
    }
  }

  /** The place of the first of a station from an hour on. */
  private int first(int station, long hour) {
    int low = 0;
    int high = readings.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      Reading reading = readings.get(middle);
      int its = reading.station().id();
      if (its < station || (its == station && reading.hour() < hour)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
