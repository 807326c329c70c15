package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.submission.SubmissionAction.SAVE;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.staff.StaffMember;
import io.yuanhui.commons.web.Preconditions;
import io.yuanhui.statistics.indicator.Indicators;
import io.yuanhui.statistics.submission.SubmissionRequestCheck.Checked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Replaces the figures of submissions that are drafts or were returned, in the caller's
 * transaction: by those of a request, or of a file.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class DraftSaving {

  private final SubmissionRepository repository;
  private final SubmissionAccess access;
  private final SubmissionRequestCheck check;
  private final CellStore cells;
  private final FormFilling filling;
  private final Corrections corrections;
  private final CellOrigins origins;
  private final Timeline timeline;
  private final Indicators indicators;
  private final SubmissionAudit audit;
  private final Clock clock;

  DraftSaving(
      SubmissionRepository repository,
      SubmissionAccess access,
      SubmissionRequestCheck check,
      CellStore cells,
      FormFilling filling,
      Corrections corrections,
      CellOrigins origins,
      Timeline timeline,
      Indicators indicators,
      SubmissionAudit audit,
      Clock clock) {
    this.repository = repository;
    this.access = access;
    this.check = check;
    this.cells = cells;
    this.filling = filling;
    this.corrections = corrections;
    this.origins = origins;
    this.timeline = timeline;
    this.indicators = indicators;
    this.audit = audit;
    this.clock = clock;
  }

  /** A submission that may be saved now, and the version that was seen of it. */
  public record OpenDraft(
      String department, String region, String period, String form, long version) {}

  /**
   * Whether the submission may be saved.
   *
   * @param ifMatch the version that was seen
   * @throws ProblemException 404, 403, 428, 412, or 409 where it is neither draft nor returned
   */
  public OpenDraft requireOpen(UUID id, String ifMatch, StaffMember clerk) {
    Submission submission = lockOpen(id, ifMatch, clerk);
    return new OpenDraft(
        submission.department,
        submission.region,
        submission.period,
        submission.form,
        submission.version);
  }

  /**
   * Saves.
   *
   * @param ifMatch the version that was seen
   * @return the submission as readers see it then
   * @throws ProblemException as above; 422 or 403 naming the rows
   */
  public SubmissionView save(UUID id, String ifMatch, SubmissionRequest request, Author author) {
    StaffMember clerk = author.member();
    Submission submission = lockOpen(id, ifMatch, clerk);
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
    submission.step(
        Step.of(
            SAVE, submission.state, clerk.name(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
    cells.replace(id, checked.cells());
    origins.write(submission, checked.cells(), request.cells(), false);
    repository.save(submission);
    SubmissionView after = SubmissionView.summary(submission);
    audit.saved(author.origin(), before, cellsBefore, after, checked.cells());
    return after;
  }

  private Submission lockOpen(UUID id, String ifMatch, StaffMember clerk) {
    Submission submission = access.lock(id, clerk);
    SubmissionPolicy.requireOwnDepartment(clerk, submission.department);
    Preconditions.requireMatch(ifMatch, submission.version);
    SubmissionPolicy.requirePossible(SAVE, submission.state);
    filling.requireOpen(submission);
    SubmissionPolicy.requireReadable(submission);
    return submission;
  }

  private OpenCells openCells(Submission submission) {
    return OpenCells.named(
        OpenCells.of(submission, timeline.remarks(submission, indicators.catalogue())));
  }
}
