package io.yuanhui.statistics.rule;

/** What a rule says of figures. */
public enum Outcome {
  /** 通过: the condition holds. */
  PASSED,
  /** 未通过: it does not. */
  BROKEN,
  /** 未评估: it cannot be said; never a pass. */
  NOT_EVALUATED
}
