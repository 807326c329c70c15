package io.yuanhui.statistics.indicator;

import io.yuanhui.commons.problem.Text;

/** What span of time a figure of an indicator covers within its period. */
public enum Accumulation {
  /** From 1 January to the end of the period (累计). */
  YTD("累计", "Year to date"),
  /** The period alone (当期). */
  CURRENT("当期", "Current period"),
  /** The state at the end of the period (时点). */
  END("时点", "End of period");

  private final Text label;

  Accumulation(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  public Text label() {
    return label;
  }
}
