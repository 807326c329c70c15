package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.submission.SubmissionAction.SUBMIT;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.staff.Caller;
import io.yuanhui.commons.staff.StaffMember;
import io.yuanhui.commons.web.Preconditions;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** What clerks do with a submission, and what is read of it; each call is one transaction. */
@ApplicationScoped
@Transactional
class Submissions {

  private final Drafts drafts;
  private final DraftSaving saving;
  private final SubmissionRepository repository;
  private final SubmissionAccess access;
  private final CellStore cells;
  private final Indicators indicators;
  private final Caller caller;
  private final Clock clock;
  private final SubmissionAudit audit;
  private final Timeline timeline;
  private final FormFilling filling;
  private final CellOrigins origins;
  private final SubmissionChecks checks;

  Submissions(
      Drafts drafts,
      DraftSaving saving,
      SubmissionRepository repository,
      SubmissionAccess access,
      CellStore cells,
      Indicators indicators,
      Caller caller,
      Clock clock,
      SubmissionAudit audit,
      Timeline timeline,
      FormFilling filling,
      CellOrigins origins,
      SubmissionChecks checks) {
    this.drafts = drafts;
    this.saving = saving;
    this.repository = repository;
    this.access = access;
    this.cells = cells;
    this.indicators = indicators;
    this.caller = caller;
    this.clock = clock;
    this.audit = audit;
    this.timeline = timeline;
    this.filling = filling;
    this.origins = origins;
    this.checks = checks;
  }

  SubmissionView create(SubmissionRequest request) {
    return drafts.create(UUID.randomUUID(), request, new Author(caller.member(), audit.origin()));
  }

  SubmissionView save(UUID id, String ifMatch, SubmissionRequest request) {
    return saving.save(id, ifMatch, request, new Author(caller.member(), audit.origin()));
  }

  SubmissionView submit(UUID id, String ifMatch) {
    StaffMember clerk = caller.member();
    Submission submission = access.lock(id);
    SubmissionPolicy.requireOwnDepartment(clerk, submission.department);
    Preconditions.checkMatch(ifMatch, submission.version);
    SubmissionPolicy.requirePossible(SUBMIT, submission.state);
    filling.requireOpen(submission);
    filling.requireComplete(submission);
    checks.requirePassed(submission);
    SubmissionView before = SubmissionView.summary(submission);
    submission.submittedBy = clerk.name();
    submission.submittedAt = now();
    submission.edition++;
    submission.approvedBy = null;
    if (submission.firstSubmittedAt == null) {
      submission.firstSubmittedAt = submission.submittedAt;
    }
    return timeline.take(
        submission,
        Step.of(SUBMIT, SubmissionState.SUBMITTED, clerk.name(), submission.submittedAt),
        before);
  }

  /**
   * One submission whole.
   *
   * @param edition which edition's cells; null for those that it has now
   */
  SubmissionView get(UUID id, Integer edition) {
    Submission submission = access.read(id);
    Catalogue catalogue = indicators.catalogue();
    return SubmissionView.whole(
        submission,
        edition == null
            ? currentCells(submission, catalogue)
            : editionCells(submission, edition, catalogue).stream().map(CellView::from).toList(),
        timeline.remarks(submission, catalogue),
        repository.corrections(id));
  }

  /** Null where they are too many for one answer. */
  private List<CellView> currentCells(Submission submission, Catalogue catalogue) {
    return submission.isLarge()
        ? null
        : origins.views(submission, cells.read(submission.id, catalogue));
  }

  /** An edition that was kept, or the last one while nothing of it can have changed. */
  private List<Cell> editionCells(Submission submission, int edition, Catalogue catalogue) {
    SubmissionPolicy.requireReadable(submission);
    List<Cell> kept = cells.readKept(submission.id, edition, catalogue);
    if (kept.isEmpty() && edition == submission.edition) {
      return cells.read(submission.id, catalogue);
    }
    if (kept.isEmpty()) {
      throw ProblemException.notFound();
    }
    return kept;
  }

  /**
   * Newest first; of all departments for who may see all, else what the own one fills or reviews.
   */
  List<Submission> list(
      SubmissionState state, String department, String period, SubmissionPlace after, int most) {
    StaffMember member = caller.member();
    if (SubmissionPolicy.maySeeAll(member)) {
      return repository.list(state, department, period, null, after, most);
    }
    return member.department() == null
        ? List.of()
        : repository.list(state, department, period, member.department(), after, most);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
