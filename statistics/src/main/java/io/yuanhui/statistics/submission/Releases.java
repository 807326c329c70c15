package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.submission.SubmissionAction.CANCEL;
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
  private final Publication publication;
  private final Caller caller;
  private final Clock clock;
  private final Timeline timeline;

  Releases(
      SubmissionRepository repository,
      Vintages vintages,
      Publication publication,
      Caller caller,
      Clock clock,
      Timeline timeline) {
    this.repository = repository;
    this.vintages = vintages;
    this.publication = publication;
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
    SubmissionPolicy.requireAlone(submission);
    SubmissionPolicy.requireNotInvolved(publisher, submission);
    SubmissionView before = SubmissionView.summary(submission);
    if (later) {
      submission.releasedBy = publisher.name();
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
    release(submission, publisher.name(), false);
    return SubmissionView.summary(submission);
  }

  /** Takes a submission's hour back before it comes; it is approved as it was. */
  SubmissionView cancel(UUID id, String ifMatch, String reason) {
    StaffMember publisher = caller.member();
    Submission submission = lock(id);
    Preconditions.checkMatch(ifMatch, submission.version);
    SubmissionPolicy.requirePossible(CANCEL, submission.state);
    SubmissionPolicy.requireAlone(submission);
    String due = SubmissionPolicy.requireReason(reason);
    SubmissionView before = SubmissionView.summary(submission);
    submission.unschedule();
    return timeline.take(
        submission,
        Step.of(
                CANCEL,
                SubmissionState.APPROVED,
                publisher.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS))
            .because(due),
        before);
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
        .ifPresent(submission -> release(submission, submission.releasedBy, true));
  }

  private void release(Submission submission, String actor, boolean atItsHour) {
    publication.of(List.of(submission), null, actor, submission.correctionReason, atItsHour);
  }

  private Submission lock(UUID id) {
    return repository.lock(id).orElseThrow(ProblemException::notFound);
  }
}
