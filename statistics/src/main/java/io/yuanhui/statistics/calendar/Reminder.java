package io.yuanhui.statistics.calendar;

import java.time.Duration;
import java.time.OffsetDateTime;

/** A reminder (催报) to whoever has to do something. */
public enum Reminder {
  /** 临期: the deadline is near. */
  BEFORE,
  /** 逾期: the deadline has passed. */
  AFTER;

  /** Null where it is not yet time, or where there is no deadline. */
  static Reminder at(OffsetDateTime now, OffsetDateTime by, Duration before) {
    if (by == null || now.isBefore(by.minus(before))) {
      return null;
    }
    return now.isAfter(by) ? AFTER : BEFORE;
  }
}
