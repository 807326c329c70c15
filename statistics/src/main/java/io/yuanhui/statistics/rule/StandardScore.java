package io.yuanhui.statistics.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** How many standard deviations of a sample a value lies from its mean. */
final class StandardScore {

  /** From fewer figures no deviation is taken. */
  static final int FEWEST = 4;

  private static final MathContext EXACTNESS = MathContext.DECIMAL128;
  private static final int DECIMALS = 6;

  private StandardScore() {}

  /** Half-even to 6 decimals; empty where the history is short, or all the same. */
  static Optional<BigDecimal> of(BigDecimal value, List<BigDecimal> history) {
    if (history.size() < FEWEST) {
      return Optional.empty();
    }
    BigDecimal count = BigDecimal.valueOf(history.size());
    BigDecimal mean =
        history.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(count, EXACTNESS);
    BigDecimal squares =
        history.stream()
            .map(figure -> figure.subtract(mean, EXACTNESS))
            .map(off -> off.multiply(off, EXACTNESS))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal deviation =
        squares.divide(count.subtract(BigDecimal.ONE), EXACTNESS).sqrt(EXACTNESS);
    return deviation.signum() == 0
        ? Optional.empty()
        : Optional.of(
            value
                .subtract(mean)
                .divide(deviation, EXACTNESS)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN));
  }
}
