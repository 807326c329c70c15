package io.yuanhui.statistics.submission;

import io.yuanhui.statistics.period.InvalidPeriodException;
import io.yuanhui.statistics.period.Period;
import java.util.HashMap;
import java.util.Map;

/** Reads the codes of periods, each once as a rule: many cells share few periods. */
final class KnownPeriods {

  private static final int MOST = 20_000;

  private final Map<String, Period> known = new HashMap<>();

  /**
   * Reads a code.
   *
   * @throws InvalidPeriodException with the reason
   */
  Period parse(String code) {
    Period period = known.get(code);
    if (period == null) {
      period = Period.parse(code);
      if (known.size() < MOST) {
        known.put(code, period);
      }
    }
    return period;
  }
}
