package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.submission.SubmissionAction.PUBLISH;
import static io.yuanhui.statistics.submission.SubmissionAction.SCHEDULE;
import static io.yuanhui.statistics.submission.SubmissionAction.WITHDRAW;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.staff.Caller;
import io.yuanhui.commons.staff.StaffMember;
import io.yuanhui.commons.web.Preconditions;
import io.yuanhui.statistics.observation.Vintages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Publishes and withdraws: all cells of a submission become vintages in one transaction, or none.
 */
@ApplicationScoped
@Transactional
class Releases {

  private final SubmissionRepository repository;
  private final Vintages vintages;
  private final Caller caller;
  private final Clock clock;
  private final Timeline timeline;

  Releases(
      SubmissionRepository repository,
      Vintages vintages,
      Caller caller,
      Clock clock,
      Timeline timeline) {
    this.repository = repository;
    this.vintages = vintages;
    this.caller = caller;
    this.clock = clock;
    this.timeline = timeline;
  }

  /**
   * Publishes now, or at a time to come.
   *
   * @param publishAt null or past means now
   */
  SubmissionView publish(UUID id, String ifMatch, Instant publishAt) {
    StaffMember publisher = caller.member();
    Submission submission = lock(id);
    Preconditions.checkMatch(ifMatch, submission.version);
    boolean later = publishAt != null && publishAt.isAfter(clock.instant());
    SubmissionPolicy.requirePossible(later ? SCHEDULE : PUBLISH, submission.state);
    SubmissionPolicy.requireNotInvolved(publisher, submission);
    SubmissionView before = SubmissionView.summary(submission);
    submission.releasedBy = publisher.name();
    if (later) {
      submission.publishAt = publishAt.truncatedTo(ChronoUnit.MICROS);
      return timeline.take(
          submission,
          Step.of(
              SCHEDULE,
              SubmissionState.SCHEDULED,
              publisher.name(),
              clock.instant().truncatedTo(ChronoUnit.MICROS)),
          before);
    }
    return timeline.take(submission, release(submission), before);
  }

  /** Takes published figures back; the vintages before stand again. */
  SubmissionView withdraw(UUID id, String ifMatch, String reason) {
    StaffMember publisher = caller.member();
    Submission submission = lock(id);
    Preconditions.checkMatch(ifMatch, submission.version);
    SubmissionPolicy.requirePossible(WITHDRAW, submission.state);
    String due = SubmissionPolicy.requireReason(reason);
    SubmissionView before = SubmissionView.summary(submission);
    Instant time = vintages.withdraw(id, publisher.name(), due);
    return timeline.take(
        submission,
        Step.of(WITHDRAW, SubmissionState.WITHDRAWN, publisher.name(), time).because(due),
        before);
  }

  List<UUID> due() {
    return repository.due(clock.instant());
  }

  /** Publishes what was scheduled, in the name of who scheduled it; nothing if it no longer is. */
  void releaseScheduled(UUID id) {
    repository
        .lock(id)
        .filter(submission -> submission.state == SubmissionState.SCHEDULED)
        .ifPresent(
            submission -> {
              SubmissionView before = SubmissionView.summary(submission);
              timeline.takeInTheNameOfActor(submission, release(submission), before);
            });
  }

  private Step release(Submission submission) {
    submission.publishedAt = vintages.publish(submission.id, submission.releasedBy);
    return Step.of(
        PUBLISH, SubmissionState.PUBLISHED, submission.releasedBy, submission.publishedAt);
  }

  private Submission lock(UUID id) {
    return repository.lock(id).orElseThrow(ProblemException::notFound);
  }
}
