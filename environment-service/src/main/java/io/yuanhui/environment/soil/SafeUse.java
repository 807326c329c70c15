package io.yuanhui.environment.soil;

import io.yuanhui.statistics.unit.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How much of polluted land is safe: safely used or strictly controlled area ÷ all polluted area.
 *
 * @param polluted in 亩, exact
 * @param safe in 亩, exact
 * @param plots that are polluted
 */
record SafeUse(BigDecimal polluted, BigDecimal safe, int plots) {

  /** A plot as it stands on a day. */
  record Standing(Quantity area, PlotStatus status) {}

  /** In per cent, to 10 decimals; empty where no land is polluted. */
  Optional<BigDecimal> rate() {
    return polluted.signum() == 0
        ? Optional.empty()
        : Optional.of(
            plain(
                safe.multiply(BigDecimal.valueOf(100))
                    .divide(polluted, 10, RoundingMode.HALF_EVEN)));
  }

  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
