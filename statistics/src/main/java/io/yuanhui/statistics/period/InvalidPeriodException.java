package io.yuanhui.statistics.period;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.RefusedValueException;

/** A text that is no period code, or names a period that the calendar does not have. */
public final class InvalidPeriodException extends RefusedValueException {

  InvalidPeriodException(String zh, String en) {
    super(Text.of(zh, en));
  }
}
