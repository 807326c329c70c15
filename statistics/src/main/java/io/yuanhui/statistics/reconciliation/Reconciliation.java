package io.yuanhui.statistics.reconciliation;

import io.yuanhui.statistics.observation.Observation;
import io.yuanhui.statistics.reconciliation.ReconciliationView.Input;
import io.yuanhui.statistics.reconciliation.ReconciliationView.Kind;
import io.yuanhui.statistics.unit.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** One published figure and the relation that it is held against. */
record Reconciliation(Kind kind, Observation figure, String formula, List<Input> inputs) {

  private static final int SHOWN_DECIMALS = 6;

  /**
   * The outcome.
   *
   * @param recomputed null where it cannot be computed, for the reason given
   * @param decimals to which the figure was rounded when it was published
   */
  ReconciliationView view(Quantity recomputed, int decimals, String reason) {
    Quantity published = figure.quantity().orElseThrow();
    RoundingCheck check =
        recomputed == null ? null : RoundingCheck.of(published, recomputed, decimals);
    return new ReconciliationView(
        kind,
        figure.indicator().code(),
        figure.indicator().name(),
        figure.measure().name(),
        figure.region(),
        figure.period().code(),
        published.value(),
        check == null ? null : shown(check.recomputed().value()),
        check == null ? null : check.recomputed().round(decimals).value(),
        check == null ? null : check.difference().value(),
        figure.unit().code(),
        check == null ? null : check.withinRounding(),
        formula,
        inputs,
        reason);
  }

  private static BigDecimal shown(BigDecimal value) {
    return value.scale() > SHOWN_DECIMALS
        ? value.setScale(SHOWN_DECIMALS, RoundingMode.HALF_EVEN)
        : value;
  }
}
