package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.submission.SubmissionAction.SAVE;
import static io.yuanhui.statistics.submission.SubmissionAction.SUBMIT;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.staff.Caller;
import io.yuanhui.commons.staff.StaffMember;
import io.yuanhui.commons.web.Preconditions;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicators;
import io.yuanhui.statistics.submission.SubmissionRequestCheck.Checked;
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
  private final SubmissionRepository repository;
  private final SubmissionAccess access;
  private final CellStore cells;
  private final SubmissionRequestCheck check;
  private final Indicators indicators;
  private final Caller caller;
  private final Clock clock;
  private final SubmissionAudit audit;
  private final Timeline timeline;
  private final FormFilling filling;
  private final Corrections corrections;
  private final CellOrigins origins;
  private final SubmissionChecks checks;

  Submissions(
      Drafts drafts,
      SubmissionRepository repository,
      SubmissionAccess access,
      CellStore cells,
      SubmissionRequestCheck check,
      Indicators indicators,
      Caller caller,
      Clock clock,
      SubmissionAudit audit,
      Timeline timeline,
      FormFilling filling,
      Corrections corrections,
      CellOrigins origins,
      SubmissionChecks checks) {
    this.drafts = drafts;
    this.repository = repository;
    this.access = access;
    this.cells = cells;
    this.check = check;
    this.indicators = indicators;
    this.caller = caller;
    this.clock = clock;
    this.audit = audit;
    this.timeline = timeline;
    this.filling = filling;
    this.corrections = corrections;
    this.origins = origins;
    this.checks = checks;
  }

  SubmissionView create(SubmissionRequest request) {
    return drafts.create(UUID.randomUUID(), request, new Author(caller.member(), audit.origin()));
  }

  SubmissionView save(UUID id, String ifMatch, SubmissionRequest request) {
    StaffMember clerk = caller.member();
    Submission submission = access.lock(id);
    SubmissionPolicy.requireOwnDepartment(clerk, submission.department);
    Preconditions.requireMatch(ifMatch, submission.version);
    SubmissionPolicy.requirePossible(SAVE, submission.state);
    filling.requireOpen(submission);
    SubmissionPolicy.requireReadable(submission);
    Checked checked = check.read(request, clerk);
    SubmissionPolicy.requireOwnDepartment(clerk, checked.department());
    filling.requireSame(submission, request, checked);
    corrections.requireSame(submission, request, checked);
    SubmissionView before = SubmissionView.summary(submission);
    List<Cell> cellsBefore = cells.read(id, indicators.catalogue());
    openCells(submission).requireOnlyThese(cellsBefore, checked.cells());
    submission.region = checked.region();
    submission.period = checked.period().code();
    submission.cellCount = checked.cells().size();
    submission.step(Step.of(SAVE, submission.state, clerk.name(), now()));
    cells.replace(id, checked.cells());
    origins.write(submission, checked.cells(), request.cells(), false);
    SubmissionView after = flushed(submission);
    audit.saved(before, cellsBefore, after, checked.cells());
    return after;
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

  private OpenCells openCells(Submission submission) {
    return OpenCells.named(
        OpenCells.of(submission, timeline.remarks(submission, indicators.catalogue())));
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

  private SubmissionView flushed(Submission submission) {
    repository.flush();
    return SubmissionView.summary(submission);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
