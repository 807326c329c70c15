package io.yuanhui.environment.aqi;

import io.yuanhui.commons.problem.Text;

/** What is wrong with a reading, or may be; none is dropped for it. */
public enum Fault {
  /** A code that instruments send for "no value". */
  SENTINEL(true, "仪器无效码", "A code that stands for no value"),
  NEGATIVE(true, "负值", "Negative"),
  /** A reviewer said so. */
  INVALIDATED(true, "审核判定无效", "Invalidated by a reviewer"),
  STUCK(false, "连续 6 小时以上数值不变，待审核", "The same for six hours or more; to be reviewed"),
  PM25_OVER_PM10(false, "PM2.5 高于 PM10，待审核", "PM2.5 above PM10; to be reviewed");

  private final boolean invalid;
  private final Text reason;

  Fault(boolean invalid, String zh, String en) {
    this.invalid = invalid;
    this.reason = Text.of(zh, en);
  }

  /** Whether the reading does not count; otherwise it does until a reviewer invalidates it. */
  public boolean isInvalid() {
    return invalid;
  }

  public Text reason() {
    return reason;
  }
}
