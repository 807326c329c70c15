package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.submission.SubmissionAction.CREATE;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.staff.StaffMember;
import io.yuanhui.statistics.submission.SubmissionRequestCheck.Checked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Begins submissions, in the caller's transaction: of a request, with its cells, or of a file,
 * whose cells were written before, out of everybody's sight, as a submission without them is what
 * nobody finds.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Drafts {

  private final SubmissionRepository repository;
  private final SubmissionRequestCheck check;
  private final FrameCheck frames;
  private final CellStore cells;
  private final FormFilling filling;
  private final Corrections corrections;
  private final CellOrigins origins;
  private final SubmissionAudit audit;
  private final Clock clock;

  Drafts(
      SubmissionRepository repository,
      SubmissionRequestCheck check,
      FrameCheck frames,
      CellStore cells,
      FormFilling filling,
      Corrections corrections,
      CellOrigins origins,
      SubmissionAudit audit,
      Clock clock) {
    this.repository = repository;
    this.check = check;
    this.frames = frames;
    this.cells = cells;
    this.filling = filling;
    this.corrections = corrections;
    this.origins = origins;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A new submission, whole.
   *
   * @param id its id, which no other has
   * @throws ProblemException 422 or 403 naming the rows, 409 where the form is not open
   */
  public SubmissionView create(UUID id, SubmissionRequest request, Author author) {
    StaffMember clerk = author.member();
    Checked checked = check.read(request, clerk);
    Submission submission = Submission.draft(id, checked.frame());
    if (request.form() != null) {
      submission.fill(filling.begin(request.form(), checked));
      filling.noteExtensions(submission);
    }
    corrections.begin(submission, request, checked);
    persist(submission, clerk, checked.cells().size());
    cells.add(submission.id, checked.cells());
    origins.write(submission, checked.cells(), request.cells(), true);
    SubmissionView created = SubmissionView.summary(submission);
    audit.created(author.origin(), created, checked.cells());
    return created;
  }

  /**
   * What a file says of department, region and period.
   *
   * @throws ProblemException 422 with every fault, 403 for another's department or region
   */
  @Transactional(TxType.SUPPORTS)
  public Frame frame(String department, String region, String period, Author author) {
    return frames.read(department, region, period, author.member(), List.of());
  }

  /** The filling of a submission without a form, row by row; reads the catalogue. */
  @Transactional(TxType.REQUIRED)
  public BulkDraft fill(UUID id, Frame frame) {
    return new BulkDraft(id, frame, frames.cells(frame));
  }

  /** Writes the cells that are at hand; nobody sees them before {@link #finish}. */
  public void write(BulkDraft draft) {
    List<Cell> atHand = draft.take();
    if (!atHand.isEmpty()) {
      draft.loadedBy(cells.add(draft.id(), atHand));
    }
  }

  /**
   * Makes a submission of the cells that were written.
   *
   * @return the submission, a draft
   */
  public SubmissionView finish(BulkDraft draft, Author author) {
    Submission submission = Submission.draft(draft.id(), draft.frame());
    persist(submission, author.member(), draft.count());
    SubmissionView created = SubmissionView.summary(submission);
    audit.created(author.origin(), created, draft.first(), draft.count());
    return created;
  }

  /**
   * Takes away some of the cells that were written for a submission that is none.
   *
   * @return whether there may be more
   */
  public boolean discard(UUID id) {
    return repository.find(id).isEmpty() && cells.discard(id);
  }

  private void persist(Submission submission, StaffMember clerk, int cellCount) {
    submission.createdAt = now();
    submission.createdBy = clerk.name();
    submission.cellCount = cellCount;
    submission.step(
        Step.of(CREATE, SubmissionState.DRAFT, clerk.name(), submission.createdAt)
            .because(submission.correctionReason));
    repository.add(submission);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
