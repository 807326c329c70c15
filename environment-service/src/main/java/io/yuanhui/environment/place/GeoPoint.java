package io.yuanhui.environment.place;

import io.yuanhui.commons.problem.Text;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A point on the earth, in degrees (CGCS2000, which agrees with WGS 84 to centimetres).
 *
 * @param longitude −180 to 180, east positive
 * @param latitude −90 to 90, north positive
 */
public record GeoPoint(BigDecimal longitude, BigDecimal latitude) {

  /** What {@link #isLongitude} demands. */
  public static final Text LONGITUDE =
      Text.of("须为 −180 到 180 的度数，最多 6 位小数。", "Degrees from −180 to 180, 6 decimals at most.");

  /** What {@link #isLatitude} demands. */
  public static final Text LATITUDE =
      Text.of("须为 −90 到 90 的度数，最多 6 位小数。", "Degrees from −90 to 90, 6 decimals at most.");

  private static final int DECIMALS = 6;

  public GeoPoint {
    Objects.requireNonNull(longitude);
    Objects.requireNonNull(latitude);
  }

  /** Whether it can be a longitude that is stored: null is none. */
  public static boolean isLongitude(BigDecimal degrees) {
    return isWithin(degrees, 180);
  }

  /** Whether it can be a latitude that is stored: null is none. */
  public static boolean isLatitude(BigDecimal degrees) {
    return isWithin(degrees, 90);
  }

  private static boolean isWithin(BigDecimal degrees, int most) {
    return degrees != null
        && degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0
        && degrees.stripTrailingZeros().scale() <= DECIMALS;
  }
}
