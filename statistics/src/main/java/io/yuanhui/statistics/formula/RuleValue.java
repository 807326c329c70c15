package io.yuanhui.statistics.formula;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.unit.Quantity;

/** What there is for an input of a rule. */
public sealed interface RuleValue {

  /** A figure. */
  record Known(Quantity quantity) implements RuleValue {}

  /** None, and why. */
  record Unknown(Text why) implements RuleValue {}
}
