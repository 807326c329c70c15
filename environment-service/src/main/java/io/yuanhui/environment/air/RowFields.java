package io.yuanhui.environment.air;

import io.yuanhui.environment.station.Pollutant;
import java.util.HashMap;
import java.util.Map;

/** The fields of an hour as it is written, each at its place: station, hour, the pollutants. */
final class RowFields {

  static final int STATION = 0;
  static final int HOUR = 1;
  static final int COUNT = HOUR + 1 + Pollutant.ALL.size();

  /** Where a name is none of the fields'. */
  static final int NONE = -1;

  private static final Map<String, Integer> PLACES = places();

  private RowFields() {}

  private static Map<String, Integer> places() {
    Map<String, Integer> places = new HashMap<>(Map.of("station", STATION, "hour", HOUR));
    Pollutant.ALL.forEach(pollutant -> places.put(pollutant.code(), place(pollutant)));
    return Map.copyOf(places);
  }

  /** The place of a field; {@link #NONE} for a name that is none. */
  static int place(String name) {
    return PLACES.getOrDefault(name, NONE);
  }

  static int place(Pollutant pollutant) {
    return HOUR + 1 + pollutant.ordinal();
  }
}
