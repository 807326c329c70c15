package io.yuanhui.statistics.calendar;

import io.yuanhui.statistics.submission.SubmissionState;
import java.time.Instant;
import java.util.UUID;

/**
 * What became of an expected filling.
 *
 * @param submission the one that counts: what is published, else the newest
 * @param firstSubmittedAt of all there were; null where none was submitted
 */
record Filling(UUID submission, SubmissionState state, Instant firstSubmittedAt) {

  /** The same with an older submission of the place taken into account. */
  Filling with(Filling older) {
    Filling counts = older.state == SubmissionState.PUBLISHED ? older : this;
    return new Filling(
        counts.submission, counts.state, earlier(firstSubmittedAt, older.firstSubmittedAt));
  }

  private static Instant earlier(Instant one, Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
