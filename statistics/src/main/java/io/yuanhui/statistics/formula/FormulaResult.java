package io.yuanhui.statistics.formula;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.unit.Quantity;
import java.util.Collection;
import java.util.Optional;

/** What a formula gave for the figures of one region and period. */
public sealed interface FormulaResult {

  /** The result, to 34 significant digits; display rounds it. */
  record Computed(Quantity quantity) implements FormulaResult {}

  /** Why there is none. */
  record NotComputable(Text why) implements FormulaResult {}

  /** The result, where there is one. */
  default Optional<Quantity> value() {
    return this instanceof Computed computed ? Optional.of(computed.quantity) : Optional.empty();
  }

  /** Why there is no result; empty where there is one. */
  default Optional<Text> reason() {
    return this instanceof NotComputable not ? Optional.of(not.why) : Optional.empty();
  }

  static FormulaResult missing(Collection<String> inputs) {
    return new NotComputable(
        Text.of(
            "缺少数据：" + String.join("、", inputs) + "。",
            "No figure for " + String.join(", ", inputs) + "."));
  }

  static FormulaResult divisionByZero() {
    return new NotComputable(Text.of("除数为零。", "Division by zero."));
  }

  static FormulaResult outOfRange() {
    return new NotComputable(Text.of("结果超出范围。", "The result is out of range."));
  }
}
