package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.submission.SubmissionAction.APPROVE;
import static io.yuanhui.statistics.submission.SubmissionAction.COMMENT;
import static io.yuanhui.statistics.submission.SubmissionAction.RETURN;
import static io.yuanhui.statistics.submission.SubmissionAction.UNLOCK;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.staff.Caller;
import io.yuanhui.commons.staff.StaffMember;
import io.yuanhui.commons.web.Preconditions;
import io.yuanhui.statistics.indicator.Indicators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** What reviewers do with a submission, and what is said of it; each call is one transaction. */
@ApplicationScoped
@Transactional
class Reviews {

  private final SubmissionAccess access;
  private final CellStore cells;
  private final Indicators indicators;
  private final Caller caller;
  private final Clock clock;
  private final Timeline timeline;

  Reviews(
      SubmissionAccess access,
      CellStore cells,
      Indicators indicators,
      Caller caller,
      Clock clock,
      Timeline timeline) {
    this.access = access;
    this.cells = cells;
    this.indicators = indicators;
    this.caller = caller;
    this.clock = clock;
    this.timeline = timeline;
  }

  /** Returns the whole, or the cells that the request names. */
  SubmissionView giveBack(UUID id, String ifMatch, CellsRequest request) {
    StaffMember reviewer = caller.member();
    Submission submission = access.lock(id);
    SubmissionPolicy.requireReviewingDepartment(reviewer, submission);
    Preconditions.checkMatch(ifMatch, submission.version);
    SubmissionPolicy.requirePossible(RETURN, submission.state);
    SubmissionView before = SubmissionView.summary(submission);
    Step step =
        Step.of(RETURN, SubmissionState.RETURNED, reviewer.name(), now())
            .because(SubmissionPolicy.requireReason(request == null ? null : request.reason()))
            .about(named(submission, request.cells(), true));
    cells.keep(id, submission.edition);
    return timeline.take(submission, step, before);
  }

  /** Opens the named cells of what was approved; it has to be submitted and approved again. */
  SubmissionView unlock(UUID id, String ifMatch, CellsRequest request) {
    StaffMember reviewer = caller.member();
    Submission submission = access.lock(id);
    SubmissionPolicy.requireReviewingDepartment(reviewer, submission);
    Preconditions.checkMatch(ifMatch, submission.version);
    SubmissionPolicy.requirePossible(UNLOCK, submission.state);
    SubmissionView before = SubmissionView.summary(submission);
    Step step =
        Step.of(UNLOCK, SubmissionState.RETURNED, reviewer.name(), now())
            .because(SubmissionPolicy.requireReason(request == null ? null : request.reason()))
            .about(named(submission, request.cells(), false));
    if (step.remarks().isEmpty()) {
      throw ProblemException.rules(
          List.of(Violation.body("cells", Text.of("须指明要解锁的单元格。", "Name the cells to unlock."))));
    }
    cells.keep(id, submission.edition);
    submission.approvedBy = null;
    return timeline.take(submission, step, before);
  }

  SubmissionView approve(UUID id, String ifMatch) {
    Submission submission = access.lock(id);
    Preconditions.checkMatch(ifMatch, approvable(submission).version);
    return approve(submission, null);
  }

  /**
   * Approves many, or none where one of them is refused.
   *
   * @throws io.yuanhui.commons.problem.ProblemException naming every one that is refused, and why
   */
  List<SubmissionView> approve(ApprovalsRequest request) {
    return ManySubmissions.read(request.submissions()).locked(access, this::approvable).stream()
        .map(submission -> approve(submission, SubmissionPolicy.optional(request.comment())))
        .toList();
  }

  /** A word on a submission, or on some of its cells, which leaves it in its state. */
  SubmissionView comment(UUID id, CommentRequest request) {
    StaffMember member = caller.member();
    Submission submission = access.lock(id);
    String comment = SubmissionPolicy.requireComment(request == null ? null : request.comment());
    SubmissionView before = SubmissionView.summary(submission);
    return timeline.take(
        submission,
        Step.of(COMMENT, submission.state, member.name(), now())
            .because(comment)
            .about(named(submission, request.cells(), false)),
        before);
  }

  /** Refuses what the caller must not approve. */
  private Submission approvable(Submission submission) {
    StaffMember reviewer = caller.member();
    SubmissionPolicy.requireReviewingDepartment(reviewer, submission);
    SubmissionPolicy.requirePossible(APPROVE, submission.state);
    SubmissionPolicy.requireNotSubmitter(reviewer, submission);
    return submission;
  }

  private SubmissionView approve(Submission submission, String comment) {
    StaffMember reviewer = caller.member();
    SubmissionView before = SubmissionView.summary(submission);
    submission.approvedBy = reviewer.name();
    return timeline.take(
        submission,
        Step.of(APPROVE, SubmissionState.APPROVED, reviewer.name(), now()).because(comment),
        before);
  }

  private List<Remark> named(
      Submission submission, List<RemarkRequest> requests, boolean commented) {
    if (requests == null || requests.isEmpty()) {
      return List.of();
    }
    SubmissionPolicy.requireReadable(submission);
    return new NamedCells(submission, cells.read(submission.id, indicators.catalogue()))
        .read(requests, commented);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
