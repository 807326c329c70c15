package io.yuanhui.statistics.formula;

import io.yuanhui.commons.problem.Text;

/** What a rule says of the figures of one region and period. */
public sealed interface RuleResult {

  /** The condition holds. */
  record Holds() implements RuleResult {}

  /** The condition does not hold. */
  record Broken() implements RuleResult {}

  /** It cannot be said; never to be taken for a pass. */
  record NotEvaluated(Text why) implements RuleResult {}
}
