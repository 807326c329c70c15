package io.yuanhui.environment.aqi;

/** What a limit of GB 3095 is on. */
public enum Span {
  YEAR,
  DAY,
  EIGHT_HOURS,
  HOUR
}
