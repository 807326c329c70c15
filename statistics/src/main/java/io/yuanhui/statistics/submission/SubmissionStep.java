package io.yuanhui.statistics.submission;

import java.time.Instant;

/**
 * One step of a submission as it is kept: who did what, when and why; never changed afterwards.
 *
 * @param state the state after it
 * @param reason null where none was given
 */
record SubmissionStep(
    SubmissionAction action, SubmissionState state, String actor, Instant at, String reason) {

  static SubmissionStep of(Step step) {
    return new SubmissionStep(step.action(), step.to(), step.actor(), step.at(), step.reason());
  }
}
