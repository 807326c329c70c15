package io.yuanhui.environment.water;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Means of samples. */
final class WaterNumbers {

  private static final int PH_DECIMALS = 10;

  private WaterNumbers() {}

  /**
   * The mean of an item's values: of pH the mean over the concentration of H⁺, to 10 decimals;
   * otherwise arithmetic.
   *
   * @param values at least one
   */
  static BigDecimal mean(String item, List<BigDecimal> values) {
    if (values.stream().distinct().count() == 1) {
      return values.get(0);
    }
    if (item.equals(WaterItem.PH)) {
      double ions =
          values.stream()
              .mapToDouble(ph -> Math.pow(10, -ph.doubleValue()))
              .average()
              .orElseThrow();
      return BigDecimal.valueOf(-Math.log10(ions)).setScale(PH_DECIMALS, RoundingMode.HALF_EVEN);
    }
    return values.stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128);
  }

  /** Without zeros at the end. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
