package io.yuanhui.environment.place;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of the earth that places are looked for in, as the parameters {@code bbox} and {@code
 * near} say it.
 *
 * <p>{@code bbox} is the box of RFC 7946: west, south, east, north; west may be greater than east,
 * across the 180th meridian. {@code near} is longitude, latitude and a radius in metres; distances
 * are on a sphere of 6 371 008.8 m, which is within half a per cent.
 */
public final class PlaceFilter {

  private static final double EARTH_RADIUS = 6_371_008.8;
  private static final double WIDEST = 20_015_115;

  private final double[] box;
  private final double[] circle;

  private PlaceFilter(double[] box, double[] circle) {
    this.box = box;
    this.circle = circle;
  }

  /**
   * Reads the parameters; null means that they were not given.
   *
   * @throws ProblemException 400 naming the one that cannot be read
   */
  public static PlaceFilter read(String bbox, String near) {
    return new PlaceFilter(box(bbox), circle(near));
  }

  /**
   * The condition in SQL, to be added to others by {@code AND}; its values are {@link
   * #parameters()}.
   *
   * @param longitude the expression of a column; likewise {@code latitude}
   */
  public String sql(String longitude, String latitude) {
    StringBuilder sql = new StringBuilder("1 = 1");
    if (box != null) {
      sql.append(" AND %s BETWEEN :south AND :north".formatted(latitude));
      sql.append(
          box[0] <= box[2]
              ? " AND %s BETWEEN :west AND :east".formatted(longitude)
              : " AND (%1$s >= :west OR %1$s <= :east)".formatted(longitude));
    }
    if (circle != null) {
      sql.append(" AND %s BETWEEN :nearSouth AND :nearNorth".formatted(latitude));
      sql.append(
          (" AND 2 * %s * ASIN(SQRT(LEAST(1, POW(SIN(RADIANS(%s - :nearLatitude) / 2), 2)"
                  + " + COS(RADIANS(:nearLatitude)) * COS(RADIANS(%s))"
                  + " * POW(SIN(RADIANS(%s - :nearLongitude) / 2), 2)))) <= :nearRadius")
              .formatted(EARTH_RADIUS, latitude, latitude, longitude));
    }
    return sql.toString();
  }

  /** The values of the condition, by name. */
  public Map<String, Object> parameters() {
    Map<String, Object> values = new LinkedHashMap<>();
    if (box != null) {
      values.put("west", box[0]);
      values.put("south", box[1]);
      values.put("east", box[2]);
      values.put("north", box[3]);
      values.keySet().removeIf(name -> !sql("x", "y").contains(":" + name));
    }
    if (circle != null) {
      double degrees = Math.toDegrees(circle[2] / EARTH_RADIUS);
      values.put("nearLongitude", circle[0]);
      values.put("nearLatitude", circle[1]);
      values.put("nearRadius", circle[2]);
      values.put("nearSouth", circle[1] - degrees);
      values.put("nearNorth", circle[1] + degrees);
    }
    return values;
  }

  private static double[] box(String text) {
    double[] box =
        numbers(
            "bbox",
            text,
            4,
            Text.of(
                "须为 西,南,东,北 四个度数，例如 113.9,33.5,114.1,33.7。",
                "West,south,east,north in degrees, such as 113.9,33.5,114.1,33.7."));
    if (box != null) {
      requireDegrees("bbox", box[0], box[1]);
      requireDegrees("bbox", box[2], box[3]);
      if (box[1] > box[3]) {
        throw malformed("bbox", Text.of("南不能在北之上。", "South lies above north."));
      }
    }
    return box;
  }

  private static double[] circle(String text) {
    double[] circle =
        numbers(
            "near",
            text,
            3,
            Text.of(
                "须为 经度,纬度,半径（米），例如 114.01,33.57,5000。",
                "Longitude,latitude,radius in metres, such as 114.01,33.57,5000."));
    if (circle != null) {
      requireDegrees("near", circle[0], circle[1]);
      if (circle[2] <= 0 || circle[2] > WIDEST) {
        throw malformed("near", Text.of("半径须为正数（米）。", "The radius is a positive number."));
      }
    }
    return circle;
  }

  private static double[] numbers(String name, String text, int count, Text shape) {
    if (text == null) {
      return null;
    }
    List<String> parts = Arrays.asList(text.split(",", -1));
    if (parts.size() != count) {
      throw malformed(name, shape);
    }
    try {
      return parts.stream()
          .mapToDouble(part -> new BigDecimal(part.strip()).doubleValue())
          .toArray();
    } catch (NumberFormatException unreadable) {
      throw malformed(name, shape);
    }
  }

  private static void requireDegrees(String name, double longitude, double latitude) {
    if (Math.abs(longitude) > 180) {
      throw malformed(name, GeoPoint.LONGITUDE);
    }
    if (Math.abs(latitude) > 90) {
      throw malformed(name, GeoPoint.LATITUDE);
    }
  }

  private static ProblemException malformed(String name, Text message) {
    return ProblemException.malformed(Violation.query(name, message));
  }
}
