package io.yuanhui.environment.water;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Converts reported values to the unit that an item's limits are in; exact. */
final class WaterUnit {

  private static final Map<String, BigDecimal> PER_LITRE =
      Map.of(
          "g/L", new BigDecimal("1000"),
          "mg/L", BigDecimal.ONE,
          "µg/L", new BigDecimal("0.001"),
          "ng/L", new BigDecimal("0.000001"));

  private WaterUnit() {}

  /** The unit as it is kept: {@code ug/L} with its Greek letter. */
  static String normal(String unit) {
    return unit.strip().replace("ug/", "µg/").replace("μg/", "µg/");
  }

  /** Empty where one is not of the other's kind. */
  static Optional<BigDecimal> convert(BigDecimal value, String from, String to) {
    if (from.equals(to)) {
      return Optional.of(value);
    }
    BigDecimal given = PER_LITRE.get(from);
    BigDecimal asked = PER_LITRE.get(to);
    return given == null || asked == null
        ? Optional.empty()
        : Optional.of(value.multiply(given).divide(asked));
  }
}
