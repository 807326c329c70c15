package io.yuanhui.environment.soil;

import io.yuanhui.statistics.unit.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
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

  static SafeUse of(List<Standing> plots) {
    List<Standing> polluted = plots.stream().filter(each -> each.status().isPolluted()).toList();
    return new SafeUse(
        sum(polluted),
        sum(polluted.stream().filter(each -> each.status().isSafe()).toList()),
        polluted.size());
  }

  /** In per cent, to 10 decimals; empty where no land is polluted. */
  Optional<BigDecimal> rate() {
    return polluted.signum() == 0
        ? Optional.empty()
        : Optional.of(
            plain(
                safe.multiply(BigDecimal.valueOf(100))
                    .divide(polluted, 10, RoundingMode.HALF_EVEN)));
  }

  private static BigDecimal sum(List<Standing> plots) {
    return plain(
        plots.stream()
            .map(each -> each.area().toBase().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
