package io.yuanhui.environment.aqi;

import io.yuanhui.environment.station.Pollutant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An air quality index and what it is made of.
 *
 * @param standard the regulation it was computed by
 * @param iaqis the individual indices, in the order of items; of those that have one
 * @param aqi the greatest of them; null where it does not stand
 * @param primary the items at the maximum, where the AQI is above 50
 * @param level null without an AQI
 * @param missing the required pollutants that have no index
 */
public record AqiResult(
    String standard,
    Map<Item, Integer> iaqis,
    Integer aqi,
    List<Item> primary,
    AirLevel level,
    Set<Pollutant> missing) {

  /** Whether there is an AQI, so that the day counts. */
  public boolean isValid() {
    return aqi != null;
  }
}
