package io.yuanhui.environment.aqi;

import io.yuanhui.environment.station.Pollutant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A technical regulation on the air quality index, as its tables say it.
 *
 * @param code such as {@code HJ 633-2012}
 * @param from its first day; the standard follows the date of what was observed
 * @param to its last day; null while none is set
 * @param breakpoints by item, by ascending index
 * @param beyond by item, where the breakpoints end before index 500
 * @param dayItems what a day's AQI is made of
 * @param hourItems what an hour's AQI is made of: particulate matter by its 24-hour breakpoints
 * @param required the pollutants without which an AQI up to 100 does not stand
 * @param levels the best first
 */
public record AqiStandard(
    String code,
    LocalDate from,
    LocalDate to,
    Map<Item, List<Breakpoint>> breakpoints,
    Map<Item, Beyond> beyond,
    List<Item> dayItems,
    List<Item> hourItems,
    Set<Pollutant> required,
    List<AirLevel> levels) {

  /** Whether it is in force on a day. */
  public boolean isInForce(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /** The level of an AQI. */
  public AirLevel level(int aqi) {
    return levels.stream()
        .filter(level -> level.upTo() == null || aqi <= level.upTo())
        .findFirst()
        .orElseThrow();
  }
}
