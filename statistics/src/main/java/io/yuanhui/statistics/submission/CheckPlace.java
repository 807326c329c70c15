package io.yuanhui.statistics.submission;

import io.yuanhui.statistics.rule.Check;

/** Which rule is checked where. */
record CheckPlace(String rule, String region, String period) {

  static CheckPlace of(Check check) {
    return new CheckPlace(check.rule(), check.region(), check.period().code());
  }
}
