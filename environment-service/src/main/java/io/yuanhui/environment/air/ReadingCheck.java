package io.yuanhui.environment.air;

import com.carrotsearch.hppc.LongHashSet;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.environment.aqi.HourOfAir;
import io.yuanhui.environment.station.KnownStation;
import io.yuanhui.environment.station.Pollutant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** Takes the rows of a delivery one by one, and refuses all of it with every fault. */
final class ReadingCheck {

  private static final int MOST_FAULTS = 1000;
  private static final int MOST_READINGS = 200_000;
  private static final Text HOUR =
      Text.of(
          "须为整点的 RFC 3339 时间（该小时的开始），例如 2020-01-01T00:00:00+08:00。",
          "The beginning of an hour in RFC 3339, such as 2020-01-01T00:00:00+08:00.");

  private final Function<String, KnownStation> stations;
  private final KnownStation only;
  private final Units units;
  private final long thisHour;
  private final List<Reading> readings = new ArrayList<>();
  private final LongHashSet seen = new LongHashSet();
  private final List<Violation> faults = new ArrayList<>();
  private boolean undeclared;

  /**
   * @param stations by code; null for one that does not exist
   * @param only the station of the path; null where rows name theirs
   * @param thisHour the hour that is under way; later ones cannot have been measured
   */
  ReadingCheck(
      Function<String, KnownStation> stations, KnownStation only, Units units, long thisHour) {
    this.stations = stations;
    this.only = only;
    this.units = units;
    this.thisHour = thisHour;
  }

  /** A row as it was written: the texts of its fields at their {@link RowFields}. */
  void row(int row, String[] fields) {
    KnownStation station = station(row, fields[RowFields.STATION]);
    OptionalLong hour = hour(row, fields[RowFields.HOUR], station);
    HourOfAir values = new HourOfAir();
    for (Pollutant pollutant : Pollutant.ALL) {
      value(row, station, pollutant, fields[RowFields.place(pollutant)], values);
    }
    if (station != null && hour.isPresent()) {
      if (seen.add(place(station, hour.getAsLong()))) {
        readings.add(new Reading(station, hour.getAsLong(), values));
      } else {
        fault(row, "hour", Text.of("同一站点同一小时出现两次。", "The same hour of a station twice."));
      }
    }
    if (readings.size() > MOST_READINGS || faults.size() >= MOST_FAULTS) {
      result();
    }
  }

  /** A station's hour as one number. */
  private static long place(KnownStation station, long hour) {
    return ((long) station.id() << Integer.SIZE) | (hour & 0xffff_ffffL);
  }

  /** A fault of the row's shape. */
  void fault(int row, String field, Text message) {
    faults.add(Violation.row("readings", row, field, message));
  }

  /**
   * @throws ProblemException 422 with every fault
   */
  List<Reading> result() {
    if (undeclared) {
      faults.add(0, Violation.query("units", Units.due()));
    }
    if (readings.size() > MOST_READINGS || (faults.isEmpty() && readings.isEmpty())) {
      faults.add(Violation.body("readings", Text.of("须有 1 至 200000 个小时。", "1 to 200000 hours.")));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.rules(faults);
    }
    return readings;
  }

  private KnownStation station(int row, String code) {
    if (only != null) {
      if (code != null && !code.isEmpty() && !code.equals(only.code())) {
        fault(row, "station", Text.of("与路径中的站点不同。", "Another station than the path's."));
      }
      return only;
    }
    KnownStation station = code == null ? null : stations.apply(code);
    if (station == null) {
      fault(row, "station", Text.of("没有这个站点。", "There is no such station."));
    }
    return station;
  }

  private OptionalLong hour(int row, String text, KnownStation station) {
    OptionalLong hour = EpochHour.parse(text);
    if (hour.isEmpty()) {
      fault(row, "hour", HOUR);
    } else if (hour.getAsLong() > thisHour) {
      fault(row, "hour", Text.of("尚未到来的小时。", "An hour that has not come."));
    } else if (station != null && !station.isInUse(EpochHour.day(hour.getAsLong()))) {
      fault(row, "hour", Text.of("站点当日不在用。", "The station is not in use that day."));
    }
    return hour;
  }

  private void value(
      int row, KnownStation station, Pollutant pollutant, String text, HourOfAir values) {
    if (text == null || text.isEmpty()) {
      return;
    }
    Concentrations.Mass unit = units.of(pollutant);
    if (unit == null) {
      undeclared = true;
      return;
    }
    try {
      long value = Concentrations.read(text, pollutant, unit);
      values.set(pollutant, value);
      if (value != HourOfAir.NONE && station != null && !station.pollutants().contains(pollutant)) {
        fault(row, pollutant.code(), Text.of("不在监测方案中。", "Not in the monitoring plan."));
      }
    } catch (NumberFormatException unreadable) {
      fault(row, pollutant.code(), Concentrations.UNREADABLE);
    }
  }
}
