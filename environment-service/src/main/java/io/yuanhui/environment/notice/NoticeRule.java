package io.yuanhui.environment.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What raises a notice. */
public enum NoticeRule {
  /** A station in use has sent nothing for three hours. */
  STATION_SILENT,
  /** The same value for six hours and longer. */
  VALUE_STUCK,
  /** A day's AQI above 200. */
  AQI_ABOVE_200;

  /** The code in the API: {@code station-silent}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<NoticeRule> parse(String code) {
    return Arrays.stream(values()).filter(rule -> rule.code().equals(code)).findFirst();
  }
}
