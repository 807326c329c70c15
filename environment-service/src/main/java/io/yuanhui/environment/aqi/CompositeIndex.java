package io.yuanhui.environment.aqi;

import io.yuanhui.environment.station.Pollutant;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** The composite index of air quality: Σ wᵢ Cᵢ ÷ Sᵢ over the six pollutants; lower is better. */
public final class CompositeIndex {

  private static final int DECIMALS = 3;

  private CompositeIndex() {}

  /**
   * @param values means; of CO the 95th, of ozone the 90th percentile of days; rounded
   * @param weights 1 where there is none
   * @return half-even to 3 decimals; empty where a pollutant or its limit is missing
   */
  public static Optional<BigDecimal> of(
      Map<Pollutant, BigDecimal> values, LimitSet limits, Map<Pollutant, BigDecimal> weights) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Pollutant pollutant : Pollutant.ALL) {
      Optional<BigDecimal> limit = limits.yardstick(pollutant);
      BigDecimal value = values.get(pollutant);
      if (value == null || limit.isEmpty()) {
        return Optional.empty();
      }
      BigDecimal weight = weights.getOrDefault(pollutant, BigDecimal.ONE);
      sum = sum.add(weight.multiply(value).divide(limit.get(), MathContext.DECIMAL128));
    }
    return Optional.of(sum.setScale(DECIMALS, RoundingMode.HALF_EVEN));
  }
}
