package io.yuanhui.environment.soil;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What has become of a polluted plot. */
enum PlotStatus {
  /** 未采取措施: polluted, and nothing done yet. */
  UNTREATED,
  /** 安全利用. */
  SAFELY_USED,
  /** 严格管控. */
  STRICTLY_CONTROLLED,
  /** 移出名录: not polluted any more; from then on it is in no rate. */
  REMOVED;

  /** {@code safely-used}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean isPolluted() {
    return this != REMOVED;
  }

  boolean isSafe() {
    return this == SAFELY_USED || this == STRICTLY_CONTROLLED;
  }

  /** Reads a code; empty for anything else. */
  static Optional<PlotStatus> parse(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
