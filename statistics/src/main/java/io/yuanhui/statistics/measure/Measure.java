package io.yuanhui.statistics.measure;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.unit.Unit;

/**
 * Which side of an indicator a series tells of. All but the level are reported facts of their own:
 * comparable prices and changes of coverage make them differ from what the levels imply.
 */
public enum Measure {
  /** The level, in a unit of the indicator's dimension. */
  VALUE("数值", "Value"),
  /** Published growth on the same period last year, in per cent. */
  YOY("同比增长", "Year-on-year growth"),
  /** Published rank in a group of peers. */
  RANK("位次", "Rank"),
  /** Published completion of the year's target, in per cent. */
  PROGRESS("目标完成进度", "Progress to target");

  private final Text label;

  Measure(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  public Text label() {
    return label;
  }

  /** The unit that observations of this measure are given in, for an indicator of some unit. */
  public Unit unitFor(Unit indicatorUnit) {
    return switch (this) {
      case VALUE -> indicatorUnit;
      case YOY, PROGRESS -> Unit.PCT;
      case RANK -> Unit.RANK;
    };
  }
}
