package io.yuanhui.statistics.prefill;

import io.yuanhui.statistics.unit.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A value that a cell is offered, and where it comes from.
 *
 * @param quantity exact
 * @param records where the records can be read, below the service's {@code /api/<context>/v1}; null
 *     unless it comes from records
 * @param basis how it follows from them; may be null
 * @param formula as it was written; null unless it comes from one
 * @param inputs the figures that it was computed or taken from
 */
public record Proposal(
    OriginKind kind,
    Quantity quantity,
    String records,
    String basis,
    String formula,
    List<OriginInput> inputs) {

  private static final int MOST_DECIMALS = 6;

  public Proposal {
    inputs = List.copyOf(inputs);
  }

  /**
   * Whether a reported value is this one, rounded half-even to the decimals it was reported with.
   */
  public boolean gives(Quantity reported) {
    int decimals = Math.max(0, reported.value().scale());
    return quantity.in(reported.unit()).round(decimals).value().compareTo(reported.value()) == 0;
  }

  /** As it is shown and stored: with six decimals at most. */
  public BigDecimal shown() {
    BigDecimal value = quantity.value();
    return value.scale() > MOST_DECIMALS
        ? value.setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN)
        : value.scale() < 0 ? value.setScale(0) : value;
  }
}
