package io.yuanhui.statistics.calendar;

import io.yuanhui.statistics.submission.SubmissionState;
import java.time.Instant;

/** Where an expected filling stands. */
public enum CalendarStatus {
  /** 待报: not submitted, and there is time. */
  DUE,
  /** 逾期: not submitted, and the deadline has passed. */
  LATE,
  /** 待审: waits for the reviewer. */
  SUBMITTED,
  /** 已审: waits for the publisher or its hour. */
  APPROVED,
  /** 已发布. */
  PUBLISHED;

  static CalendarStatus of(SubmissionState state, Instant due, Instant now) {
    if (state == SubmissionState.PUBLISHED) {
      return PUBLISHED;
    }
    if (state == SubmissionState.APPROVED || state == SubmissionState.SCHEDULED) {
      return APPROVED;
    }
    if (state == SubmissionState.SUBMITTED) {
      return SUBMITTED;
    }
    return now.isAfter(due) ? LATE : DUE;
  }

  /** Whether the department has done its part. */
  boolean isFilled() {
    return this != DUE && this != LATE;
  }
}
