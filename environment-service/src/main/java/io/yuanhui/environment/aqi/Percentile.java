package io.yuanhui.environment.aqi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Percentiles by HJ 663: k = 1 + (n − 1) · p, with linear interpolation. */
public final class Percentile {

  private Percentile() {}

  /**
   * @param values in any order
   * @param percent such as 90
   * @return exact; empty without values
   */
  public static Optional<BigDecimal> of(List<BigDecimal> values, int percent) {
    return ofAscending(values.stream().sorted().toList(), percent);
  }

  /** The same of values that are sorted already. */
  static Optional<BigDecimal> ofAscending(List<BigDecimal> ascending, int percent) {
    if (ascending.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal place = BigDecimal.valueOf((ascending.size() - 1L) * percent, 2);
    int below = place.setScale(0, RoundingMode.FLOOR).intValueExact();
    BigDecimal low = ascending.get(below);
    if (below + 1 == ascending.size()) {
      return Optional.of(low);
    }
    BigDecimal share = place.subtract(BigDecimal.valueOf(below));
    return Optional.of(low.add(ascending.get(below + 1).subtract(low).multiply(share)));
  }
}
