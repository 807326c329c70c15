package io.yuanhui.statistics.observation;

import io.yuanhui.commons.problem.Text;

/** How settled a figure is. */
public enum ObservationStatus {
  /** Provisional: the first accounting. */
  P("初步核算", "Provisional"),
  /** Revised: the first verification. */
  R("初步核实", "Revised"),
  /** Final: the last verification. */
  F("最终核实", "Final"),
  /** Estimated, or implied by other figures. */
  E("估计", "Estimated"),
  /** Missing: the only status whose value is null. */
  M("缺失", "Missing");

  private final Text label;

  ObservationStatus(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  public Text label() {
    return label;
  }
}
