package io.yuanhui.statistics.formula;

import io.yuanhui.statistics.unit.Dimension;
import io.yuanhui.statistics.unit.Unit;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a part of an expression measures: a product of dimensions, or a truth. Ratios and percentage
 * points are pure numbers, as a quotient of two amounts is.
 *
 * @param powers of each dimension, none zero
 * @param free whether it takes on any dimension, as a written number does (in base units)
 * @param isCondition whether it is a truth, with which nothing is computed
 */
record Measured(Map<Dimension, Integer> powers, boolean free, boolean isCondition) {

  static final Measured ANYTHING = new Measured(Map.of(), true, false);
  static final Measured CONDITION = new Measured(Map.of(), false, true);
  static final Measured NUMBER = new Measured(Map.of(), false, false);

  static Measured in(Unit unit) {
    return switch (unit.dimension()) {
      case RATIO, PERCENTAGE_POINTS -> NUMBER;
      default -> new Measured(Map.of(unit.dimension(), 1), false, false);
    };
  }

  /** Of a sum, a difference or a comparison: both sides measure the same. */
  Measured plus(Measured other, FormulaToken operator) {
    requireNumbers(other, operator);
    if (free || other.free) {
      return free ? other : this;
    }
    if (!powers.equals(other.powers)) {
      throw InvalidFormulaException.at(
          operator.position(),
          "两边量纲不同（" + zh() + "与" + other.zh() + "），不能相加或比较。",
          "the sides measure different things (" + en() + " and " + other.en() + ").");
    }
    return this;
  }

  /** Of a product or a quotient. */
  Measured times(Measured other, FormulaToken operator) {
    requireNumbers(other, operator);
    Map<Dimension, Integer> product = new EnumMap<>(Dimension.class);
    product.putAll(powers);
    int sign = operator.is("/") ? -1 : 1;
    other.powers.forEach(
        (dimension, power) ->
            product.merge(
                dimension, sign * power, (one, two) -> one + two == 0 ? null : one + two));
    return new Measured(Map.copyOf(product), free && other.free, false);
  }

  /** Of AND, OR and NOT: both sides are truths. */
  Measured and(Measured other, FormulaToken operator) {
    if (!isCondition || !other.isCondition) {
      throw InvalidFormulaException.at(
          operator.position(),
          operator.text() + " 只能连接比较。",
          operator.text() + " joins comparisons only.");
    }
    return this;
  }

  private void requireNumbers(Measured other, FormulaToken operator) {
    if (isCondition || other.isCondition) {
      throw InvalidFormulaException.at(
          operator.position(), "比较的结果不能参与计算。", "the result of a comparison is no number.");
    }
  }

  private String zh() {
    return powers.size() == 1 ? powers.keySet().iterator().next().label().zh() : "比率或复合量";
  }

  private String en() {
    return powers.size() == 1
        ? powers.keySet().iterator().next().label().en()
        : "a ratio or a compound";
  }
}
