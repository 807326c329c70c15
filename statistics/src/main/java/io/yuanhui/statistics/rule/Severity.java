package io.yuanhui.statistics.rule;

/** What a broken rule means. */
public enum Severity {
  /** 差错: the figures cannot be submitted. */
  ERROR,
  /** 预警: they can, with a written explanation. */
  WARNING
}
