package io.yuanhui.statistics.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A published figure held against what follows from other published figures.
 *
 * @param recomputed in the published figure's unit, six decimals; null where it cannot be computed
 * @param recomputedRounded half-even to the decimals that were published
 * @param difference published − recomputed
 * @param withinRounding whether the published figure is the recomputed one, rounded; null where it
 *     cannot be computed
 * @param reason why it cannot be computed
 */
@Schema(description = "核对；a reconciliation")
public record ReconciliationView(
    @Schema(description = "FORMULA 公式、PROGRESS 目标进度、YOY 同比") Kind kind,
    @Schema(examples = "tax-revenue.share") String indicator,
    @Schema(examples = "税收占一般公共预算收入比重") String name,
    @Schema(examples = "VALUE") String measure,
    @Schema(examples = "411102") String region,
    @Schema(examples = "2020-06") String period,
    @Schema(examples = "63.3", nullable = true) BigDecimal published,
    @Schema(examples = "63.295253", nullable = true) BigDecimal recomputed,
    @Schema(examples = "63.3", nullable = true) BigDecimal recomputedRounded,
    @Schema(examples = "0.004747", nullable = true) BigDecimal difference,
    @Schema(examples = "PCT") String unit,
    @Schema(examples = "true", nullable = true) Boolean withinRounding,
    @Schema(examples = "tax-revenue / budget-revenue * 100") String formula,
    List<Input> inputs,
    @Schema(nullable = true) String reason) {

  /** Which relation was checked. */
  public enum Kind {
    FORMULA,
    PROGRESS,
    YOY
  }

  /** A figure that the recomputation took. */
  @Schema(name = "ReconciliationInput", description = "参与计算的数据；an input")
  public record Input(
      @Schema(examples = "tax-revenue") String indicator,
      @Schema(examples = "32135") BigDecimal value,
      @Schema(examples = "10K_CNY") String unit) {

    @Override
    public String toString() {
      return indicator + "=" + value.toPlainString() + " " + unit;
    }
  }
}
