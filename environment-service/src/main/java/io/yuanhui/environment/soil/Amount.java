package io.yuanhui.environment.soil;

import java.math.BigDecimal;

/**
 * What some plots add up to.
 *
 * @param plots that are polluted
 * @param polluted their area in 亩, exact
 * @param safe the area of those that are safely used or strictly controlled, in 亩, exact
 * @param synthetic how many of all listed plots were made up
 */
record Amount(int plots, BigDecimal polluted, BigDecimal safe, int synthetic) {

  static final Amount NONE = new Amount(0, BigDecimal.ZERO, BigDecimal.ZERO, 0);

  Amount {
    polluted = SafeUse.plain(polluted);
    safe = SafeUse.plain(safe);
  }

  /** One plot's as it stands. */
  static Amount of(SafeUse.Standing standing, boolean synthetic) {
    BigDecimal area = standing.area().toBase().value();
    PlotStatus status = standing.status();
    return new Amount(
        status.isPolluted() ? 1 : 0,
        status.isPolluted() ? area : BigDecimal.ZERO,
        status.isSafe() ? area : BigDecimal.ZERO,
        synthetic ? 1 : 0);
  }

  Amount plus(Amount other) {
    return new Amount(
        plots + other.plots,
        polluted.add(other.polluted),
        safe.add(other.safe),
        synthetic + other.synthetic);
  }

  Amount minus(Amount other) {
    return new Amount(
        plots - other.plots,
        polluted.subtract(other.polluted),
        safe.subtract(other.safe),
        synthetic - other.synthetic);
  }

  SafeUse use() {
    return new SafeUse(polluted, safe, plots);
  }
}
