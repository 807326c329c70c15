package io.yuanhui.environment.aqi;

import io.yuanhui.environment.station.Pollutant;

/**
 * What counts of one hour: concentrations in ten-thousandths of a µg/m³, of CO of a mg/m³, by the
 * ordinal of {@link Pollutant}. Exact, and small enough for millions.
 */
public final class HourOfAir {

  /** No concentration: none was measured, or it is not valid. */
  public static final long NONE = Long.MIN_VALUE;

  /** The decimals that are kept. */
  public static final int DECIMALS = 4;

  private final long[] values = new long[Pollutant.values().length];

  /** An hour of which nothing is known. */
  public HourOfAir() {
    java.util.Arrays.fill(values, NONE);
  }

  public HourOfAir set(Pollutant pollutant, long tenThousandths) {
    values[pollutant.ordinal()] = tenThousandths;
    return this;
  }

  /** {@link #NONE} where there is none. */
  public long get(Pollutant pollutant) {
    return values[pollutant.ordinal()];
  }

  public boolean has(Pollutant pollutant) {
    return values[pollutant.ordinal()] != NONE;
  }
}
