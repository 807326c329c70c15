package io.yuanhui.environment.air;

import io.yuanhui.environment.station.Pollutant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What regions are ranked by; lower is better in each. */
enum Metric {
  PM25(Pollutant.PM25, 1, "ug/m3"),
  PM10(Pollutant.PM10, 1, "ug/m3"),
  COMPOSITE(null, 3, "1");

  private final Pollutant pollutant;
  private final int decimals;
  private final String unit;

  Metric(Pollutant pollutant, int decimals, String unit) {
    this.pollutant = pollutant;
    this.decimals = decimals;
    this.unit = unit;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Null for the composite index. */
  Pollutant pollutant() {
    return pollutant;
  }

  /** The decimals that are shown, and ranked by. */
  int decimals() {
    return decimals;
  }

  String unit() {
    return unit;
  }

  static Optional<Metric> parse(String code) {
    return Arrays.stream(values()).filter(metric -> metric.code().equals(code)).findFirst();
  }
}
