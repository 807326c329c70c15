package io.yuanhui.environment.aqi;

import io.yuanhui.environment.station.Pollutant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** What an individual index is computed of: a pollutant over a span, in the order of HJ 633. */
public enum Item {
  SO2_24H(Pollutant.SO2),
  SO2_1H(Pollutant.SO2),
  NO2_24H(Pollutant.NO2),
  NO2_1H(Pollutant.NO2),
  CO_24H(Pollutant.CO),
  CO_1H(Pollutant.CO),
  O3_1H(Pollutant.O3),
  O3_8H(Pollutant.O3),
  PM10_24H(Pollutant.PM10),
  PM25_24H(Pollutant.PM25);

  private final Pollutant pollutant;
  private final String code = name().toLowerCase(Locale.ROOT);

  Item(Pollutant pollutant) {
    this.pollutant = pollutant;
  }

  public Pollutant pollutant() {
    return pollutant;
  }

  /** The code in tables and in the API: {@code o3_8h}. */
  public String code() {
    return code;
  }

  /** Half-even to what concentrations are compared at: integers, of CO one decimal (GB/T 8170). */
  public BigDecimal round(BigDecimal concentration) {
    return concentration.setScale(pollutant.decimals(), RoundingMode.HALF_EVEN);
  }
}
